export { addDuration, workingSpan } from './add-duration.js';
export { type Certainty, compileCalendar, coverageOf, type WorkingCalendar } from './calendar.js';
export { addCalendarDays, calendarDaysBetween, shiftDate, subtractCalendarDays } from './calendar-days.js';
export { compareOutcome, type Outcome } from './compare-outcome.js';
export { type CalendarLayer, composeCalendar } from './compose.js';
export { vietnamPublicSector } from './data/vn-public-sector.js';
export { dueAt, type DueDate } from './due-at.js';
export { type CutOff, DEFAULT_DUE_RULES, type DueRules, dueRulesSchema, parseCutOff } from './due-rules.js';
export {
  decisionHours,
  type Duration,
  durationText,
  formatDuration,
  hoursAndMinutes,
  parseDuration,
} from './duration.js';
export { CalendarError, CalendarRangeError, InvalidCalendarError, InvalidTimeTextError } from './errors.js';
export { type DateGrounds, type DateReason } from './day-reason.js';
export { explainDue, type ExplainLine, type Explanation } from './explain.js';
export { explainSpan, type SpanLine } from './explain-span.js';
export { formatIntervals, type Interval, parseIntervals } from './intervals.js';
export { type LocalDate } from './local-date.js';
export { closingOf, isOpen, isWorkingDay, localDateOf, nextOpening, openingOf, previousOpening } from './opening.js';
export { saySetting, TIME_SETTINGS, type TimeSetting } from './settings.js';
export {
  type CalendarException,
  type CalendarVersion,
  calendarVersionSchema,
  type DayHours,
  type ExceptionKind,
  parseCalendarVersion,
  WEEKDAY_NAMES,
  type WeekdayName,
} from './version.js';
export {
  addWorkingDays,
  type DayPoint,
  instantOfPoint,
  subtractWorkingDays,
  workingDaysBetween,
} from './working-days.js';
export {
  addWorkingHours,
  addWorkingMinutes,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from './working-minutes.js';
export { type Locale, sayDate, sayGrounds, sayInstant, sayLine, type WordsContext } from './words.js';
export { compareInstants, fromLocal, type Instant, toLocalIso } from './zone.js';
