import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { TooManyAttemptsError } from './identity.errors.js';
import { hashOf } from './tokens.js';

/**
 * How many failures are free, and after how long one is forgiven: of one account, and from one address, behind which a
 * whole office can sit. There 288 failures a day cost nothing; a guesser gets as many once the first 50 are used up.
 */
const LIMITS = {
  account: { free: 5, forgivenAfterMinutes: 60 },
  address: { free: 50, forgivenAfterMinutes: 5 },
} as const;
const FIRST_LOCK_SECONDS = 30;
const LONGEST_LOCK_SECONDS = 15 * 60;
/** After so long without an attempt everything is forgotten. */
const MEMORY_HOURS = 24;

/** What one attempt is counted under. */
export interface AttemptKeys {
  account: string;
  address: string;
}

/**
 * Keys of an attempt: whether the account exists plays no part.
 * @param area where failures count apart from those to sign in, for instance `track`
 */
export function attemptKeys(name: string, address: string, area?: string): AttemptKeys {
  const prefix = area === undefined ? '' : `${area}.`;
  const key = (kind: string, text: string): string => `${prefix}${kind}:${hashOf(text).toString('base64url')}`;
  return { account: key('account', name), address: key('address', networkOf(address)) };
}

/** Counts failures to sign in and locks with growing pauses. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt as failed before it is made, so that many at once cannot all slip in before the first failure is
   * known; `forgive` takes it back.
   * @throws {TooManyAttemptsError} while account or address is locked; this does not lengthen the pause
   */
  async charge(keys: AttemptKeys): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.chargeOne(tx, keys.account, LIMITS.account);
      await this.chargeOne(tx, keys.address, LIMITS.address);
    });
  }

  /** The attempt succeeded: the account's failures are forgotten, the address gets this one back. */
  async forgive(tx: Tx, keys: AttemptKeys): Promise<void> {
    await tx.query(`DELETE FROM sign_in_attempts WHERE key = $1`, [keys.account]);
    await tx.query(
      `UPDATE sign_in_attempts SET failures = greatest(failures - 1, 0),
              locked_until = CASE WHEN failures > $2 THEN locked_until END WHERE key = $1`,
      [keys.address, LIMITS.address.free],
    );
  }

  private async chargeOne(tx: Tx, key: string, limit: (typeof LIMITS)[keyof AttemptKeys]): Promise<void> {
    const now = this.clock.now();
    const charged = await tx.query(CHARGE, [
      key,
      now,
      limit.free,
      FIRST_LOCK_SECONDS,
      LONGEST_LOCK_SECONDS,
      `${MEMORY_HOURS} hours`,
      limit.forgivenAfterMinutes * 60,
    ]);
    if (charged.length > 0) return;
    const [row] = await tx.query<{ lockedUntil: Date }>(
      `SELECT locked_until AS "lockedUntil" FROM sign_in_attempts WHERE key = $1`,
      [key],
    );
    const ms = row ? row.lockedUntil.getTime() - now.getTime() : 0;
    throw new TooManyAttemptsError(Math.max(1, Math.ceil(ms / 1000)));
  }
}

/**
 * $1 key, $2 now, $3 free failures, $4 first and $5 longest pause in seconds, $6 memory, $7 seconds after which one failure
 * is forgiven. No row: locked.
 *
 * `last_at` is the instant up to which failures have been forgiven. It moves by whole forgiven failures, so that frequent
 * attempts, successes among them, do not keep failures from running out.
 */
const CHARGE = `
INSERT INTO sign_in_attempts AS a (key, failures, last_at) VALUES ($1, 1, $2)
ON CONFLICT (key) DO UPDATE SET (failures, last_at, locked_until) = (
  SELECT n, at, CASE WHEN n >= $3::int
           THEN $2::timestamptz + make_interval(secs => least($5::int, $4::int * 2 ^ least(n - $3::int, 20))) END
    FROM (SELECT floor(greatest(extract(epoch FROM $2::timestamptz - a.last_at), 0) / $7::int)::int AS forgiven) AS since,
         LATERAL (SELECT CASE WHEN forgiven >= a.failures OR a.last_at < $2::timestamptz - $6::interval
                              THEN 1 ELSE a.failures - forgiven + 1 END AS n,
                         CASE WHEN forgiven >= a.failures THEN $2::timestamptz
                              ELSE a.last_at + make_interval(secs => forgiven * $7::int) END AS at) AS counted)
WHERE a.locked_until IS NULL OR a.locked_until <= $2
RETURNING key`;

/** Whoever has an IPv6 address has 2^64 of them: the network counts. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (v4) return v4[1]!;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
