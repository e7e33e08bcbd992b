import { type Instant, durationText, parseDuration, type WorkingCalendar } from '#calendar';
import { appointmentLedger, type ClockLedger, readClock } from '#policy';
import type { Effect, Variables } from '#workflow';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';

/** One appointment of a dossier as stored. */
export interface AppointmentRow {
  key: string;
  position: number;
  limit: string;
  startsAt: Instant | null;
  dueAt: Instant | null;
  metAt: Instant | null;
  lapsedAt: Instant | null;
}

/** What a step of the procedure means for appointments. */
export interface AppointmentStep {
  at: Instant;
  /** When what the appointment is counted from ended: the day of a reply that was written down later. */
  endedAt: Instant;
  /** Elements that ended; those that were cut short by an event count for beginnings only. */
  ended: ReadonlyMap<string, 'completed' | 'cancelled'>;
  /** The dossier's clock has ended. */
  finished: boolean;
  /** The dossier's ledger after the step. */
  ledger: ClockLedger;
}

/**
 * The appointments of a new dossier: none where its case has a limit of its own, for then there is one appointment, by
 * that limit. Lengthened limits lengthen the first.
 * @param chosen start variables of the process, `case` and `extensions` among them where the intake named any
 */
export function appointmentsOf({ timeLimit, cases = [] }: ProcedureDefinition, chosen: Variables): AppointmentRow[] {
  if (cases.some(({ key, amount }) => key === chosen.case && amount !== undefined)) return [];
  const named = Array.isArray(chosen.extensions) ? chosen.extensions : [];
  const extensions = timeLimit.extensions.filter(({ key }) => named.includes(key)).map(({ amount }) => amount);
  return (timeLimit.appointments ?? []).map(({ key, amount }, position) => ({
    ...{ key, position, startsAt: null, dueAt: null, metAt: null, lapsedAt: null },
    limit: position === 0 ? extensions.reduce(lengthened, amount) : amount,
  }));
}

/** Amounts of one unit add up; the check of a procedure lets no others through. */
function lengthened(limit: string, by: string): string {
  const [{ unit, amount }, more] = [parseDuration(limit), parseDuration(by)];
  return more.unit === unit ? durationText({ unit, amount: amount + more.amount }) : limit;
}

/** Which elements a step ended, and how. */
export function endedIn(effects: readonly Effect[]): ReadonlyMap<string, 'completed' | 'cancelled'> {
  const ended = new Map<string, 'completed' | 'cancelled'>();
  for (const effect of effects) if (effect.type === 'activity.leave') ended.set(effect.elementId, effect.how);
  return ended;
}

/**
 * One appointment after a step: it begins, moves with the dossier's clock, is met or lapses. What is over stays as it is.
 * @returns the row itself where nothing changed
 */
export function follow(
  row: AppointmentRow,
  { from, until }: { from: string | null; until: string },
  step: AppointmentStep,
  calendar: WorkingCalendar,
): AppointmentRow {
  if (row.metAt !== null || row.lapsedAt !== null) return row;
  const startsAt = row.startsAt ?? beginning(from, step);
  const metAt = startsAt !== null && step.ended.get(until) === 'completed' ? step.at : null;
  const lapsedAt = metAt === null && step.finished ? step.at : null;
  const dueAt = startsAt === null ? null : dueOf(calendar, step.ledger, row.limit, startsAt);
  const same = startsAt === row.startsAt && dueAt === row.dueAt && metAt === null && lapsedAt === null;
  return same ? row : { ...row, startsAt, dueAt, metAt, lapsedAt };
}

function beginning(from: string | null, { ended, finished, endedAt, ledger }: AppointmentStep): Instant | null {
  if (from === null) return ledger.receivedAt;
  return ended.has(from) && !finished ? endedAt : null;
}

const dueOf = (calendar: WorkingCalendar, ledger: ClockLedger, limit: string, startsAt: Instant): Instant | null =>
  readClock(calendar, appointmentLedger(ledger, { limit, startsAt })).standingDueAt;
