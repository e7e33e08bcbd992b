import { Injectable } from '@nestjs/common';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { DossierNotFoundError } from './dossiers.errors.js';
import { instanceOf } from './dossiers.repository.js';

/**
 * Who may see a dossier: those whose post stands in, or above, a unit that takes part in it or has taken over from one that
 * did. Receiving and competent unit take part from intake on, every other one from the moment it gets a task.
 */
@Injectable()
export class DossierAccess {
  constructor(
    private readonly database: Database,
    private readonly visibility: VisibilityService,
  ) {}

  /** Whether the actor may see the dossier. */
  async canSee(actor: SignedInActor, dossierId: string, reader: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    if (actor.posts.length === 0) return false;
    const params = new Params();
    const asked = params.add(dossierId);
    const rows = await reader.query(
      `SELECT FROM dossier d WHERE d.id = ${asked} AND ${this.visibility.dossierSeen(actor, 'd.id', params)}`,
      params.values,
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
