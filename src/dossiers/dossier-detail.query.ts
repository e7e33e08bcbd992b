import { Injectable } from '@nestjs/common';
import type { Json } from '#workflow';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { DossierAccess } from './dossier-access.js';
import type { DossierDetail, PartyView } from './dossiers.dto.js';
import { ITEM_COLUMNS, ITEM_JOINS, type ItemRow } from './dossiers.queries.js';

/** One dossier with what belongs to it alone. */
export interface DetailRow extends ItemRow {
  version: number;
  instanceId: string;
  procedureVersionId: string;
  statusAt: Date;
  receivingUnit: { id: string; name: string; nameEn: string };
  /** The counter that stands for the receiving one now. */
  currentReceivingUnitId: string;
  competentUnitPath: string | undefined;
  applicant: PartyView | null;
  submitter: PartyView | null;
  form: Record<string, Json> | null;
  caseKey: string | null;
  extensionKeys: string[];
  timeLimit: string | null;
  /** Taken in by mistake. */
  voided: { at: string; reason: string; by: { id: string; name: string } } | null;
  feeTotal: number;
  fees: DossierDetail['fees'];
  documents: Omit<DossierDetail['documents'][number], 'name'>[];
}

const party = (alias: string): string => `CASE WHEN ${alias}.dossier_id IS NOT NULL THEN json_build_object(
  'kind', ${alias}.kind, 'name', ${alias}.name, 'idNumber', ${alias}.id_number, 'phone', ${alias}.phone,
  'email', ${alias}.email, 'address', ${alias}.address, 'authorisation', ${alias}.authorisation) END`;

const DETAIL = `
  SELECT ${ITEM_COLUMNS}, d.version, d.instance_id AS "instanceId", d.procedure_version_id AS "procedureVersionId",
    d.status_at AS "statusAt", json_build_object('id', r.id, 'name', r.name, 'nameEn', r.name_en) AS "receivingUnit",
    coalesce(current_unit(r.id, $2), r.id) AS "currentReceivingUnitId",
    (SELECT now.path::text FROM unit now WHERE now.id = coalesce(current_unit(c.id, $2), c.id)) AS "competentUnitPath",
    ${party('a')} AS applicant, ${party('s')} AS submitter, f.data AS form,
    d.fee_total::float8 AS "feeTotal", d.case_key AS "caseKey", d.extension_keys AS "extensionKeys",
    d.time_limit AS "timeLimit",
    CASE WHEN d.voided_at IS NOT NULL THEN json_build_object('at', d.voided_at, 'reason', d.void_reason, 'by',
      json_build_object('id', d.voided_by, 'name', coalesce((SELECT name FROM person WHERE id = d.voided_by), '—')))
    END AS voided,
    (SELECT coalesce(json_agg(json_build_object('key', x.key, 'label', x.label, 'amount', x.amount, 'basis', x.basis,
                                                'quantity', x.quantity, 'copies', x.copies, 'exemption', x.exemption)
                              ORDER BY x.position), '[]') FROM dossier_fee x WHERE x.dossier_id = d.id) AS fees,
    (SELECT coalesce(json_agg(json_build_object('key', x.key, 'copyType', x.copy_type, 'quantity', x.quantity,
                                                'note', x.note, 'state', x.state) ORDER BY x.position), '[]')
       FROM dossier_document x WHERE x.dossier_id = d.id) AS documents
  FROM dossier d ${ITEM_JOINS}
    LEFT JOIN unit r ON r.id = d.receiving_unit_id
    LEFT JOIN dossier_party s ON s.dossier_id = d.id AND s.part = 'submitter'
    LEFT JOIN dossier_form f ON f.dossier_id = d.id
 WHERE d.id = $1`;

/** Reads one dossier, if the actor may see it. */
@Injectable()
export class DossierDetailQuery {
  constructor(
    private readonly database: Database,
    private readonly access: DossierAccess,
    private readonly clock: Clock,
  ) {}

  /** Undefined when there is none or the actor may not see it. */
  async find(actor: SignedInActor, dossierId: string): Promise<DetailRow | undefined> {
    if (!(await this.access.canSee(actor, dossierId))) return undefined;
    return (await this.database.query<DetailRow>(DETAIL, [dossierId, this.clock.now()]))[0];
  }
}
