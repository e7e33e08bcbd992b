import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { Table } from '../table.js';
import { type CalendarDraft, withoutDate } from './calendar-draft.js';
import type { Calendar, OwnException } from './calendars.api.js';
import { ExceptionDialog } from './exception-dialog.js';
import { hoursText } from './hours.js';
import { dayText } from './year-view.js';

interface Shown {
  date: string;
  row: Pick<OwnException, 'kind' | 'name' | 'notice' | 'remark'> & {
    intervals?: { from: number; to: number }[];
    insteadOf?: string;
  };
  /** Undefined: the unit's own. */
  source?: Calendar['exceptions'][number]['source'];
}

/** Holidays, swapped and worked days of the year: inherited ones with where they come from, own ones to take away. */
export function Exceptions(props: {
  calendar: Calendar;
  draft: CalendarDraft;
  onChange: (part: Partial<CalendarDraft>) => void;
}) {
  const { t, say, unitName, language } = useTexts();
  const { calendar, draft, onChange } = props;
  const [adding, setAdding] = useState(false);
  const { year } = calendar;
  const rows = shownRows(calendar, draft);
  const ownYear = draft.years.find((each) => each.year === year.year);
  const status = ownYear?.status ?? year.status;
  const remove = (date: string): void => onChange({ exceptions: withoutDate(draft.exceptions, date) });
  const confirmYear = (): void =>
    onChange({
      years: [...draft.years.filter((each) => each.year !== year.year), { year: year.year, status: 'confirmed' }],
    });
  return (
    <section aria-labelledby="exceptions">
      <div className="check-head">
        <h2 id="exceptions">{t('adminCalendars.exceptions', { year: year.year })}</h2>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('adminCalendars.add')}
        </Button>
      </div>
      <p>
        <span className={`tag ${status === 'confirmed' ? 'tag-good' : 'tag-warning'}`}>
          {t(`adminCalendars.status.${status ?? 'unknown'}`)}
        </span>{' '}
        {status !== 'confirmed' && <Button onClick={confirmYear}>{t('adminCalendars.confirmYear')}</Button>}
      </p>
      {rows.length === 0 ? (
        <p className="sub">{t('adminCalendars.noExceptions')}</p>
      ) : (
        <Table
          label={t('adminCalendars.exceptions', { year: year.year })}
          headings={[t('adminCalendars.date'), t('adminCalendars.what'), t('adminCalendars.source')]}
          rows={rows.map(({ date, row, source }) => ({
            key: date,
            cells: [
              <strong>{dayText(date, language)}</strong>,
              <>
                <span className={row.kind === 'swapWork' ? 'tag tag-calm' : 'tag tag-muted'}>
                  {t(`adminCalendars.kinds.${row.kind}`)}
                </span>{' '}
                {say(row.name)}
                <span className="sub">
                  {[
                    row.notice,
                    row.intervals && hoursText(row.intervals),
                    row.insteadOf && t('adminCalendars.insteadOf', { date: dayText(row.insteadOf, language) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>,
              source === undefined ? (
                <div className="cell-actions">
                  <span className="tag tag-calm">{t('adminCalendars.own')}</span>
                  <Button
                    aria-label={t('adminCalendars.removeDate', { date: dayText(date, language) })}
                    onClick={() => remove(date)}
                  >
                    {t('adminCalendars.remove')}
                  </Button>
                </div>
              ) : (
                <span className="sub">{source ? unitName(source) : t('adminCalendars.nation')}</span>
              ),
            ],
          }))}
        />
      )}
      {adding && (
        <ExceptionDialog
          year={year.year}
          taken={draft.exceptions.flatMap((row) => row.dates)}
          onCancel={() => setAdding(false)}
          onAdd={(row) => {
            onChange({ exceptions: [...draft.exceptions, row] });
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

/** Own rows as drafted, and inherited ones that no own row replaces. */
function shownRows(calendar: Calendar, draft: CalendarDraft): Shown[] {
  const own = draft.exceptions.flatMap((row) => row.dates.map((date): Shown => ({ date, row })));
  const replaced = new Set(own.map(({ date }) => date));
  const inherited = calendar.exceptions
    .filter(({ date, source }) => source?.id !== calendar.unit.id && !replaced.has(date))
    .map(({ date, source, ...row }): Shown => ({ date, row, source }));
  return [...inherited, ...own.filter(({ date }) => date.startsWith(`${calendar.year.year}-`))].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}
