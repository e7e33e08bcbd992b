import { compareInstants, type Instant } from '#calendar';
import type { ClockLedger, LedgerEntry } from './ledger.js';

/**
 * The ledger of one of several appointments of a dossier: its own limit, counted from its own beginning, moved by
 * whatever moves the dossier's clock from then on.
 *
 * A pause that lasts at the beginning counts from there; a restart gives the appointment its own limit anew.
 * @param dossier the dossier's ledger as stored
 * @param appointment `startsAt`: the receipt, or the end of the element it is counted from
 * @example appointmentLedger(ledger, { limit: '5d', startsAt: '2026-12-21T02:00:00.000Z' })
 * @source Đồng Tháp 138/2025/QĐ-UBND, Art. 5.3; docs/adr/0019-several-appointments.md
 */
export function appointmentLedger(
  dossier: ClockLedger,
  { limit, startsAt }: { limit: string; startsAt: Instant },
): ClockLedger {
  let paused: LedgerEntry | undefined;
  const entries: LedgerEntry[] = [];
  for (const entry of dossier.entries) {
    if (compareInstants(entry.at, startsAt) > 0) entries.push(withOwnLimit(entry));
    else if (entry.kind === 'pause') paused = entry;
    else if (entry.kind === 'resume' || entry.kind === 'restart') paused = undefined;
  }
  if (paused) entries.unshift({ ...paused, at: startsAt });
  return { receivedAt: startsAt, limit, rules: dossier.rules, entries };
}

/** A restart may set another limit for the dossier; an appointment keeps its own. */
function withOwnLimit(entry: LedgerEntry): LedgerEntry {
  if (entry.kind !== 'restart') return entry;
  const { limit: _, ...restart } = entry;
  return restart;
}
