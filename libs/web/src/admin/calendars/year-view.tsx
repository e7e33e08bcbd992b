import { useTexts } from '../../i18n/index.js';
import type { Language } from '../../i18n/language.js';
import type { Calendar } from './calendars.api.js';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/**
 * A date with its weekday.
 * @example dayText('2026-11-24', 'vi') // => 'Thứ Ba, 24/11/2026'
 */
export function dayText(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', weekday: 'long' });
  const [year, month, day] = date.split('-');
  return `${format.format(new Date(`${date}T00:00:00Z`))}, ${day}/${month}/${year}`;
}

/** Twelve months with working days, half-days, days off and exceptions; how it is saved, not what is being changed. */
export function YearView({ calendar }: { calendar: Calendar }) {
  const { t } = useTexts();
  const { year, days } = calendar;
  return (
    <section className="card" aria-labelledby="year-view">
      <h2 id="year-view">{t('adminCalendars.yearView', { year: year.year })}</h2>
      <p className="sub">{t('adminCalendars.workingDays', { count: year.workingDays })}</p>
      <p className="year-legend">
        <span className="day day-half">½</span> {t('adminCalendars.legend.half')}
        <span className="day day-off">1</span> {t('adminCalendars.legend.off')}
        <span className="day day-off day-marked">1</span> {t('adminCalendars.legend.exception')}
        <span className="day day-marked">1</span> {t('adminCalendars.legend.worked')}
      </p>
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} year={year.year} month={month} days={days} />
        ))}
      </div>
    </section>
  );
}

function Month({ year, month, days }: { year: number; month: number; days: Calendar['days'] }) {
  const { t, language } = useTexts();
  const prefix = `${year}-${String(month + 1).padStart(2, '0')}-`;
  const own = days.filter(({ date }) => date.startsWith(prefix));
  const first = (new Date(`${prefix}01T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: first }, () => undefined), ...own];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(n * 7, n * 7 + 7));
  return (
    <table className="month">
      <caption>{t('adminCalendars.month', { month: month + 1 })}</caption>
      <tbody>
        {weeks.map((week, n) => (
          <tr key={n}>
            {Array.from({ length: 7 }, (_, at) => {
              const day = week[at];
              return <td key={at}>{day && <Day day={day} title={dayText(day.date, language)} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, title }: { day: Calendar['days'][number]; title: string }) {
  const { t } = useTexts();
  const { date, counts, exception } = day;
  const look = ['day', counts === 0 && 'day-off', counts === 0.5 && 'day-half', exception && 'day-marked'];
  const said = exception ? t(`adminCalendars.kinds.${exception}`) : '';
  return (
    <span className={look.filter(Boolean).join(' ')} title={[title, said].filter(Boolean).join(': ')}>
      {Number(date.slice(8))}
    </span>
  );
}
