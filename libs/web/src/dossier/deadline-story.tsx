import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Answer } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { deadlineQuery } from './dossiers.api.js';

type Story = Answer<'/api/dossiers/{id}/deadline', 'get'>;

/** Lines that tell a turn of the count, not one more day of it. */
const TURNS = new Set(['received', 'restarted', 'paused', 'pausedLate', 'pausedStill', 'firstDue', 'extended', 'due']);

/** A button that says why the dossier is due when it is. */
export function WhyDue({ dossierId }: { dossierId: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('story.why')}</Button>
      {open && <StoryDialog dossierId={dossierId} onClose={() => setOpen(false)} />}
    </>
  );
}

function StoryDialog({ dossierId, onClose }: { dossierId: string; onClose: () => void }) {
  const { t } = useTexts();
  const story = useQuery(deadlineQuery(dossierId));
  return (
    <Modal
      open
      width={720}
      title={t('story.title')}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('action.close') }}
    >
      {story.isPending && <Loading rows={6} />}
      {story.isError && <ProblemNotice error={story.error} onRetry={() => void story.refetch()} />}
      {story.data && <StoryBody story={story.data} />}
    </Modal>
  );
}

function StoryBody({ story }: { story: Story }) {
  const { t, say } = useTexts();
  const { limit, receivedAt, dueAt, promisedAt, lines, certainty, settings, calendar, ahead } = story;
  return (
    <div className="story">
      <Facts
        facts={[
          [t('field.receivedAt'), dateTime(receivedAt)],
          [t('story.limit'), limit ? say(limit) : t('story.noLimit')],
          [t('field.dueAt'), dateTime(dueAt)],
          [t('field.promisedAt'), dateTime(promisedAt)],
        ]}
      />
      {lines.length > 0 && (
        <section aria-labelledby="story-lines">
          <h3 id="story-lines">{t('story.lines')}</h3>
          <ol className="story-lines">
            {lines.map(({ kind, date, text }, n) => (
              <li key={`${n} ${date}`} className={TURNS.has(kind) ? 'story-turn' : `story-${kind}`}>
                {say(text)}
              </li>
            ))}
          </ol>
          {certainty !== 'confirmed' && <p className="sub">{t(`story.${certainty}`)}</p>}
        </section>
      )}
      <section aria-labelledby="story-rules">
        <h3 id="story-rules">{t('story.rules')}</h3>
        <ul>
          {settings.map(({ key, text, basis, verified }) => (
            <li key={key}>
              {say(text)} <span className="sub">{verified ? basis : t('story.unread')}</span>
            </li>
          ))}
          <li>
            {say(calendar.name)}: {calendar.weekdays}
            {calendar.saturday && `; ${t('story.saturday', { hours: calendar.saturday })}`}
          </li>
        </ul>
      </section>
      <Ahead ahead={ahead} />
    </div>
  );
}

/** What comes if nobody does anything. */
function Ahead({ ahead }: Pick<Story, 'ahead'>) {
  const { t, say } = useTexts();
  return (
    <section aria-labelledby="story-ahead">
      <h3 id="story-ahead">{t('story.ahead')}</h3>
      {ahead.length === 0 && <p className="sub">{t('story.nothingAhead')}</p>}
      <ol className="story-ahead">
        {ahead.map(({ at, step, asksForApology, who, people, channels }, n) => (
          <li key={`${n} ${at}`}>
            <strong>{dateTime(at)}</strong>{' '}
            {asksForApology
              ? t('story.aheadApology')
              : step
                ? t('story.aheadStep', { step: say(step) })
                : t('story.aheadDossier')}
            <span className="sub">
              {say(who)}: {people.join(', ') || t('story.nobody')} ·{' '}
              {channels.map((channel) => t(`story.channel.${channel}`)).join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
