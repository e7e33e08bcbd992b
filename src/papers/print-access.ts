import { Injectable } from '@nestjs/common';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';

/** Who may hand papers out. */
@Injectable()
export class PrintAccess {
  constructor(
    private readonly database: Database,
    private readonly visibility: VisibilityService,
  ) {}

  /**
   * Whether the actor holds a post in a unit that takes part in the dossier, or stands for one that did. Those who see it
   * from above alone look at what was printed; nothing is handed out any more for a dossier that was voided.
   */
  async mayPrint(actor: SignedInActor, dossierId: string): Promise<boolean> {
    if (actor.posts.length === 0) return false;
    const params = new Params();
    const asked = params.add(dossierId);
    const rows = await this.database.query(
      `SELECT FROM dossier_participant WHERE dossier_id = ${asked}
          AND NOT EXISTS (SELECT FROM dossier d WHERE d.id = ${asked} AND d.voided_at IS NOT NULL)
          AND unit_id = ANY (${this.visibility.unitsHeld(actor, params)})
        LIMIT 1`,
      params.values,
    );
    return rows.length > 0;
  }
}
