import { Injectable } from '@nestjs/common';
import { compareInstants, localDateOf, nextOpening, openingOf, closingOf, type WorkingCalendar } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Mailer } from '../notifications/mailer.service.js';
import { LEADING_ROLES } from '../organisation/organisation.events.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { localDay } from '../platform/local-day.js';
import { Outbox } from '../platform/outbox/outbox.service.js';
import { Sweeps } from '../platform/queue/sweeps.js';

/** Days that a planned digest is remembered. */
const KEPT = 30;
/** While nobody's office opens, candidates are looked at this often; appointments and calendars change meanwhile. */
const PAUSE_MS = 10 * 60_000;

interface Candidate {
  accountId: string;
  /** Whose calendar says when the day begins: that of the own leading post before those exercised for others. */
  unitId: string;
}

/** $1 now, $2 local date, $3 leading roles. */
const CANDIDATES = `
  WITH reason AS (
    SELECT p.person_id AS account_id, p.unit_id, 0 AS rank FROM post p
     WHERE p.role = ANY ($3) AND in_effect(p.valid_from, p.valid_to, $1)
    UNION ALL
    SELECT g.delegate_id, p.unit_id, 1 FROM delegation g JOIN post p ON p.id = g.post_id
     WHERE p.role = ANY ($3) AND in_effect(p.valid_from, p.valid_to, $1) AND in_effect(g.valid_from, g.valid_to, $1)
    UNION ALL
    SELECT n.account_id, p.unit_id, 2 FROM alert_notice n
      JOIN post p ON p.person_id = n.account_id AND in_effect(p.valid_from, p.valid_to, $1)
     WHERE n.channel = 'digest' AND n.open AND n.delivered_at IS NULL)
  SELECT DISTINCT ON (a.id) a.id AS "accountId", u.id AS "unitId"
    FROM reason r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
    JOIN person h ON h.id = a.id AND h.active AND h.email IS NOT NULL
    JOIN unit u ON u.id = r.unit_id AND in_effect(u.valid_from, u.valid_to, $1)
   WHERE NOT EXISTS (SELECT FROM digest d WHERE d.account_id = a.id AND d.on_date = $2)
     AND NOT EXISTS (SELECT FROM digest_refusal f WHERE f.account_id = a.id)
     AND NOT is_absent(a.id, $1)
   ORDER BY a.id, r.rank, u.id`;

/** Sees to it that everybody who leads gets one digest a working day, as soon as their office has opened. */
@Injectable()
export class DigestPlanner {
  private quietUntil = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly calendars: CalendarsService,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    sweeps: Sweeps,
  ) {
    sweeps.register('digests', () => this.plan());
  }

  /**
   * Plans the digests whose hour has come: once per account and day, however many workers sweep. A worker that was down in
   * the morning plans them later in the day, but not after closing.
   */
  private async plan(): Promise<number> {
    const now = this.clock.now();
    if (!this.mailer.isOn || now.getTime() < this.quietUntil) return 0;
    const onDate = localDay(this.config.timeZone, now);
    const candidates = await this.database.query<Candidate>(CANDIDATES, [now, onDate, LEADING_ROLES]);
    const calendars = await this.calendars.forUnits(
      this.database,
      candidates.map(({ unitId }) => unitId),
    );
    const due = candidates.filter(({ unitId }) => isWorkingHour(calendars.get(unitId)!, now.toISOString()));
    if (due.length > 0) return this.write(due, onDate, now);
    this.quietUntil = quietUntil([...new Set(calendars.values())], now);
    return 0;
  }

  private async write(due: readonly Candidate[], onDate: string, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const planned = await tx.query<{ accountId: string }>(
        `INSERT INTO digest (account_id, on_date, planned_at) SELECT unnest($1::uuid[]), $2, $3
         ON CONFLICT DO NOTHING RETURNING account_id AS "accountId"`,
        [due.map(({ accountId }) => accountId), onDate, now],
      );
      for (const { accountId } of planned)
        await this.outbox.append(tx, { topic: 'digest.email', key: accountId, payload: { accountId, onDate } });
      await tx.query(`DELETE FROM digest WHERE on_date < $1::date - $2::int`, [onDate, KEPT]);
      return planned.length;
    });
  }
}

/** Between opening and closing of a working day, breaks included. */
export function isWorkingHour(calendar: WorkingCalendar, now: string): boolean {
  const today = localDateOf(calendar, now);
  const [opening, closing] = [openingOf(calendar, today), closingOf(calendar, today)];
  return (
    opening !== undefined &&
    closing !== undefined &&
    compareInstants(opening, now) <= 0 &&
    compareInstants(now, closing) < 0
  );
}

function quietUntil(calendars: readonly WorkingCalendar[], now: Date): number {
  const openings = calendars.map((calendar) => Date.parse(nextOpening(calendar, now.toISOString())));
  return Math.min(now.getTime() + PAUSE_MS, ...openings.filter((at) => at > now.getTime()));
}
