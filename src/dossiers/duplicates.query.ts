import { Injectable } from '@nestjs/common';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import type { PreviewResult } from './intake.dto.js';

/** More than anyone reads in a warning. */
const SHOWN = 5;

interface Row {
  id: string;
  code: string;
  receivedAt: Date;
  unit: { id: string; name: string; nameEn: string };
  seen: boolean;
  total: number;
}

/** Open dossiers of the same procedure by the same person, which an intake may repeat by mistake. */
@Injectable()
export class DuplicatesQuery {
  constructor(
    private readonly database: Database,
    private readonly visibility: VisibilityService,
  ) {}

  /** Those that the actor may not see are counted and not named. */
  async find(
    actor: SignedInActor,
    ask: { procedureCode: string; idNumber?: string },
  ): Promise<PreviewResult['duplicates']> {
    const idNumber = ask.idNumber?.replaceAll(/[\s.-]/g, '');
    if (!idNumber) return { total: 0, seen: [] };
    const params = new Params();
    const [id, procedure] = [params.add(idNumber), params.add(ask.procedureCode)];
    const rows = await this.database.query<Row>(
      `SELECT d.id, d.code, d.received_at AS "receivedAt", count(*) OVER ()::int AS total,
              json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit,
              ${this.visibility.dossierSeen(actor, 'd.id', params)} AS seen
         FROM dossier d JOIN unit u ON u.id = d.receiving_unit_id
        WHERE d.id IN (SELECT dossier_id FROM dossier_party WHERE id_number = ${id} AND part = 'applicant')
          AND d.procedure_code = ${procedure} AND d.finished_at IS NULL
        ORDER BY d.received_at DESC, d.id LIMIT 20`,
      params.values,
    );
    const seen = rows.filter((row) => row.seen).slice(0, SHOWN);
    return {
      total: rows[0]?.total ?? 0,
      seen: seen.map(({ id, code, receivedAt, unit }) => ({ id, code, unit, receivedAt: receivedAt.toISOString() })),
    };
  }
}
