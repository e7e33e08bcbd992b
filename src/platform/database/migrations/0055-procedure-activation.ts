import { ForwardMigration } from '../migration.js';

/** At which agencies a procedure is open for intake, and what the province charges where the law leaves it to it. */
export class ProcedureActivation0055 extends ForwardMigration {
  readonly name = 'ProcedureActivation1000000000055';
  readonly sql = [
    `CREATE TABLE procedure_activation (
       id uuid PRIMARY KEY,
       procedure_code text NOT NULL REFERENCES procedure (code),
       agency_unit_id uuid NOT NULL REFERENCES unit (id),
       active_from timestamptz NOT NULL,
       active_to timestamptz CHECK (active_to > active_from),
       EXCLUDE USING gist (procedure_code WITH =, agency_unit_id WITH =, tstzrange(active_from, active_to) WITH &&)
     )`,
    `CREATE INDEX procedure_activation_agency ON procedure_activation (agency_unit_id, procedure_code)`,
    // Where dossiers were taken in before activation existed, intake must not stop with the upgrade.
    `INSERT INTO procedure_activation (id, procedure_code, agency_unit_id, active_from)
     SELECT gen_random_uuid(), used.code, used.agency_id, used.since
       FROM (SELECT d.procedure_code AS code, agency.id AS agency_id, min(d.received_at) AS since
               FROM dossier d JOIN unit u ON u.id = d.competent_unit_id
               CROSS JOIN LATERAL (
                 SELECT a.id FROM unit a
                  WHERE a.is_agency AND (a.id = ANY (ids_of(u.path)) OR a.parent_id = u.id AND a.kind = 'peoplesCommittee')
                  ORDER BY nlevel(a.path) DESC LIMIT 1) AS agency
              GROUP BY 1, 2) AS used
       JOIN procedure p ON p.code = used.code`,
    // Counted fees have tiers instead of one amount, as in procedure.json.
    `CREATE TABLE fee_amount (
       id uuid PRIMARY KEY,
       procedure_code text NOT NULL REFERENCES procedure (code),
       fee_key text NOT NULL,
       territory_unit_id uuid NOT NULL REFERENCES unit (id),
       amount bigint CHECK (amount >= 0),
       per jsonb,
       exemptions text,
       basis text NOT NULL,
       valid_from timestamptz NOT NULL,
       valid_to timestamptz CHECK (valid_to > valid_from),
       CHECK ((amount IS NULL) <> (per IS NULL)),
       EXCLUDE USING gist (procedure_code WITH =, fee_key WITH =, territory_unit_id WITH =,
                           tstzrange(valid_from, valid_to) WITH &&)
     )`,
  ];
}
