import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { type ChosenPerson, PersonDialog } from '../task/person-dialog.js';
import { DeadlineTag } from '../ui/deadline-tag.js';
import { useNotice } from '../ui/use-notice.js';
import { ExtendDialog } from './extend-dialog.js';
import { type CellItem, type CellStep, useGive, useStepNews } from './leading.api.js';

/** Dossiers with their open steps; the steps of the unit asked for come before those elsewhere. */
export function CellRows({ items, unit }: { items: readonly CellItem[]; unit?: string }) {
  const { t } = useTexts();
  return (
    <table className="rows" role="table" aria-label={t('leading.listLabel')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('task.dossier')}
          </th>
          <th role="columnheader" scope="col">
            {t('field.step')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Row key={item.id} item={item} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, unit }: { item: CellItem; unit?: string }) {
  const { t, say } = useTexts();
  const here = (step: CellStep): boolean => step.unit.id === unit;
  const steps = [...item.steps.filter(here), ...item.steps.filter((step) => !here(step))];
  return (
    <tr role="row" className={`row row-${steps[0]?.deadlineState ?? 'none'}`}>
      <td role="cell" className="cell-dossier">
        <Link data-row to="/dossiers/$dossierId" params={{ dossierId: item.id }} className="code">
          {item.code}
        </Link>
        <span className="sub">{item.applicantName}</span>
        <span className="sub">{say(item.procedureName)}</span>
        <span className={`tag status-${item.status.key}`}>{say(item.status)}</span>
        {item.dueAt && <span className="sub">{t('leading.dossierDue', { time: dateTime(item.dueAt) })}</span>}
      </td>
      <td role="cell">
        {steps.length === 0 && <span className="sub">{t('leading.noStep')}</span>}
        {steps.length > 0 && (
          <ul className="cell-steps">
            {steps.map((step) => (
              <Step key={step.taskId} step={step} code={item.code} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Step({ step, code }: { step: CellStep; code: string }) {
  const { t, unitName, stepName } = useTexts();
  const [asking, setAsking] = useState<'extend' | 'assign'>();
  const named = { step: stepName(step), code };
  return (
    <li>
      <DeadlineTag state={step.deadlineState} remaining={step.remaining} dueAt={step.dueAt} />
      <p>
        <Link to="/tasks/$taskId" params={{ taskId: step.taskId }} search={{}}>
          {stepName(step)}
        </Link>
        {step.waits && <span className="tag tag-muted"> {t('leading.waits')}</span>}
        <span className="sub">
          {unitName(step.unit)} · {step.assignee?.name ?? t('state.unassigned')}
        </span>
      </p>
      {step.led && (
        <div className="actions">
          <Button
            size="small"
            aria-label={t(step.assignee ? 'leading.reassignNamed' : 'leading.assignNamed', named)}
            onClick={() => setAsking('assign')}
          >
            {t(step.assignee ? 'leading.reassign' : 'leading.assign')}
          </Button>
          {step.dueAt && (
            <Button size="small" aria-label={t('leading.extendNamed', named)} onClick={() => setAsking('extend')}>
              {t('leading.extend')}
            </Button>
          )}
        </div>
      )}
      {asking === 'extend' && <ExtendDialog taskId={step.taskId} onClose={() => setAsking(undefined)} />}
      {asking === 'assign' && <AssignDialog step={step} onClose={() => setAsking(undefined)} />}
    </li>
  );
}

function AssignDialog({ step, onClose }: { step: CellStep; onClose: () => void }) {
  const { t } = useTexts();
  const notice = useNotice();
  const told = useStepNews();
  const give = useGive(step);
  const choose = ({ accountId, name, reason }: ChosenPerson): void =>
    give.mutate(
      { accountId, reason },
      {
        onSuccess: () => notice.done(t('task.assigned', { who: name })),
        onError: (error) => notice.refused(error),
        onSettled: () => {
          told();
          onClose();
        },
      },
    );
  return (
    <PersonDialog
      taskId={step.taskId}
      title={t(step.assignee ? 'leading.reassign' : 'leading.assign')}
      withReason={step.assignee !== null}
      busy={give.isPending}
      onCancel={onClose}
      onChoose={choose}
    />
  );
}
