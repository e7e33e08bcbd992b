import pg from 'pg';

/**
 * Fills the tables with dossiers and one task each, in bulk: every third task assigned, due times spread over sixty days
 * around the real dossier's receipt, every tenth without a limit.
 * @param url connection of the migrator, who owns the tables
 */
export async function fillTasks(url, fill) {
  const client = new pg.Client({ connectionString: url, options: '-c role=lienthong_owner' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS
         SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS task_id, n <= $2 AS open,
                ($3::uuid[])[1 + n % cardinality($3::uuid[])] AS unit_id, d.received_at - n % 30 * interval '1 day' AS at,
                d.received_at + (n % 60 - 30) * interval '1 day' + n % 480 * interval '1 minute' AS due
           FROM generate_series(1, $1::int) AS n, dossier d WHERE d.id = $4`,
      [fill.dossiers, fill.open, fill.unitIds, fill.like],
    );
    await client.query(
      `INSERT INTO dossier (id, code, procedure_code, procedure_version_id, receiving_unit_id, competent_unit_id, received_at,
                            received_by, channel, status, status_at, fee_total, promised_at, due_at, finished_at, changed_at)
       SELECT m.id, 'H99.21.01-260101-' || lpad(m.n::text, 7, '0'), d.procedure_code, d.procedure_version_id, m.unit_id,
              d.competent_unit_id, m.at, d.received_by, 'counter', CASE WHEN m.open THEN 'processing' ELSE 'returned' END, m.at,
              0, m.due, m.due, CASE WHEN m.open THEN NULL ELSE m.at END, m.at
         FROM made m, dossier d WHERE d.id = $1`,
      [fill.like],
    );
    await client.query(
      `INSERT INTO dossier_party (dossier_id, part, kind, name, id_number)
       SELECT id, 'applicant', 'citizen', 'Người thứ ' || n, lpad(n::text, 12, '0') FROM made`,
    );
    await client.query(
      `INSERT INTO dossier_participant (dossier_id, unit_id, basis, from_at, received_at)
       SELECT id, unit_id, 'task', at, at FROM made`,
    );
    await client.query(
      `INSERT INTO task (id, dossier_id, instance_id, scope_id, element_id, name, unit_id, roles, assign, state, assignee_id,
                         opened_at, closed_at, due_at, input, changed_at)
       SELECT m.task_id, m.id, m.id, m.id, 'intake', 'Bước ' || m.n, m.unit_id, '{receptionist}', 'pull',
              CASE WHEN NOT m.open THEN 'completed' WHEN m.n % 3 = 0 THEN 'claimed' ELSE 'open' END,
              CASE WHEN m.n % 3 = 0 THEN ($1::uuid[])[1 + m.n % cardinality($1::uuid[])] END,
              m.at, CASE WHEN m.open THEN NULL ELSE m.at END, CASE WHEN m.n % 10 = 0 THEN NULL ELSE m.due END, '{}', m.at
         FROM made m`,
      [fill.assigneeIds],
    );
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE dossier, dossier_party, dossier_participant, task');
  } finally {
    await client.end();
  }
}
