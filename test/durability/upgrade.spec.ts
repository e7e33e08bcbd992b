import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoredFiles } from '../../src/documents/stored-files.service.js';
import { readBackup } from '../../src/operations/backup/read-backup.js';
import { restoreBackup } from '../../src/operations/backup/restore-backup.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database/database.service.js';
import { type Done, officeOver } from '../support/office.js';
import { createTestApp } from '../support/test-app.js';
import { createEmptyDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const FOLDER = 'test/durability/backups';
const names = await readdir(FOLDER);

/** What is left to do with a dossier of the first release, step by step, by whom. */
const REST: [username: string, step: string, done: Done][] = [
  ['truongphong.vhxh.anbinh', 'assignCommune', { outcome: 'assigned' }],
  ['chuyenvien.vhxh.anbinh', 'appraiseCommune', { outcome: 'propose', form: { finding: 'Đúng đối tượng.' } }],
  ['truongphong.vhxh.anbinh', 'reviewCommune', { outcome: 'agree' }],
  ['chutich.anbinh', 'approveCommune', { outcome: 'approve' }],
  [
    'vanthu.anbinh',
    'sendToHealth',
    { outcome: 'sent', form: { documentNumber: '112/UBND-VHXH', documentDate: '2026-11-27' } },
  ],
  ['truongphong.btxh', 'assignHealth', { outcome: 'assigned' }],
  ['chuyenvien.btxh', 'appraiseHealth', { outcome: 'propose', form: { finding: 'Hồ sơ đủ điều kiện.' } }],
  ['giamdoc.soyte', 'signHealth', { outcome: 'sign' }],
  [
    'vanthu.soyte',
    'sendToCareHome',
    { outcome: 'sent', form: { documentNumber: '2210/SYT-BTXH', documentDate: '2026-12-02' } },
  ],
  ['vanthu.ttbtxh', 'receiveCareHome', { outcome: 'received' }],
  [
    'giamdoc.ttbtxh',
    'decideAdmission',
    { outcome: 'admit', form: { documentNumber: '58/QĐ-TTBTXH', admissionOn: '2026-12-14' } },
  ],
  [
    'vanthu.ttbtxh',
    'registerDecision',
    { outcome: 'sent', form: { documentNumber: '58/QĐ-TTBTXH', documentDate: '2026-12-10' } },
  ],
  ['tiepnhan.anbinh', 'returnResult', { outcome: 'returned', form: { deliveredBy: 'counter', receiverName: 'Lan' } }],
];

/**
 * Offices of earlier versions, at work, as backups: each must go on in this one. A folder is never changed once it is
 * released; what a newer version changes about running dossiers needs a further folder, made by the version before it.
 */
describe('an office of an earlier version', () => {
  it.each(names)('%s is upgraded with its open dossiers, which go on to their ends', async (name) => {
    const folder = join(FOLDER, name);
    const { createdAt } = await readBackup(folder);
    const database = await createEmptyDatabase();
    const attachments = await mkdtemp(join(tmpdir(), 'lienthong-upgrade-'));
    const clock = new VirtualClock(new Date(createdAt));
    const config = Config.read({
      ...{ DATABASE_URL: database.url, ATTACHMENTS_DIR: attachments },
      SESSION_SECRET: 'a secret of tests, long enough to be one',
    });
    await restoreBackup({ databaseUrl: database.migratorUrl, files: StoredFiles.of(config), folder });
    const office = officeOver(await createTestApp({ database, clock }));
    const query = <Row>(sql: string): Promise<Row[]> => office.app.get(Database).query<Row>(sql);
    try {
      const ids = await query<{ id: string; step: string }>(
        `SELECT dossier_id AS id, element_id AS step FROM task WHERE closed_at IS NULL ORDER BY dossier_id`,
      );
      const at = (step: string): string => ids.find((task) => task.step === step)!.id;
      const [accepted, waiting] = [at('assignCommune'), at('receiveSupplement')];

      for (const [username, step, done] of REST) await office.perform(username, accepted, step, done);
      // Five working days later the applicant of the other has been reminded, once; then the papers come.
      await clock.moveTo('2026-12-04T02:00:00.000Z');
      const reminders = (): Promise<unknown[]> =>
        query(
          `SELECT id FROM audit_entry
            WHERE subject_id = '${waiting}' AND action = 'dossier.applicant-not-notified'`,
        );
      await until('the reminder is noted', async () => (await reminders()).length > 0);
      const brought = { outcome: 'completed', form: { receivedItems: ['Giấy khai sinh'] } };
      await office.perform('tiepnhan.anbinh', waiting, 'receiveSupplement', brought);
      await office.perform('tiepnhan.anbinh', waiting, 'intake', {
        outcome: 'accept',
        form: { documentsComplete: true },
      });
      for (const [username, step, done] of REST) await office.perform(username, waiting, step, done);

      expect(await query(`SELECT status FROM instance WHERE business_key IN ('${accepted}', '${waiting}')`)).toEqual([
        { status: 'completed' },
        { status: 'completed' },
      ]);
      expect(await reminders()).toHaveLength(1);
      expect(await query(`SELECT id FROM incident WHERE state = 'open'`)).toEqual([]);
    } finally {
      await office.close();
      await database.drop();
      await rm(attachments, { recursive: true, force: true });
    }
  });
});
