import type { Database } from '../../src/platform/database/database.service.js';

/** Opens every published procedure at every agency, whoever is missing there; for suites that are not about activation. */
export async function activateEverywhere(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO procedure_activation (id, procedure_code, agency_unit_id, active_from)
     SELECT gen_random_uuid(), p.code, u.id, '2020-01-01' FROM procedure p, unit u
      WHERE u.is_agency AND NOT EXISTS (
        SELECT 1 FROM procedure_activation a WHERE a.procedure_code = p.code AND a.agency_unit_id = u.id)`,
  );
}
