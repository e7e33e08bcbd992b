import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { deadlineQuery } from './dossiers.api.js';

type Story = Answer<'/api/dossiers/{id}/deadline', 'get'>;
type Line = Story['lines'][number];

/** Lines that tell a turn of the count, not one more day of it. */
const TURNS = new Set([
  'opened',
  'received',
  'restarted',
  'paused',
  'pausedLate',
  'pausedStill',
  'firstDue',
  'extended',
  'due',
]);

/** One of several appointments of a dossier. */
interface Appointment {
  key: string;
  name: string;
}

/** A button that says why the dossier, or one of its appointments, is due when it is. */
export function WhyDue({ dossierId, appointment }: { dossierId: string; appointment?: Appointment }) {
  const { t } = useTexts();
  return (
    <StoryButton label={appointment && `${t('story.why')} ${appointment.name}`}>
      <DossierStory dossierId={dossierId} appointment={appointment} />
    </StoryButton>
  );
}

/**
 * A button that opens the story of a date.
 * @param props `label`: for who hears the page, where several such buttons stand
 */
export function StoryButton({ label, children }: { label?: string; children: ReactNode }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="story-button" aria-label={label} onClick={() => setOpen(true)}>
        {t('story.why')}
      </Button>
      {open && (
        <Modal
          open
          width={720}
          title={t('story.title')}
          footer={null}
          onCancel={() => setOpen(false)}
          closable={{ 'aria-label': t('action.close') }}
        >
          {children}
        </Modal>
      )}
    </>
  );
}

/** What a query brings, or that it is under way, or why it failed. */
export function StoryOf<T>({ query, children }: { query: UseQueryResult<T>; children: (story: T) => ReactNode }) {
  if (query.isPending) return <Loading rows={6} />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <div className="story">{children(query.data)}</div>;
}

function DossierStory({ dossierId, appointment }: { dossierId: string; appointment?: Appointment }) {
  const { t, say } = useTexts();
  const query = useQuery(deadlineQuery(dossierId, appointment?.key));
  return (
    <StoryOf query={query}>
      {({ limit, receivedAt, dueAt, promisedAt, lines, certainty, settings, calendar, ahead }) => (
        <>
          {appointment && <p className="story-subject">{appointment.name}</p>}
          <Facts
            facts={[
              [t('field.receivedAt'), dateTime(receivedAt)],
              [t('story.limit'), limit ? say(limit) : t('story.noLimit')],
              [t('field.dueAt'), dateTime(dueAt)],
              !appointment && [t('field.promisedAt'), dateTime(promisedAt)],
            ]}
          />
          <StoryLines lines={lines}>
            {certainty !== 'confirmed' && <p className="sub">{t(`story.${certainty}`)}</p>}
          </StoryLines>
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
          {!appointment && <Ahead ahead={ahead} />}
        </>
      )}
    </StoryOf>
  );
}

/** The count, date by date; nothing without a date. */
export function StoryLines({
  lines,
  children,
}: {
  lines: Pick<Line, 'kind' | 'date' | 'text'>[];
  children?: ReactNode;
}) {
  const { t, say } = useTexts();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="story-lines">
      <h3 id="story-lines">{t('story.lines')}</h3>
      <ol className="story-lines">
        {lines.map(({ kind, date, text }, n) => (
          <li key={`${n} ${date}`} className={TURNS.has(kind) ? 'story-turn' : `story-${kind}`}>
            {say(text)}
          </li>
        ))}
      </ol>
      {children}
    </section>
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
