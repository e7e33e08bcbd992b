import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { StoredFiles } from '../../src/documents/stored-files.service.js';
import { makeBackup } from '../../src/operations/backup/make-backup.js';
import { readBackup } from '../../src/operations/backup/read-backup.js';
import { restoreBackup } from '../../src/operations/backup/restore-backup.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/test-database.js';

const LATER = '2027-01-15T03:00:00.000Z';
/** Which world a dossier lives in does not change what happens to it; ids of what comes later differ. */
const STORY = `
  SELECT h.instance_id AS "instanceId", h.at, e ->> 'type' AS type, e ->> 'elementId' AS element, e ->> 'how' AS how
    FROM history h, jsonb_array_elements(h.entries) AS e
   ORDER BY h.instance_id, h.step_no, e ->> 'type', e ->> 'elementId'`;
const ALERTS = `
  SELECT a.dossier_id AS "dossierId", a.level_key AS level, a.raised_at AS at, count(n.id)::int AS told
    FROM alert a JOIN alert_notice n ON n.alert_id = a.id GROUP BY a.id ORDER BY 1, 3, 2, 4`;

describe('a backup', () => {
  let office: Office;
  let folder: string;
  const undo: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'lienthong-backup-'));
    undo.push(() => rm(root, { recursive: true, force: true }));
    folder = join(root, 'backup');
    office = await openOffice({ worker: true });
    undo.push(() => office.close());
    await atWork(office);
    const [config, now] = [office.app.get(Config), office.clock.now()];
    const files = StoredFiles.of(config);
    await makeBackup({ databaseUrl: office.database.migratorUrl, files, folder, version: '1.2.3', now });
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  const empty = async (): Promise<TestDatabase> => {
    const database = await createEmptyDatabase();
    undo.push(() => database.drop());
    return database;
  };
  const emptyFiles = async (): Promise<StoredFiles> => {
    const attachments = await mkdtemp(join(tmpdir(), 'lienthong-restored-'));
    undo.push(() => rm(attachments, { recursive: true, force: true }));
    return StoredFiles.of(configOf(attachments, office.database.url));
  };
  /** A copy of the backup that a test may spoil. */
  const copyOf = async (): Promise<string> => {
    const copy = await mkdtemp(join(tmpdir(), 'lienthong-copy-'));
    undo.push(() => rm(copy, { recursive: true, force: true }));
    await cp(folder, copy, { recursive: true });
    return copy;
  };

  it('is whole, private, and free of what must not live on', async () => {
    const manifest = await readBackup(folder);
    expect(manifest).toMatchObject({ product: 'lienthong', version: '1.2.3', createdAt: '2026-11-26T01:00:00.000Z' });
    expect(manifest.files).toMatchObject({ count: 1, bytes: 15 });
    expect(manifest.tables.map(({ name }) => name)).not.toContain('session');
    const rowsOf = (name: string): number => manifest.tables.find((table) => table.name === name)!.rows;
    for (const name of ['dossier', 'task', 'timer', 'deadline_level', 'history', 'audit_entry', 'marking'])
      expect([name, rowsOf(name)]).not.toEqual([name, 0]);
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });

  it('restores every row and every file', async () => {
    const [database, files] = [await empty(), await emptyFiles()];
    await restoreBackup({ databaseUrl: database.migratorUrl, files, folder });
    const before = await sumsOf(office.database);
    expect(Object.keys(before).length).toBeGreaterThan(40);
    expect(await sumsOf(database)).toEqual(before);
    const [{ key }] = (await rowsOf(database, 'SELECT storage_key AS key FROM attachment')) as [{ key: string }];
    expect(await text(await files.open(key))).toBe('%PDF-1.4 drill\n');
  });

  it('goes on where it was: every open timer fires once, every leader is told once, as without the interruption', async () => {
    const database = await empty();
    await restoreBackup({ databaseUrl: database.migratorUrl, files: await emptyFiles(), folder });
    const open = (await rowsOf(database, 'SELECT id FROM timer WHERE due_at < $1', [LATER])) as { id: string }[];
    const armed = await rowsOf(database, `SELECT id FROM deadline_level WHERE state = 'armed' AND due_at < $1`, [
      LATER,
    ]);
    expect(open.length).toBeGreaterThan(1);
    expect(armed.length).toBeGreaterThan(5);

    // Two workers wake up over the restored database at once.
    const clock = new VirtualClock(office.clock.now());
    const workers = await Promise.all([0, 1].map(() => createTestApp({ database, clock })));
    try {
      await clock.moveTo(LATER);
      await office.clock.moveTo(LATER);
      const fired = (await rowsOf(
        database,
        `SELECT e ->> 'token' AS id FROM history h, jsonb_array_elements(h.entries) e
          WHERE e ->> 'type' = 'timer.disarm' AND e ->> 'how' = 'fired' AND e ->> 'token' = ANY ($1)`,
        [open.map(({ id }) => id)],
      )) as { id: string }[];
      expect(fired.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
      expect(await rowsOf(database, STORY)).toEqual(await rowsOf(office.database, STORY));
      const alerts = await rowsOf(database, ALERTS);
      expect(alerts).toEqual(await rowsOf(office.database, ALERTS));
      expect(alerts.length).toBeGreaterThan(3);
      await canBeWorkedWith(workers[0]!);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
    }
  });

  it('of an older version is migrated to this one', async () => {
    const copy = await copyOf();
    const manifest = await readBackup(copy);
    const last = 'ApplicantNotices1000000000085';
    const older = {
      ...manifest,
      migrations: manifest.migrations.filter((name) => name !== last),
      tables: manifest.tables.filter(({ name }) => name !== 'applicant_notice'),
    };
    await writeFile(join(copy, 'manifest.json'), JSON.stringify(older));
    const [database, lines] = [await empty(), [] as string[]];
    const files = await emptyFiles();
    await restoreBackup({ databaseUrl: database.migratorUrl, files, folder: copy, log: (line) => lines.push(line) });
    expect(lines.at(-1)).toBe(`Migrated since: ${last}`);
    expect(await rowsOf(database, 'SELECT count(*)::int AS n FROM applicant_notice')).toEqual([{ n: 0 }]);
  });

  it.each([
    ['a table is damaged', 'tables/dossier.copy.gz', 'The backup is damaged: tables/dossier.copy.gz'],
    ['the list of files is damaged', 'files.jsonl', 'The backup is damaged: files.jsonl'],
    ['the manifest is missing', 'manifest.json', 'is no backup: it has no manifest.json'],
  ])('is refused when %s, and nothing is written', async (_, path, message) => {
    const copy = await copyOf();
    if (path === 'manifest.json') await rm(join(copy, path));
    else await writeFile(join(copy, path), Buffer.concat([await readFile(join(copy, path)), Buffer.from('x')]));
    const database = await empty();
    await expect(
      restoreBackup({ databaseUrl: database.migratorUrl, files: await emptyFiles(), folder: copy }),
    ).rejects.toThrow(message);
    expect(await rowsOf(database, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual(
      [],
    );
  });

  it('is refused by a database that is in use, and by a build older than it', async () => {
    const used = await createTestDatabase();
    undo.push(() => used.drop());
    const files = await emptyFiles();
    await expect(restoreBackup({ databaseUrl: used.migratorUrl, files, folder })).rejects.toThrow(
      'this one has tables',
    );
    const copy = await copyOf();
    const manifest = await readBackup(copy);
    const newer = { ...manifest, migrations: [...manifest.migrations, 'Tomorrow1000000009999'] };
    await writeFile(join(copy, 'manifest.json'), JSON.stringify(newer));
    const database = await empty();
    await expect(restoreBackup({ databaseUrl: database.migratorUrl, files, folder: copy })).rejects.toThrow(
      'newer version (Tomorrow1000000009999)',
    );
  });

  it('is not made over another, nor of files that have changed', async () => {
    const [config, now] = [office.app.get(Config), office.clock.now()];
    const given = { databaseUrl: office.database.migratorUrl, version: '1', now, files: StoredFiles.of(config) };
    await expect(makeBackup({ ...given, folder })).rejects.toThrow('is there already');
    const [{ key }] = (await rowsOf(office.database, 'SELECT storage_key AS key FROM attachment')) as [{ key: string }];
    const { directory } = config.attachments as { directory: string };
    await writeFile(join(directory, key), 'something else');
    const another = `${folder}-2`;
    await expect(makeBackup({ ...given, folder: another })).rejects.toThrow(`The stored file ${key} is damaged`);
    await expect(stat(another)).rejects.toThrow('ENOENT');
    await expect(stat(`${another}.part`)).rejects.toThrow('ENOENT');
  });
});

/** Dossiers in several states over three days, one with a file. */
async function atWork(office: Office): Promise<void> {
  const taken: { id: string }[] = [];
  for (let n = 0; n < 4; n++) taken.push(await office.takeIn('tiepnhan.anbinh', '2.000286'));
  await office.takeIn('tiepnhan.anbinh', '1.001193');
  const complete = { documentsComplete: true };
  for (const { id } of taken.slice(0, 2))
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: complete });
  const missing = { documentsComplete: false, missing: [{ item: 'Giấy khai sinh', reason: 'Chưa có bản sao' }] };
  const asked = { outcome: 'supplement', reason: 'Thiếu giấy', form: missing };
  for (const { id } of taken.slice(2)) await office.perform('tiepnhan.anbinh', id, 'intake', asked);
  const documents = office.app.get(DocumentsService);
  const file = await documents.receive(Readable.from([Buffer.from('%PDF-1.4 drill\n')]), 'don.pdf');
  await office.app.get(Database).transaction((tx) =>
    documents.attach(tx, file, {
      subject: { kind: 'dossier', id: taken[0]!.id },
      documentKey: null,
      accountId: office.person('anBinh.reception'),
      at: office.clock.now(),
    }),
  );
  await office.clock.moveTo('2026-11-26T01:00:00.000Z');
}

