import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { useNotice } from '../../ui/use-notice.js';
import { type CalendarDraft, draftOf, isChanged, ownOf, unreadable } from './calendar-draft.js';
import { type Calendar, useSaveCalendar } from './calendars.api.js';
import { Exceptions } from './exceptions.js';
import { WeekEditor } from './week-editor.js';
import { YearView } from './year-view.js';

/** A unit's calendar: what is in effect, what it changes itself, and saving that as a new version with its reason. */
export function CalendarEditor({ calendar, onReload }: { calendar: Calendar; onReload: () => void }) {
  const { t, unitName } = useTexts();
  const notice = useNotice();
  const save = useSaveCalendar(calendar.unit.id);
  const [draft, setDraft] = useState<CalendarDraft>(() => draftOf(calendar));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const changed = isChanged(draft, calendar);
  const wrong = unreadable(draft);
  const change = (part: Partial<CalendarDraft>): void => setDraft({ ...draft, ...part });
  const send = (): void => {
    setTried(true);
    if (wrong.length > 0 || note.trim().length < 3) return;
    const { kind, version: basedOn, own } = calendar;
    save.mutate(
      { kind, basedOn, note: note.trim(), ...ownOf(draft, own) },
      { onSuccess: ({ version }) => notice.done(t('adminCalendars.saved', { version })) },
    );
  };
  const stale = save.error instanceof ApiProblem && save.error.code === 'calendar-changed';
  return (
    <>
      <h2>{unitName(calendar.unit)}</h2>
      <Alert type="info" showIcon title={t('adminCalendars.effect')} description={t('adminCalendars.effectMore')} />
      <WeekEditor calendar={calendar} draft={draft} wrong={wrong} onChange={(week) => change({ week })} />
      <Exceptions calendar={calendar} draft={draft} onChange={change} />
      {changed && (
        <section className="card save-bar" aria-labelledby="save-calendar">
          <h2 id="save-calendar">{t('adminCalendars.unsaved')}</h2>
          {save.isError && (
            <ProblemNotice error={save.error}>
              {stale && <Button onClick={onReload}>{t('adminCalendars.reload')}</Button>}
            </ProblemNotice>
          )}
          {tried && wrong.length > 0 && <p className="field-fault">{t('adminCalendars.wrongHours')}</p>}
          <TextField
            id="calendar-note"
            label={t('adminCalendars.note')}
            value={note}
            onChange={setNote}
            maxLength={500}
            required
            multiline
            fault={tried && note.trim().length < 3 ? t('adminCalendars.noteNeeded') : undefined}
          />
          <div className="actions">
            <Button type="primary" loading={save.isPending} onClick={send}>
              {t('adminCalendars.save')}
            </Button>
            <Button
              onClick={() => {
                setDraft(draftOf(calendar));
                save.reset();
              }}
            >
              {t('adminCalendars.discard')}
            </Button>
          </div>
        </section>
      )}
      <YearView calendar={calendar} />
      {calendar.history.length > 0 && (
        <section className="card" aria-labelledby="calendar-history">
          <h2 id="calendar-history">{t('adminCalendars.history')}</h2>
          <ul className="papers">
            {calendar.history.map(({ version, note: why, at }) => (
              <li key={version}>{t('adminCalendars.versionNote', { version, note: why, time: dateTime(at) })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
