import { Link } from '@tanstack/react-router';
import type { DossierPage } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';

/** Dossiers in rows, each leading to its page. */
export function DossierTable({ items, label }: { items: DossierPage['items']; label: string }) {
  const { t, say } = useTexts();
  const headings = [t('field.code'), t('field.owner'), t('field.status'), t('field.dueAt')];
  return (
    <table className="rows dossier-rows" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map(({ id, code, applicantName, procedure, status, receivedAt, dueAt, finishedAt }) => (
          <tr key={id} role="row" className="row">
            <td role="cell" className="cell-main">
              <Link data-row to="/dossiers/$dossierId" params={{ dossierId: id }} className="code">
                {code}
              </Link>
              <span className="sub">{say(procedure.name)}</span>
            </td>
            <td role="cell">
              {applicantName}
              <span className="sub">
                {t('field.receivedAt')} {dateTime(receivedAt)}
              </span>
            </td>
            <td role="cell">
              <span className={`tag status-${status.key}`}>{say(status)}</span>
            </td>
            <td role="cell">
              {finishedAt ? (
                <span className="sub">
                  {t('dossier.finishedAt')} {dateTime(finishedAt)}
                </span>
              ) : (
                dateTime(dueAt) || <span className="sub">{t('deadline.none')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
