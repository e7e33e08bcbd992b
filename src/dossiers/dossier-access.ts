import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { DossierNotFoundError } from './dossiers.errors.js';
import { instanceOf } from './dossiers.repository.js';

/**
 * Who may see a dossier: those whose post stands in, or above, a unit that takes part in it. Receiving and competent unit
 * take part from intake on, every other one from the moment it gets a task.
 */
@Injectable()
export class DossierAccess {
  constructor(private readonly database: Database) {}

  /** Whether the actor may see the dossier. */
  async canSee(actor: SignedInActor, dossierId: string, reader: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    if (actor.posts.length === 0) return false;
    const rows = await reader.query(
      `SELECT 1 FROM dossier_participant p JOIN unit u ON u.id = p.unit_id
        WHERE p.dossier_id = $1 AND u.path <@ $2::ltree[] LIMIT 1`,
      [dossierId, actor.posts.map((post) => post.unitPath)],
    );
    return rows.length > 0;
  }

  /** @throws {DossierNotFoundError} when there is none or the actor may not see it */
  async check(actor: SignedInActor, dossierId: string, reader?: Pick<Tx, 'query'>): Promise<void> {
    if (!(await this.canSee(actor, dossierId, reader))) throw new DossierNotFoundError(dossierId);
  }

  /** Root instance of a dossier that is known to exist. */
  instanceOf(dossierId: string): Promise<string> {
    return instanceOf(this.database, dossierId);
  }
}

/** SQL list of the units an actor sees: those of the posts and everything below. */
export const visibleUnits = (pathsPlaceholder: string): string =>
  `ARRAY(SELECT id FROM unit WHERE path <@ ${pathsPlaceholder}::ltree[])`;
