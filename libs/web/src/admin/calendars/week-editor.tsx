import { Button, Input } from 'antd';
import { useTexts } from '../../i18n/index.js';
import { Table } from '../table.js';
import type { CalendarDraft } from './calendar-draft.js';
import type { Calendar, Weekday } from './calendars.api.js';
import { hoursText } from './hours.js';

/** Hours per weekday: what is in effect, where it comes from, and what the unit sets for itself. */
export function WeekEditor(props: {
  calendar: Calendar;
  draft: CalendarDraft;
  wrong: readonly Weekday[];
  onChange: (week: CalendarDraft['week']) => void;
}) {
  const { t, unitName } = useTexts();
  const { calendar, draft, wrong, onChange } = props;
  const set = (day: Weekday, text: string): void => onChange({ ...draft.week, [day]: text });
  const inherit = (day: Weekday): void => {
    const { [day]: _own, ...rest } = draft.week;
    onChange(rest);
  };
  return (
    <section aria-labelledby="week-hours">
      <h2 id="week-hours">{t('adminCalendars.week')}</h2>
      <p className="sub">{t('adminCalendars.weekHint')}</p>
      <Table
        label={t('adminCalendars.week')}
        headings={[t('adminCalendars.day'), t('adminCalendars.hours'), t('adminCalendars.source')]}
        rows={calendar.week.map(({ weekday, hours, source }) => {
          const own = draft.week[weekday];
          const savedOwn = source?.id === calendar.unit.id;
          const inherited = savedOwn ? '' : hours ? hoursText(hours.intervals) : '';
          const shown = own ?? inherited;
          const isWrong = wrong.includes(weekday);
          const name = t(`adminCalendars.weekday.${weekday}`);
          const id = `hours-${weekday}`;
          return {
            key: weekday,
            cells: [
              <strong>{name}</strong>,
              <>
                <Input
                  id={id}
                  className="hours"
                  aria-label={t('adminCalendars.hoursOf', { day: name })}
                  aria-invalid={isWrong || undefined}
                  aria-describedby={isWrong ? `${id}-fault` : undefined}
                  status={isWrong ? 'error' : undefined}
                  placeholder={
                    own === undefined && savedOwn ? t('adminCalendars.inherited') : t('adminCalendars.closed')
                  }
                  value={shown}
                  onChange={({ target }) => set(weekday, target.value)}
                />
                {isWrong && (
                  <p className="field-fault" id={`${id}-fault`}>
                    {t('adminCalendars.wrongHours')}
                  </p>
                )}
                {hours?.counts === 0.5 && own === undefined && (
                  <span className="sub">{t('adminCalendars.halfDay')}</span>
                )}
              </>,
              own === undefined ? (
                <span className="sub">
                  {savedOwn ? t('adminCalendars.inherited') : source ? unitName(source) : t('adminCalendars.nation')}
                </span>
              ) : (
                <div className="cell-actions">
                  <span className="tag tag-calm">{t('adminCalendars.own')}</span>
                  <Button aria-label={t('adminCalendars.inheritDay', { day: name })} onClick={() => inherit(weekday)}>
                    {t('adminCalendars.inherit')}
                  </Button>
                </div>
              ),
            ],
          };
        })}
      />
    </section>
  );
}
