import { Injectable } from '@nestjs/common';
import { compareInstants, type WorkingCalendar } from '#calendar';
import { type LedgerEntry, type LegalClock, levelsOf, readClock } from '#policy';
import { DossiersService } from '../dossiers/dossiers.service.js';
import type { Tx } from '../platform/database/tx.js';
import { LiveChannel } from '../platform/live/live.channel.js';
import { Queue } from '../platform/queue/queue.service.js';
import { type DossierClockRow, saveClock } from './deadlines.repository.js';
import { armable, armLevels, closeSubjects, firedLevels, type Subject } from './levels.js';

/** Moves the date of a dossier by hand of its agency: the ledger, the date told, the ladder. */
@Injectable()
export class DossierExtension {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly queue: Queue,
    private readonly live: LiveChannel,
  ) {}

  /**
   * Writes the extension into the ledger, settles the dossier's alert and arms its ladder for the new date.
   * The caller has locked the dossier's procedure.
   * @param stand its clock, running
   * @returns the new date
   */
  async extend(
    tx: Tx,
    { row, calendar, clock }: { row: DossierClockRow; calendar: WorkingCalendar; clock: LegalClock },
    extension: Omit<LedgerEntry & { kind: 'extend' }, 'kind' | 'at'>,
    receivedAt: Date,
  ): Promise<string> {
    const { dossierId } = row;
    const last = row.ledger.entries.at(-1)?.at ?? row.ledger.receivedAt;
    const at = compareInstants(receivedAt.toISOString(), last) < 0 ? last : receivedAt.toISOString();
    const entry: LedgerEntry = { kind: 'extend', at, ...extension };
    const ledger = { ...row.ledger, entries: [...row.ledger.entries, entry] };
    const moved = readClock(calendar, ledger);
    const due = moved.dueAt!;
    if (compareInstants(due, clock.dueAt!) <= 0) throw new Error(`The date of ${dossierId} did not move.`);
    const next = { ...row, ledger, arming: row.arming + 1 };
    await saveClock(tx, next, moved);
    await this.dossiers.setDue(tx, dossierId, { dueAt: new Date(due), promisedAt: new Date(due) });
    for (const { id, audience } of await closeSubjects(tx, [dossierId], at))
      this.live.publish(tx, { audience, kind: 'alerts.changed', id });
    const subject: Subject = { kind: 'dossier', id: dossierId, dossierId, dueAt: due, arming: next.arming };
    // Who gives more time knows: what would be due by now stays silent.
    const ahead = levelsOf(row.ladder, moved, calendar).map((level) =>
      level.at !== null && compareInstants(level.at, at) > 0 ? level : { ...level, at: null },
    );
    await armLevels(tx, this.queue, armable(subject, ahead, await firedLevels(tx, dossierId)));
    return due;
  }
}
