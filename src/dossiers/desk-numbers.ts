/**
 * Numbers of a counter's home, in dossiers that it took in and that are not void:
 * - `ready`: the result is there, or a notice of refusal or stop, and waits to be handed over;
 * - `applicant`: they wait for the applicant's papers or payment;
 * - `today`: taken in today;
 * - `dueToday`: their clock runs out today, and the office is to act: neither `ready` nor `applicant`;
 * - `late`: the same, before today.
 *
 * So no dossier is in two of them, but for `today`, which tells when it came.
 */
export const DESK_NUMBERS = ['ready', 'applicant', 'today', 'dueToday', 'late'] as const;
export type DeskNumber = (typeof DESK_NUMBERS)[number];

/** Placeholders of the statement that a condition becomes part of. */
export interface DeskScope {
  /** SQL array of the counters' ids. */
  units: string;
  /** Instants at which the local day begins and ends; asked for by conditions that need them alone. */
  from: () => string;
  to: () => string;
}

/** Kinds of steps at which something lies on the counter for the applicant to collect. */
const TO_COLLECT = `('handOver','refusalNotice','stopNotice')`;

/** SQL condition on `d` (dossier): it belongs to a number; numbers and lists both read it, so that they agree. */
export function deskCondition(number: DeskNumber, { units, from, to }: DeskScope): string {
  const own = `d.receiving_unit_id = ANY (${units}) AND d.voided_at IS NULL`;
  const collectable = `(d.status IN ('resolved','refusalReady') OR d.id IN (SELECT t.dossier_id FROM task t
    WHERE t.unit_id = ANY (${units}) AND t.closed_at IS NULL AND t.kind IN ${TO_COLLECT}))`;
  const waits = `d.status IN ('supplement','payment')`;
  const running = `${own} AND d.finished_at IS NULL`;
  switch (number) {
    case 'ready':
      return `${running} AND ${collectable}`;
    case 'applicant':
      return `${running} AND ${waits} AND NOT ${collectable}`;
    case 'today':
      return `${own} AND d.received_at >= ${from()} AND d.received_at < ${to()}`;
    case 'dueToday':
      return `${running} AND d.due_at >= ${from()} AND d.due_at < ${to()} AND NOT ${waits} AND NOT ${collectable}`;
    case 'late':
      return `${running} AND d.due_at < ${from()} AND NOT ${waits} AND NOT ${collectable}`;
  }
}
