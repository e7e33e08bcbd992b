import {
  compileCalendar,
  type DueRules,
  dueRulesSchema,
  formatIntervals,
  type Interval,
  vietnamPublicSector,
  WEEKDAY_NAMES,
  type WorkingCalendar,
} from '#calendar';
import { appointmentLedger, type ClockLedger, type LedgerEntry, readClock, sumAmounts } from '#policy';
import type { Text } from '../../platform/text.js';
import type { ProcedureDefinition } from '../../procedures/procedures.events.js';
import { appointmentsOf } from '../appointment-rows.js';
import { sourcedRules } from '../due-settings.js';
import type { Ask } from './explain-ask.js';
import { refuse } from './explain-refusal.js';

/** A procedure with the rules by which it counts. */
export interface AskedProcedure {
  definition: ProcedureDefinition;
  rules: DueRules;
}

/** What is explained: a clock in a calendar, with what stands above it. */
export interface ExplainPlan {
  calendar: WorkingCalendar;
  ledger: ClockLedger;
  /** Absent for a rule alone. */
  procedure?: {
    code: string;
    names: Text;
    case: { key: string; names: Text } | null;
    extensions: { key: string; names: Text }[];
    appointments: { key: string; names: Text; limit: string; dueAt: string | null }[];
    /** Rules that a source was read for. */
    sourced: ReadonlyMap<string, string>;
  };
}

/**
 * Works out which clock a call asks about.
 * @param procedure of the code asked for, when there is one
 * @throws {ExplainRefusal} for a case or an extension that the procedure does not have
 */
export function planExplanation(ask: Ask, procedure?: AskedProcedure): ExplainPlan {
  const calendar = officeCalendar(ask);
  const entries = ask.pauses.flatMap(({ from, to, reason }): LedgerEntry[] => [
    { kind: 'pause', at: from, reason },
    { kind: 'resume', at: to },
  ]);
  const { receivedAt } = ask;
  if (ask.kind === 'rule') {
    const rules = dueRulesSchema.parse({ cutOff: ask.cutOff });
    return { calendar, ledger: { receivedAt, limit: ask.limit, rules, entries } };
  }
  const { definition, rules } = procedure!;
  const { cases = [], timeLimit } = definition;
  const variant = ask.case === undefined ? undefined : chosen('case', ask.case, cases);
  const extensions = ask.extensions.map((key) => chosen('extension', key, timeLimit.extensions));
  if (new Set(ask.extensions).size < ask.extensions.length) {
    refuse('--extension: mỗi trường hợp kéo dài chỉ chọn một lần', '--extension: each is chosen once');
  }
  const amounts = extensions.map(({ amount }) => amount);
  const limit = sumAmounts(variant?.amount ?? timeLimit.total.amount, amounts);
  const ledger = { receivedAt, limit, rules, entries };
  const named = ({ key, names }: { key: string; names: Text }): { key: string; names: Text } => ({ key, names });
  return {
    calendar,
    ledger,
    procedure: {
      code: definition.code,
      names: definition.names,
      case: variant ? named(variant) : null,
      extensions: extensions.map(named),
      appointments: appointments(definition, ask, calendar, ledger),
      sourced: sourcedRules(definition),
    },
  };
}

/** The shipped calendar with other hours; `--saturday` makes Saturdays count. */
function officeCalendar({ hours, saturday }: { hours?: Interval[]; saturday?: Interval[] }): WorkingCalendar {
  const { week } = vietnamPublicSector;
  const own = hours && Object.fromEntries(WEEKDAY_NAMES.slice(0, 5).map((day) => [day, { intervals: hours }]));
  return compileCalendar({
    ...vietnamPublicSector,
    week: { ...week, ...own, ...(saturday ? { saturday: { intervals: saturday } } : {}) },
  });
}

/** Office hours of a calendar's week, as they are written. */
export function hoursOf({ version }: WorkingCalendar): { weekdays: string; saturday: string | null } {
  const { monday, saturday } = version.week;
  return {
    weekdays: formatIntervals(monday?.intervals ?? []),
    saturday: saturday ? formatIntervals(saturday.intervals) : null,
  };
}

function chosen<T extends { key: string }>(option: 'case' | 'extension', key: string, all: readonly T[]): T {
  const found = all.find((each) => each.key === key);
  if (found) return found;
  const allowed = all.map((each) => each.key).join(', ');
  return refuse(
    `--${option}: có "${key}", được dùng: ${allowed || 'thủ tục này không có'}`,
    `--${option}: found "${key}", allowed: ${allowed || 'this procedure has none'}`,
  );
}

function appointments(
  definition: ProcedureDefinition,
  ask: Ask & { kind: 'procedure' },
  calendar: WorkingCalendar,
  ledger: ClockLedger,
): NonNullable<ExplainPlan['procedure']>['appointments'] {
  const given = new Map((definition.timeLimit.appointments ?? []).map((each) => [each.key, each]));
  return appointmentsOf(definition, { case: ask.case ?? null, extensions: ask.extensions }).map(({ key, limit }) => {
    const { names, from } = given.get(key)!;
    const own = appointmentLedger(ledger, { limit, startsAt: ask.receivedAt });
    return { key, names, limit, dueAt: from === null ? readClock(calendar, own).standingDueAt : null };
  });
}
