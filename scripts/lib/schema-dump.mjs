/**
 * The schema as text, for people and for reviews: tables with columns and constraints, indexes, functions and the rights
 * of the application. The embedded server ships no pg_dump; this needs none. Monthly partitions and BullMQ's own schema
 * are left out, because they change without a migration.
 * @param {{ query: (text: string) => Promise<{ rows: any[] }> }} client
 * @returns {Promise<string>}
 */
export async function dumpSchema(client) {
  await client.query(`SET search_path = pg_catalog, public`);
  const parts = [HEAD];
  for (const part of [functionsIn, tablesIn]) parts.push(...(await part(client)));
  return `${parts.join('\n\n')}\n`;
}

const HEAD = `-- Made by "npm run schema" from the migrations; not run by anything. Read it, do not edit it.`;

const NOT_OF_EXTENSION = `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`;

async function functionsIn(client) {
  const { rows } = await client.query(
    `SELECT pg_get_functiondef(o.oid) AS text FROM pg_proc o
      WHERE o.pronamespace = 'public'::regnamespace AND o.prokind IN ('f', 'p') AND ${NOT_OF_EXTENSION}
      ORDER BY o.proname, pg_get_function_identity_arguments(o.oid)`,
  );
  return rows.map((row) => `${row.text.trim().replaceAll(/[ \t]+$/gm, '')};`);
}

async function tablesIn(client) {
  const { rows } = await client.query(
    `SELECT o.oid, o.relname AS name, o.relkind AS kind, pg_get_partkeydef(o.oid) AS partition,
            CASE WHEN o.relkind IN ('v', 'm') THEN pg_get_viewdef(o.oid) END AS view
       FROM pg_class o
      WHERE o.relnamespace = 'public'::regnamespace AND o.relkind IN ('r', 'p', 'v', 'm', 'S') AND NOT o.relispartition
        AND ${NOT_OF_EXTENSION} AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'i' AND o.relkind = 'S')
      ORDER BY o.relname`,
  );
  const parts = [];
  for (const table of rows) parts.push(await tableText(client, table));
  return parts;
}

async function tableText(client, { oid, name, kind, partition, view }) {
  if (kind === 'S') return `CREATE SEQUENCE ${name};`;
  if (view) return `CREATE ${kind === 'm' ? 'MATERIALIZED ' : ''}VIEW ${name} AS\n${view.trim()}`;
  const list = async (text) => (await client.query(text)).rows.map((row) => row.text);
  const columns = await list(
    `SELECT format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
            || CASE WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                    WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY'
                    ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END
            || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS text
       FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = ${oid} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
  );
  const constraints = await list(
    `SELECT format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS text FROM pg_constraint
      WHERE conrelid = ${oid} AND contype <> 'n' ORDER BY contype, conname`,
  );
  const indexes = await list(
    `SELECT pg_get_indexdef(i.indexrelid) || ';' AS text FROM pg_index i
      WHERE i.indrelid = ${oid} AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.conrelid = ${oid})
      ORDER BY i.indexrelid::regclass::text`,
  );
  const triggers = await list(
    `SELECT pg_get_triggerdef(oid) || ';' AS text FROM pg_trigger WHERE tgrelid = ${oid} AND NOT tgisinternal ORDER BY tgname`,
  );
  const rights = await list(
    `SELECT string_agg(privilege_type, ', ' ORDER BY privilege_type) AS text FROM information_schema.role_table_grants
      WHERE table_schema = 'public' AND table_name = '${name}' AND grantee = 'lienthong_app' HAVING count(*) > 0`,
  );
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n');
  const tail = partition ? ` PARTITION BY ${partition}` : '';
  const grant = rights.map((text) => `GRANT ${text} ON ${name} TO lienthong_app;`);
  return [`CREATE TABLE ${name} (\n${body}\n)${tail};`, ...indexes, ...triggers, ...grant].join('\n');
}
