import { Injectable } from '@nestjs/common';
import {
  type ClockLedger,
  deadlineState,
  latenessAt,
  latenessInWords,
  readClock,
  remainingAt,
  remainingInWords,
} from '#policy';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DossierSectionsService } from '../dossiers/dossier-sections.service.js';
import type { DossierClock } from '../dossiers/dossiers.events.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';

/** Tells how a dossier's clock stands. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
    sections: DossierSectionsService,
  ) {
    sections.provide({ clock: (dossierId) => this.clockOf(dossierId) });
  }

  /** The clock of a dossier as people see it; undefined before it has begun. */
  async clockOf(dossierId: string): Promise<DossierClock | undefined> {
    const [row] = await this.database.query<{ unitId: string; ledger: ClockLedger; promisedAt: Date | null }>(
      `SELECT c.unit_id AS "unitId", c.ledger, d.promised_at AS "promisedAt"
         FROM dossier_clock c JOIN dossier d ON d.id = c.dossier_id WHERE c.dossier_id = $1`,
      [dossierId],
    );
    if (!row) return undefined;
    const calendar = await this.calendars.forUnit(this.database, row.unitId);
    const clock = readClock(calendar, row.ledger);
    const now = this.clock.nowIso();
    const state = deadlineState(calendar, clock, now);
    const due = clock.standingDueAt;
    const say = (locale: 'vi' | 'en'): string =>
      state === 'overdue'
        ? latenessInWords(latenessAt(calendar, due!, clock.stoppedAt ?? now), locale)
        : remainingInWords(remainingAt(calendar, due!, now), locale);
    const counting = due !== null && (state === 'overdue' || (clock.stoppedAt === null && state !== 'paused'));
    return {
      dueAt: due,
      promisedAt: row.promisedAt?.toISOString() ?? null,
      state,
      pausedSince: clock.pausedSince,
      remainingText: counting ? { vi: say('vi'), en: say('en') } : null,
    };
  }
}
