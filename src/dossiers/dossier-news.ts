import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { LiveChannel } from '../platform/live/live.channel.js';

/** Tells open pages that a dossier has changed. */
@Injectable()
export class DossierNews {
  /** Dossiers of which a transaction will tell already. */
  private readonly told = new WeakMap<Tx, Set<string>>();

  constructor(
    private readonly database: Database,
    private readonly live: LiveChannel,
  ) {}

  /** To everyone who takes part, once per transaction; who that is, is read after the commit, when nothing is locked. */
  changed(tx: Tx, dossierId: string): void {
    const dossiers = this.told.get(tx) ?? new Set();
    if (dossiers.has(dossierId)) return;
    this.told.set(tx, dossiers.add(dossierId));
    tx.afterCommit(async () => {
      const rows = await this.database.query<{ unitId: string }>(
        `SELECT unit_id AS "unitId" FROM dossier_participant WHERE dossier_id = $1`,
        [dossierId],
      );
      const audience = rows.map((row) => row.unitId);
      this.live.publish(tx, { audience, kind: 'dossier.changed', id: dossierId });
    });
  }
}
