import type { DateGrounds } from './day-reason.js';
import { type Duration, formatDuration, hoursAndMinutes } from './duration.js';
import type { ExplainLine } from './explain.js';
import { dayNumberOf, type LocalDate, weekdayOf } from './local-date.js';
import { type Instant, toLocalIso } from './zone.js';

export type Locale = 'vi' | 'en';

/** What the words of a line need beside the line. */
export interface WordsContext {
  /** What the limit is counted in. */
  unit: Duration['unit'];
  /** Zone of the office, whose clock is read. */
  timeZone: string;
}

const WEEKDAYS: Record<Locale, readonly string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/**
 * Says a date with its weekday.
 * @param date local date
 * @example sayDate('2026-05-06', 'vi') // => 'thứ Tư 06/05/2026'
 */
export function sayDate(date: LocalDate, locale: Locale): string {
  const [year, month, day] = date.split('-');
  return `${WEEKDAYS[locale][weekdayOf(dayNumberOf(date)) - 1]!} ${day}/${month}/${year}`;
}

/**
 * Says an instant as the office's clock shows it.
 * @param at instant
 * @param timeZone zone of the office
 * @example sayInstant('2026-05-06T10:00:00.000Z', 'Asia/Ho_Chi_Minh', 'vi') // => '17:00 thứ Tư 06/05/2026'
 */
export function sayInstant(at: Instant, timeZone: string, locale: Locale): string {
  const local = toLocalIso(timeZone, at);
  return `${local.slice(11, 16)} ${sayDate(local.slice(0, 10), locale)}`;
}

/**
 * Says what a date rests on, as a tail in brackets: name and notice, and whether its year is certain.
 * @returns an empty text for an ordinary day of a confirmed year
 * @example sayGrounds({ reason: 'holiday', name, notice: 'Công văn 3383/BNV-CVL' }, 'vi') // => ' (Ngày Chiến thắng, Công văn 3383/BNV-CVL)'
 */
export function sayGrounds({ name, notice, certainty }: DateGrounds, locale: Locale): string {
  const doubt = certainty && DOUBTS[certainty][locale];
  const parts = [name?.[locale], notice, doubt].filter((part) => part !== undefined);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/**
 * Says one line of the explanation of a due date.
 * @param line as `explainDue` gives it
 * @param context unit of the limit and zone of the office
 * @example sayLine(line, { unit: 'workingDays', timeZone }, 'vi') // => 'Ngày 1: thứ Hai 04/05/2026'
 */
export function sayLine(line: ExplainLine, context: WordsContext, locale: Locale): string {
  const words = WORDS[line.kind](line, locale, context);
  return `${words}${sayGrounds(line, locale)}`;
}

const DOUBTS: Record<NonNullable<DateGrounds['certainty']>, Record<Locale, string>> = {
  provisional: { vi: 'lịch năm này mới tạm tính', en: 'the calendar of this year is provisional' },
  uncovered: { vi: 'chưa có lịch nghỉ lễ năm này', en: 'no holidays are known for this year' },
};

type Say = (line: ExplainLine, locale: Locale, context: WordsContext) => string;

const both =
  (vi: (line: ExplainLine, context: WordsContext) => string, en: typeof vi): Say =>
  (line, locale, context) =>
    (locale === 'vi' ? vi : en)(line, context);

const WORDS: Record<ExplainLine['kind'], Say> = {
  received: both(
    (line, { timeZone }) => `Tiếp nhận lúc ${sayInstant(line.at!, timeZone, 'vi')}`,
    (line, { timeZone }) => `Received at ${sayInstant(line.at!, timeZone, 'en')}`,
  ),
  cutOff: both(
    (line, { timeZone }) => `Quá mốc nhận trong ngày: tính như tiếp nhận lúc ${sayInstant(line.at!, timeZone, 'vi')}`,
    (line, { timeZone }) =>
      `Past the cut-off of the day: counts as received at ${sayInstant(line.at!, timeZone, 'en')}`,
  ),
  outsideHours: both(
    (line, { timeZone }) => `Ngoài giờ làm việc: thời gian tính từ ${sayInstant(line.at!, timeZone, 'vi')}`,
    (line, { timeZone }) => `Outside office hours: time passes from ${sayInstant(line.at!, timeZone, 'en')}`,
  ),
  dayOfReceipt: both(
    ({ date }) => `Ngày tiếp nhận: ${sayDate(date, 'vi')}`,
    ({ date }) => `Day of receipt: ${sayDate(date, 'en')}`,
  ),
  workingDay: both(
    (line) => countedDay(line, 'vi', 'Ngày'),
    (line) => countedDay(line, 'en', 'Day'),
  ),
  workingTime: both(
    (line, { unit }) => `${capital(sayDate(line.date, 'vi'))}: ${soFar(line, unit, 'vi', 'tổng cộng')}`,
    (line, { unit }) => `${sayDate(line.date, 'en')}: ${soFar(line, unit, 'en', 'in all')}`,
  ),
  calendarDays: both(
    ({ amount, date }) => `Đếm ${amount} ngày theo lịch: ngày cuối là ${sayDate(date, 'vi')}`,
    ({ amount, date }) =>
      `${amount} calendar ${amount === 1 ? 'day' : 'days'} counted: the last is ${sayDate(date, 'en')}`,
  ),
  closed: both(
    (line) => `${capital(sayDate(line.date, 'vi'))}: ${line.reason === 'weeklyRest' ? 'nghỉ hằng tuần' : 'nghỉ'}`,
    (line) => `${sayDate(line.date, 'en')}: ${line.reason === 'weeklyRest' ? 'weekly rest' : 'closed'}`,
  ),
  movedOn: both(
    ({ date }) => `Ngày cuối là ngày nghỉ, chuyển sang ${sayDate(date, 'vi')}`,
    ({ date }) => `The last day is a day off: moved on to ${sayDate(date, 'en')}`,
  ),
  due: both(
    (line, { timeZone }) => `Hạn trả kết quả: ${sayInstant(line.at!, timeZone, 'vi')}`,
    (line, { timeZone }) => `Due: ${sayInstant(line.at!, timeZone, 'en')}`,
  ),
};

/** A whole day that is the n-th is told by its number; parts of days by what they add. */
function countedDay(line: ExplainLine, locale: Locale, day: string): string {
  if (line.amount === 1 && Number.isInteger(line.total)) return `${day} ${line.total}: ${sayDate(line.date, locale)}`;
  const date = locale === 'vi' ? capital(sayDate(line.date, locale)) : sayDate(line.date, locale);
  return `${date}: ${soFar(line, 'workingDays', locale, locale === 'vi' ? 'tổng cộng' : 'in all')}`;
}

function soFar({ amount, total }: ExplainLine, unit: Duration['unit'], locale: Locale, inAll: string): string {
  const say = (value: number): string =>
    unit === 'workingMinutes'
      ? hoursAndMinutes(value, locale)
      : formatDuration({ unit, amount: rounded(value) }, locale);
  return amount === total ? say(amount) : `${say(amount)}, ${inAll} ${say(total)}`;
}

/** Parts of a day that sessions give need no more than the eye can use. */
const rounded = (value: number): number => Number(value.toFixed(3));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
