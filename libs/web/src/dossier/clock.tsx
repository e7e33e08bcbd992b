import type { Dossier } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { stateAtEnd } from '../format/deadline.js';
import { useTexts } from '../i18n/index.js';
import { DeadlineTag } from '../ui/deadline-tag.js';
import { Facts } from '../ui/facts.js';
import { WhyDue } from './deadline-story.js';

/** The legal clock of a dossier: due, promised, paused since when. */
export function Clock({ dossier }: { dossier: Dossier }) {
  const { t } = useTexts();
  const { dueAt, promisedAt, state, pausedSince, remainingText } = dossier.clock;
  return (
    <section className="card" aria-labelledby="clock">
      <h2 id="clock">{t('dossier.clock')}</h2>
      {dossier.voided ? (
        <p>{t('dossier.voidedClock')}</p>
      ) : (
        <DeadlineTag
          state={stateAtEnd(state, dossier.finishedAt, dueAt)}
          remaining={remainingText && { text: remainingText }}
        />
      )}
      <Facts
        facts={[
          [t('field.dueAt'), dateTime(dueAt)],
          [t('field.promisedAt'), dateTime(promisedAt)],
          [t('field.receivedAt'), dateTime(dossier.receivedAt)],
          [t('dossier.finishedAt'), dateTime(dossier.finishedAt)],
        ]}
      />
      <WhyDue dossierId={dossier.id} />
      {pausedSince && <p className="paused">{t('dossier.pausedSince', { time: dateTime(pausedSince) })}</p>}
    </section>
  );
}
