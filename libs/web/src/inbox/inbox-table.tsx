import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Ref } from 'react';
import type { TaskItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { DeadlineTag } from '../ui/deadline-tag.js';

/** Roles are written out because a narrow screen lays the rows out as cards, which would drop a table's own. */
export function InboxTable(props: {
  items: TaskItem[];
  me: string;
  scope?: 'unit';
  ref: Ref<HTMLTableElement>;
  busy?: string;
  onClaim: (item: TaskItem) => void;
}) {
  const { t } = useTexts();
  const { items, me, scope, ref, busy, onClaim } = props;
  return (
    <table className="rows inbox-rows" role="table" ref={ref} aria-label={t('inbox.listLabel')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('field.deadline')}
          </th>
          <th role="columnheader" scope="col">
            {t('field.step')}
          </th>
          <th role="columnheader" scope="col">
            {t('task.dossier')}
          </th>
          <th role="columnheader" scope="col">
            {t('field.person')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Row key={item.id} item={item} me={me} scope={scope} busy={busy === item.id} onClaim={onClaim} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { item: TaskItem; me: string; scope?: 'unit'; busy: boolean; onClaim: (item: TaskItem) => void }) {
  const { t, say, unitName, stepName } = useTexts();
  const { item, me, scope, busy, onClaim } = props;
  const { dossier } = item;
  return (
    <tr role="row" className={`row row-${item.deadlineState}`}>
      <td role="cell" className="cell-deadline">
        <DeadlineTag state={item.deadlineState} remaining={item.remaining} dueAt={item.dueAt} />
      </td>
      <td role="cell" className="cell-main">
        <Link data-row to="/tasks/$taskId" params={{ taskId: item.id }} search={scope ? { from: scope } : {}}>
          {stepName(item)}
        </Link>
        <span className="sub">{say(dossier.procedureName)}</span>
      </td>
      <td role="cell">
        <span className="code">{dossier.code}</span>
        <span className="sub">{dossier.applicantName}</span>
      </td>
      <td role="cell" className="cell-holder">
        {item.assignee ? (
          <span className={item.assignee.id === me ? 'mine' : undefined}>
            {item.assignee.id === me ? t('inbox.mineNow') : item.assignee.name}
          </span>
        ) : (
          <span className="sub">{unitName(item.unit)}</span>
        )}
        {item.actions.includes('claim') && (
          <Button
            size="small"
            loading={busy}
            aria-label={t('inbox.claimNamed', { step: stepName(item), code: dossier.code })}
            onClick={() => onClaim(item)}
          >
            {t('inbox.claim')}
          </Button>
        )}
      </td>
    </tr>
  );
}
