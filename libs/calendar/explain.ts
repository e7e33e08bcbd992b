import { type Certainty, officeDay, type OfficeDay, type WorkingCalendar } from './calendar.js';
import type { Duration } from './duration.js';
import { type DateGrounds, groundsOf } from './day-reason.js';
import { DEFAULT_DUE_RULES, type DueRules } from './due-rules.js';
import { type DueDate, type DuePlan, planDue } from './due-at.js';
import { dateOfDay, type LocalDate } from './local-date.js';
import { dayOf } from './opening.js';
import { openWithin } from './working-minutes.js';
import { type EpochMinute, formatInstant, type Instant, localOf, parseInstant } from './zone.js';

/** One line of the explanation of a due date; screens turn it into words. */
export interface ExplainLine extends DateGrounds {
  kind:
    | 'received'
    /** Received past the cut-off: counts from `at`. */
    | 'cutOff'
    /** Received while closed: time passes from `at`. */
    | 'outsideHours'
    /** Day 0, not counted. */
    | 'dayOfReceipt'
    | 'workingDay'
    | 'workingTime'
    | 'calendarDays'
    | 'closed'
    /** The last day was closed, so the end moves on to this date. */
    | 'movedOn'
    | 'due';
  date: LocalDate;
  at?: Instant;
  /** What the line adds to the count, in `unit` of the explanation. */
  amount: number;
  /** The count so far. */
  total: number;
}

/** A due date with its reasons. */
export interface Explanation extends DueDate {
  unit: Duration['unit'];
  /** Equals the limit, and the sum of the lines' amounts. */
  total: number;
  lines: ExplainLine[];
  /** The least certain of the dates walked over. */
  certainty: Certainty;
}

/**
 * Explains a due date line by line; the date is computed by `dueAt`, the lines by walking the calendar again.
 * @param calendar deadline calendar of the agency
 * @param receivedAt instant of receipt
 * @param limit the legal limit
 * @param rules how the procedure counts
 * @returns the due date, its lines in order of time, and how certain the calendar is of them
 * @example explainDue(calendar, receivedAt, parseDuration('3d')).lines.map((line) => line.kind)
 */
export function explainDue(
  calendar: WorkingCalendar,
  receivedAt: Instant,
  limit: Duration,
  rules: DueRules = DEFAULT_DUE_RULES,
): Explanation {
  const plan = planDue(calendar, parseInstant(receivedAt), limit, rules);
  const book = new Lines();
  openingLines(calendar, plan, book);
  const walked = walk(calendar, plan);
  if (plan.mode === 'calendar') calendarLines(walked, plan, limit.amount, rules, book);
  else dayLines(walked, plan, limit, rules, book);
  book.add({ kind: 'due', date: dayOf(calendar, plan.due).date, at: formatInstant(plan.due), amount: 0 });
  return {
    dueAt: formatInstant(plan.due),
    dueOn: dayOf(calendar, plan.due).date,
    startsAt: formatInstant(plan.counted.at),
    unit: limit.unit,
    total: book.total,
    lines: book.lines,
    certainty: leastCertain(walked),
  };
}

class Lines {
  readonly lines: ExplainLine[] = [];
  total = 0;

  add(line: Omit<ExplainLine, 'total'>): void {
    this.total = Number((this.total + line.amount).toFixed(6));
    this.lines.push({ ...line, total: this.total });
  }
}

function openingLines(calendar: WorkingCalendar, { received, counted }: DuePlan, book: Lines): void {
  book.add({ kind: 'received', date: localDate(calendar, received), at: formatInstant(received), amount: 0 });
  if (!counted.shift) return;
  book.add({ kind: counted.shift, date: localDate(calendar, counted.at), at: formatInstant(counted.at), amount: 0 });
}

/** Every date from the receipt to the due date. */
function walk(calendar: WorkingCalendar, { received, due }: DuePlan): OfficeDay[] {
  const [first, last] = [dayOf(calendar, received).day, dayOf(calendar, due).day];
  return Array.from({ length: last - first + 1 }, (_, index) => officeDay(calendar, first + index));
}

function dayLines(walked: OfficeDay[], plan: DuePlan, limit: Duration, rules: DueRules, book: Lines): void {
  for (const day of walked) {
    const last = day === walked.at(-1);
    if (day.weight === 0) book.add({ kind: 'closed', date: day.date, amount: 0, ...groundsOf(day) });
    else if (plan.mode === 'run') {
      const amount = limit.unit === 'workingMinutes' ? openWithin(day, plan.counted.at, plan.due) : partOf(day, plan);
      const rest = limit.unit === 'workingDays' && last ? Number((limit.amount - book.total).toFixed(6)) : amount;
      if (rest > 0) book.add({ kind: 'workingTime', date: day.date, amount: rest, ...groundsOf(day) });
    } else {
      const counts = day.day > plan.counted.day || (day.day === plan.counted.day && rules.dayOfReceipt === 'day1');
      const kind = counts ? 'workingDay' : 'dayOfReceipt';
      if (day.day < plan.counted.day) continue;
      const amount = !counts || plan.mode === 'sameDay' ? 0 : Math.min(day.weight, limit.amount - book.total);
      book.add({ kind, date: day.date, amount, ...groundsOf(day) });
    }
  }
}

function calendarLines(walked: OfficeDay[], plan: DuePlan, days: number, rules: DueRules, book: Lines): void {
  const lastDay = plan.counted.day + days - (rules.dayOfReceipt === 'day1' ? 1 : 0);
  const closed = (day: OfficeDay): void => book.add({ kind: 'closed', date: day.date, amount: 0, ...groundsOf(day) });
  for (const day of walked) if (day.day < plan.counted.day && day.weight === 0) closed(day);
  book.add({ kind: 'calendarDays', date: dateOfDay(lastDay), amount: days });
  for (const day of walked) {
    if (day.day < lastDay) continue;
    if (day.weight === 0) closed(day);
    else if (day.day > lastDay) book.add({ kind: 'movedOn', date: day.date, amount: 0, ...groundsOf(day) });
  }
}

/** The part of a day's sessions between start and due, in days. */
function partOf(day: OfficeDay, { counted, due }: DuePlan): number {
  const halves = day.sessions.map(
    (session) => openWithin({ ...day, spans: session.spans }, counted.at, due) / session.minutes,
  );
  return Number((halves.reduce((sum, half) => sum + half, 0) / 2).toFixed(6));
}

function leastCertain(days: readonly OfficeDay[]): Certainty {
  if (days.some(({ certainty }) => certainty === 'uncovered')) return 'uncovered';
  return days.some(({ certainty }) => certainty === 'provisional') ? 'provisional' : 'confirmed';
}

function localDate(calendar: WorkingCalendar, at: EpochMinute): LocalDate {
  return dateOfDay(localOf(calendar.timeZone, at).day);
}
