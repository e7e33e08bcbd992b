import type { Dossier } from '../../api/types.js';
import { dateOnly, dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Facts } from '../../ui/facts.js';
import { FileLinks } from './file-link.js';
import type { Supplement } from './requests.api.js';

/** What the applicant was asked for, row by row, with what has come of it. */
export function SupplementFacts(props: { supplement: Supplement; dossier: Pick<Dossier, 'attachments'> | undefined }) {
  const { t, say, unitName } = useTexts();
  const { supplement, dossier } = props;
  const { askedBy, unit, askedAt, replyBy, reason, contact, officer, further } = supplement;
  return (
    <>
      <ol className="asked-list">
        {supplement.items.map(({ position, name, what, copyType, provided, note, attachmentIds }) => (
          <li key={position}>
            <strong>{say(name)}</strong>
            {copyType && <span className="sub"> · {t(`copyType.${copyType}`)}</span>}
            <span className="asked-text">{what}</span>
            {provided !== null && (
              <span className={provided ? 'sub' : 'sub missing'}>
                {provided ? t('requests.provided') : t('requests.notProvided', { note: note ?? '' })}
              </span>
            )}
            <FileLinks ids={attachmentIds} dossier={dossier} />
          </li>
        ))}
      </ol>
      <Facts
        wide
        facts={[
          [t('details.supplementReason'), reason],
          replyBy ? [t('details.replyBy'), dateOnly(replyBy)] : null,
          [t('requests.contact'), contact],
          officer.id !== askedBy.id && [t('requests.officer'), officer.name],
          [
            t('details.furtherReason'),
            further && `${further.reason} (${further.basis}${further.approver ? `; ${further.approver.name}` : ''})`,
          ],
        ]}
      />
      <p className="sub">
        {t('requests.askedBy', { who: askedBy.name, unit: unitName(unit), time: dateTime(askedAt) })}
      </p>
    </>
  );
}
