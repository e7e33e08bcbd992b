import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { dateTime } from '../../format/date-time.js';
import { now } from '../../app/now.js';
import { useTexts } from '../../i18n/index.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { CalendarSearch } from '../admin-search.js';
import { UnitSelect, unitTreeQuery } from '../unit-select.js';
import { CalendarEditor } from './calendar-editor.js';
import { calendarQuery, type Kind, ownCalendarsQuery } from './calendars.api.js';

/** Working calendars: whose, which one, of which year. */
export function CalendarsPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/calendars' });
  const navigate = useNavigate({ from: '/admin/calendars' });
  const tree = useQuery(unitTreeQuery);
  const unit = search.unit ?? tree.data?.find(({ parentId }) => parentId === null)?.id;
  const kind: Kind = search.kind ?? 'deadline';
  const year = search.year ?? now().getFullYear();
  const go = (change: CalendarSearch): void => void navigate({ search: { ...search, ...change } });
  return (
    <Page title={t('adminCalendars.title')}>
      <div className="filters">
        <UnitSelect label={t('adminCalendars.unit')} value={unit} onChange={(id) => go({ unit: id })} />
        <Radio.Group
          aria-label={t('adminCalendars.kind')}
          optionType="button"
          value={kind}
          onChange={({ target }) => go({ kind: target.value === 'reception' ? 'reception' : undefined })}
          options={[
            { value: 'deadline', label: t('adminCalendars.deadline') },
            { value: 'reception', label: t('adminCalendars.receptionHours') },
          ]}
        />
        <div className="year-choice" role="group" aria-label={t('adminCalendars.year')}>
          <Button aria-label={t('adminCalendars.previousYear')} onClick={() => go({ year: year - 1 })}>
            ‹
          </Button>
          <strong aria-live="polite">{year}</strong>
          <Button aria-label={t('adminCalendars.nextYear')} onClick={() => go({ year: year + 1 })}>
            ›
          </Button>
        </div>
      </div>
      <p className="sub">{t(`adminCalendars.kindHint.${kind}`)}</p>
      {tree.isError && <ProblemNotice error={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.isSuccess && !unit && <p>{t('adminCalendars.noUnits')}</p>}
      {unit && <CalendarOf key={`${unit} ${kind}`} unitId={unit} kind={kind} year={year} />}
      <OwnCalendars kind={kind} />
    </Page>
  );
}

function CalendarOf({ unitId, kind, year }: { unitId: string; kind: Kind; year: number }) {
  const calendar = useQuery(calendarQuery(unitId, kind, year));
  if (calendar.isError && !calendar.data)
    return <ProblemNotice error={calendar.error} onRetry={() => void calendar.refetch()} />;
  if (!calendar.data) return <Loading />;
  return (
    <CalendarEditor key={calendar.data.version} calendar={calendar.data} onReload={() => void calendar.refetch()} />
  );
}

function OwnCalendars({ kind }: { kind: Kind }) {
  const { t, unitName } = useTexts();
  const own = useQuery(ownCalendarsQuery(kind));
  if (!own.data || own.data.items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="own-calendars">
      <h2 id="own-calendars">{t('adminCalendars.ownList')}</h2>
      <ul className="papers">
        {own.data.items.map(({ unit, version, note, changedAt }) => (
          <li key={unit.id}>
            <Link to="/admin/calendars" search={(before) => ({ ...before, unit: unit.id })}>
              {unitName(unit)}
            </Link>
            <span className="sub">{t('adminCalendars.versionNote', { version, note, time: dateTime(changedAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
