import { readdir, readFile } from 'node:fs/promises';
import type { EngineApp } from '../support/engine-app.js';

/** Tables in which an instance stands, in the order in which they may be filled. */
const TABLES = ['marking', 'instance', 'instance_scope', 'timer', 'job', 'subscription', 'incident'] as const;

/** An instance as some version left it, and how it must go on. */
export interface OldState {
  /** What it shows, and the version that wrote it. */
  title: string;
  bpmn: string;
  rows: Record<(typeof TABLES)[number], Record<string, unknown>[]>;
  /** Where it must stand, then what happens, and so on to the end. */
  then: { places: string[]; complete?: string; settle?: string }[];
}

const FOLDER = new URL('./states/', import.meta.url);

/** All stored states, by file name. */
export async function readOldStates(): Promise<[string, OldState][]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, OldState]> => [
      name,
      JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as OldState,
    ]),
  );
}

/** Reads the rows of one instance as they are stored, for a new file of `states/`. */
export async function dumpRows(app: EngineApp, instanceId: string): Promise<OldState['rows']> {
  const of = async (table: string, where: string): Promise<Record<string, unknown>[]> => {
    const sql = `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`;
    return (await app.db.query<{ row: Record<string, unknown> }>(sql, [instanceId])).map(({ row }) => row);
  };
  const rows = {} as OldState['rows'];
  for (const table of TABLES) {
    if (table === 'marking') rows.marking = await of(table, 'hash = (SELECT marking_hash FROM instance WHERE id = $1)');
    else rows[table] = await of(table, table === 'instance' ? 'id = $1' : 'instance_id = $1');
  }
  return rows;
}

/** Puts a stored state into a database on a version of its model. @returns id of the instance */
export async function restore(app: EngineApp, state: OldState): Promise<string> {
  const version = await app.publish(state.bpmn);
  for (const table of TABLES)
    for (const row of state.rows[table]) {
      const full = table === 'instance' ? { ...row, procedure_version_id: version } : row;
      // Only the columns of that day: those that came later take their defaults, as they did in the migrated database.
      const columns = Object.keys(full)
        .map((name) => `"${name}"`)
        .join(', ');
      await app.db.query(
        `WITH put AS (INSERT INTO ${table} (${columns})
           SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1) RETURNING 1) SELECT * FROM put`,
        [JSON.stringify(full)],
      );
    }
  return String(state.rows.instance[0]!.id);
}
