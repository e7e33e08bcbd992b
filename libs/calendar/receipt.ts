import { officeDay, workingDayFrom, type WorkingCalendar } from './calendar.js';
import { type DueRules, parseCutOff } from './due-rules.js';
import { dayOf, intoOfficeHours, nextOpen } from './opening.js';
import { plusMinutes } from './working-minutes.js';
import { type EpochMinute, epochOf } from './zone.js';

/** From when a receipt counts. */
export interface CountedReceipt {
  /** Day 0 (or day 1) as days since 1970-01-01. */
  day: number;
  /** From when open time passes. */
  at: EpochMinute;
  /** Why it is later than the receipt itself. */
  shift?: 'cutOff' | 'outsideHours';
}

/**
 * From when a receipt counts under a procedure's rules.
 * @param calendar compiled calendar
 * @param received minute since the epoch
 * @param rules the procedure's rules
 * @param sameDay whether the day of receipt itself must leave time to work: it is the first day, or the limit is 0 days
 */
export function countReceipt(
  calendar: WorkingCalendar,
  received: EpochMinute,
  rules: DueRules,
  sameDay: boolean,
): CountedReceipt {
  if (isPastCutOff(calendar, received, rules)) return onNextDay(calendar, received, rules);
  const opened = sameDay ? nextOpen(calendar, received) : intoOfficeHours(calendar, received);
  const at = Math.max(opened, resumeOn(calendar, dayOf(calendar, opened).day, rules) ?? opened);
  const day = dayOf(calendar, sameDay ? at : received).day;
  if (at === received) return { day, at };
  return { day, at, shift: at > opened ? 'cutOff' : 'outsideHours' };
}

function isPastCutOff(calendar: WorkingCalendar, received: EpochMinute, rules: DueRules): boolean {
  const cutOff = parseCutOff(rules.cutOff);
  if (cutOff.kind === 'none') return false;
  const day = dayOf(calendar, received);
  const closing = day.spans.at(-1)?.to;
  if (closing === undefined || received > closing) return true;
  if (cutOff.kind === 'lastHour') return received >= plusMinutes(calendar, closing, -60);
  return received > epochOf(calendar.timeZone, day.day, cutOff.minute);
}

function onNextDay(calendar: WorkingCalendar, received: EpochMinute, rules: DueRules): CountedReceipt {
  const next = workingDayFrom(calendar, dayOf(calendar, received).day + 1, 1);
  const at = resumeOn(calendar, next.day, rules) ?? next.spans[0]!.from;
  return { day: next.day, at, shift: 'cutOff' };
}

/** The time of day at which a `17:00→08:00` rule starts counting, kept within office hours. */
function resumeOn(calendar: WorkingCalendar, day: number, rules: DueRules): EpochMinute | undefined {
  const cutOff = parseCutOff(rules.cutOff);
  if (cutOff.kind !== 'afterUntil') return undefined;
  const { spans } = officeDay(calendar, day);
  const resume = epochOf(calendar.timeZone, day, cutOff.resume);
  return Math.min(Math.max(resume, spans[0]!.from), spans.at(-1)!.to - 1);
}
