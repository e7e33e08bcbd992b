import { type DueRules, saySetting, TIME_SETTINGS, type TimeSetting } from '#calendar';
import type { Text } from '../platform/text.js';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';

/** One rule by which a due date was counted, and how sure it is. */
export interface DueSetting {
  key: TimeSetting['key'];
  value: string;
  text: Text;
  /** What it rests on: the procedure's own source, else a general one; null: none was read. */
  basis: string | null;
  /** A text was read that says so. */
  verified: boolean;
}

/**
 * The rules that move a due date; where early and late begin is for results.
 * @param sourced as `sourcedRules` gives it
 */
export function settingsOf(rules: DueRules, sourced: ReadonlyMap<string, string>): DueSetting[] {
  const values = { dayOfReceipt: rules.dayOfReceipt, dueTime: rules.dueTime, cutOff: rules.cutOff };
  return Object.entries(values).map(([name, value]) => {
    const { key, basis, verified } = TIME_SETTINGS.find((setting) => setting.key === name)!;
    const source = sourced.get(key);
    return {
      ...{ key, value, text: { vi: saySetting(key, value, 'vi'), en: saySetting(key, value, 'en') } },
      basis: source ?? basis,
      verified: source !== undefined || (verified && value !== 'none'),
    };
  });
}

/** Which rules the procedure has a source for, that was seen there. */
export function sourcedRules({ timeLimit, sources }: ProcedureDefinition): ReadonlyMap<string, string> {
  const rules = { dayOfReceipt: timeLimit.receiptDay, cutOff: timeLimit.cutOff };
  return new Map(
    Object.entries(rules).flatMap(([key, { source, verified }]): [string, string][] => {
      const title = source === null ? undefined : (sources[source]?.number ?? sources[source]?.title);
      return verified && title !== undefined ? [[key, title]] : [];
    }),
  );
}