/** The restored office is one: people sign in, see their dossiers, and take in new ones under new codes. */
async function canBeWorkedWith(t: TestApp): Promise<void> {
  const clerk = await t.signIn('tiepnhan.anbinh');
  const { body } = await clerk.get('/api/dossiers').expect(200);
  expect((body as { items: unknown[] }).items).toHaveLength(5);
}

const configOf = (attachments: string, databaseUrl: string): Config =>
  Config.read({
    ...{ DATABASE_URL: databaseUrl, ATTACHMENTS_DIR: attachments },
    SESSION_SECRET: 'a secret of tests, long enough to be one',
  });

async function rowsOf(database: TestDatabase, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** Number and checksum of the rows of each table that a backup holds. */
async function sumsOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = (await rowsOf(
    database,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT relispartition AND relname NOT IN ('migration', 'session', 'sign_in_attempts', 'client_token', 'worker_process', 'procedure_version_finding', 'backup_run')`,
  )) as { name: string }[];
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = (await rowsOf(
      database,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t.row, '|' ORDER BY t.row)), '') AS sum
         FROM (SELECT (to_jsonb(r) - 'written_by')::text AS row FROM "${name}" r) t`,
    )) as [{ sum: string }];
    sums[name] = row.sum;
  }
  return sums;
}
