import type { Dossier } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { DeadlineTag } from '../ui/deadline-tag.js';
import { WhyDue } from './deadline-story.js';

/** States that no running deadline has, with the look of one that it shares. */
const LOOKS = { planned: 'none', met: 'onTime', metLate: 'overdue', lapsed: 'none' } as const;

const isFinal = (state: string): state is keyof typeof LOOKS => state in LOOKS;

/** The several appointments of a dossier, where law gives it more than the one promised date. */
export function Appointments({ dossier: { id, appointments } }: { dossier: Dossier }) {
  const { t, say } = useTexts();
  if (appointments.length === 0) return null;
  return (
    <section className="card" aria-labelledby="appointments">
      <h2 id="appointments">{t('appointment.title')}</h2>
      <ol className="appointments">
        {appointments.map(({ key, name, state, dueAt, metAt, remainingText }) => (
          <li key={key}>
            <p>{say(name)}</p>
            <DeadlineTag
              state={isFinal(state) ? LOOKS[state] : state}
              remaining={
                isFinal(state)
                  ? { text: { vi: t(`appointment.${state}`), en: t(`appointment.${state}`) } }
                  : { text: remainingText }
              }
              dueAt={state === 'lapsed' ? null : dueAt}
            />
            {state === 'paused' && <p className="sub">{t('appointment.moves')}</p>}
            {dueAt && <WhyDue dossierId={id} appointment={{ key, name: say(name) }} />}
            {metAt && <p className="sub">{t('appointment.metAt', { time: dateTime(metAt) })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
