import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import { OverlapError } from './organisation-admin.errors.js';
import type { At } from './organisation.events.js';

/** Vietnam has one zone, the one of every office. */
const ZONE = 'Asia/Ho_Chi_Minh';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * An instant as people of the office read it; nothing for nothing.
 * @example inOffice(new Date('2026-11-23T01:00:00Z')) // => '23/11/2026 08:00'
 */
export const inOffice = (instant: Date | null): string => (instant ? format.format(instant).replace(',', '') : '');

const SAME = {
  post: ['post', 'person_id = $3 AND unit_id = $4 AND role = $5', 'valid_from', 'valid_to'],
  absence: ['absence', 'person_id = $3', 'starts_at', 'ends_at'],
  delegation: ['delegation', 'post_id = $3 AND delegate_id = $4', 'valid_from', 'valid_to'],
} as const;

/**
 * Looks for a row of the same thing that overlaps in time; the caller holds the lock that keeps another from being added.
 * @param keys of what may not stand twice, in the order of the table above
 * @throws {OverlapError} naming the first one
 * @throws {InvalidInputError} when it would end before it begins
 */
export async function refuseOverlap(
  tx: Tx,
  what: keyof typeof SAME,
  keys: readonly string[],
  { from, to }: { from: At; to: At | null },
): Promise<void> {
  const [table, same, begins, ends] = SAME[what];
  refuseReversed(what === 'absence' ? 'endsAt' : 'validTo', from, to);
  const [existing] = await tx.query<{ id: string; from: Date; to: Date | null }>(
    `SELECT id, ${begins} AS "from", ${ends} AS "to" FROM ${table}
      WHERE ${same} AND tstzrange(${begins}, ${ends}) && tstzrange($1, $2) ORDER BY ${begins} LIMIT 1`,
    [from, to, ...keys],
  );
  if (existing)
    throw new OverlapError(what, {
      id: existing.id,
      from: inOffice(existing.from),
      to: existing.to && inOffice(existing.to),
    });
}

/** @throws {InvalidInputError} when the end is not after the beginning */
export function refuseReversed(field: string, from: At, to: At | null): void {
  if (to === null || new Date(to) > new Date(from)) return;
  const [begin, end] = [inOffice(new Date(from)), inOffice(new Date(to))];
  refuseInput(field, {
    vi: `Kết thúc (${end}) phải sau lúc bắt đầu (${begin})`,
    en: `The end (${end}) must come after the beginning (${begin})`,
  });
}
