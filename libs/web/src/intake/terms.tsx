import { Alert } from 'antd';
import { dateOnly, dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { useFeeSum } from './fees.js';
import type { Terms } from './terms.api.js';

/** What the counter says while the person stands there: the day, the limit, the sum; how the day was counted on request. */
export function TermsSummary({ terms, pending }: { terms: Terms; pending: boolean }) {
  const { t, say, unitName } = useTexts();
  const sum = useFeeSum();
  const { promisedAt, limit, competentUnit, fees, explanation } = terms;
  return (
    <aside className="terms" aria-label={t('intake.terms')} aria-busy={pending}>
      <Facts
        facts={[
          [
            t('intake.promised'),
            promisedAt ? <strong key="promised">{dateTime(promisedAt)}</strong> : t('intake.promisedOpen'),
          ],
          [t('intake.limitShort'), say(limit.text)],
          competentUnit && [t('intake.competentUnit'), unitName(competentUnit)],
          fees.length > 0 && [t('intake.fees'), sum(terms)],
        ]}
      />
      {promisedAt && (
        <details>
          <summary>{t('intake.howCounted')}</summary>
          <p>{t('intake.countedFrom', { limit: say(limit.text) })}</p>
          <ul>
            {explanation.map(({ date, text }) => (
              <li key={`${date} ${text.vi}`}>
                {dateOnly(`${date}T12:00:00+07:00`)}: {say(text)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Duplicates duplicates={terms.duplicates} />
    </aside>
  );
}

/** A warning, never a bar: the same person may well have two matters of one kind. */
function Duplicates({ duplicates: { total, seen } }: Pick<Terms, 'duplicates'>) {
  const { t, unitName } = useTexts();
  if (total === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('intake.duplicates', { count: total })}
      description={
        <ul>
          {seen.map(({ id, code, receivedAt, unit }) => (
            <li key={id}>
              <a href={`/dossiers/${id}`} target="_blank" rel="noopener">
                {code}
              </a>
              , {dateOnly(receivedAt)}, {unitName(unit)}
            </li>
          ))}
          {total > seen.length && <li>{t('intake.duplicatesElsewhere', { count: total - seen.length })}</li>}
        </ul>
      }
    />
  );
}
