import { createHash } from 'node:crypto';
import { newId } from '../../src/platform/ids.js';
import { bpmn } from './models.js';
import type { NotificationsApp } from './notifications-app.js';

export const PUBLIC_URL = 'https://motcua.example.vn';

export interface DossierRow {
  id: string;
  code: string;
  procedureVersionId: string;
}

let serial = 0;

/** A dossier of An Binh with an applicant, as rows; who it belongs to was told of its receipt unless `isNew`. */
export async function addDossier(
  t: NotificationsApp,
  given: {
    xml?: string;
    email?: string | null;
    phone?: string;
    name?: string;
    status?: string;
    isNew?: boolean;
  } = {},
): Promise<DossierRow> {
  const [id, procedureVersionId] = [newId(), newId()];
  const code = `H61.12.34-261123-${String(++serial).padStart(4, '0')}`;
  const at = t.clock.now();
  const xml = given.xml ?? bpmn('');
  await t.db.query('INSERT INTO procedure(code, created_at) VALUES ($1, $2)', [procedureVersionId, at]);
  await t.db.query(
    `INSERT INTO procedure_version(id, procedure_code, version, checksum, name, name_en, bundle, bpmn, published_at)
     VALUES ($1, $2, 1, $3, 'Tiếp nhận đối tượng bảo trợ xã hội', 'Admission to social care', $4, $5, $6)`,
    [
      procedureVersionId,
      procedureVersionId,
      createHash('sha256').update(xml).digest('hex'),
      { procedure: { elementNames: { appraise: 'Appraise the dossier' } } },
      xml,
      at,
    ],
  );
  await t.db.query(
    `INSERT INTO dossier(id, code, procedure_code, procedure_version_id, receiving_unit_id, competent_unit_id,
                         received_at, received_by, channel, status, status_at, fee_total, changed_at)
     VALUES ($1, $2, $3::uuid::text, $3::uuid, $4, $5, $6, $7, 'counter', $8, $6, 0, $6)`,
    [
      ...[id, code, procedureVersionId, t.demo.unit('anBinh.counter'), t.demo.unit('anBinh'), at],
      ...[t.demo.person('anBinh.reception'), given.status ?? 'processing'],
    ],
  );
  await t.db.query(
    `INSERT INTO dossier_party(dossier_id, part, kind, name, email, phone) VALUES ($1, 'applicant', 'citizen', $2, $3, $4)`,
    [id, given.name ?? 'Nguyễn Văn Người Nộp', given.email ?? null, given.phone ?? '0912000111'],
  );
  if (!given.isNew)
    await t.db.query(
      `INSERT INTO applicant_notice(id, dossier_id, template, occasion, noted_at) VALUES ($1, $2, 'received', 'start', $3)`,
      [newId(), id, at],
    );
  return { id, code, procedureVersionId };
}

/** A step of a dossier, held by a unit of the demo. */
export async function addTask(
  t: NotificationsApp,
  dossier: DossierRow,
  given: { dueAt: string; name?: string; unit?: string; closed?: boolean },
): Promise<string> {
  const id = newId();
  const at = t.clock.now();
  await t.db.query(
    `INSERT INTO task(id, dossier_id, instance_id, scope_id, element_id, name, unit_id, roles, assign, state, opened_at,
                      closed_at, due_at, input, changed_at)
     VALUES ($1, $2, $1, $1, 'appraise', $3, $4, '{specialist}', 'pull', $5, $6, $7, $8, '{}', $6)`,
    [
      ...[id, dossier.id, given.name ?? 'Thẩm định hồ sơ', t.demo.unit(given.unit ?? 'health.social')],
      ...[given.closed ? 'completed' : 'open', at, given.closed ? at : null, given.dueAt],
    ],
  );
  return id;
}

/** An alert of a level that fired, with a notice by e-mail for each who was told. @returns ids of the notices */
export async function addAlert(
  t: NotificationsApp,
  dossier: DossierRow,
  given: { taskId?: string; dueAt: string; tell: { accountId: string; unit?: string }[]; closed?: boolean },
): Promise<string[]> {
  const [alertId, levelId] = [newId(), newId()];
  const at = t.clock.now();
  const subject = [given.taskId ? 'task' : 'dossier', given.taskId ?? dossier.id, dossier.id];
  await t.db.query(
    `INSERT INTO deadline_level(id, subject_kind, subject_id, dossier_id, arming, position, key, tell, channels, due_at,
                                subject_due_at, state, settled_at)
     VALUES ($1, $2, $3, $4, 1, 0, 'late', '{unitHead}', '{app,email}', $5, $6, 'fired', $5)`,
    [levelId, ...subject, at, given.dueAt],
  );
  await t.db.query(
    `INSERT INTO alert(id, subject_kind, subject_id, dossier_id, level_key, position, due_at, raised_at, closed_at)
     VALUES ($1, $2, $3, $4, 'late', 0, $5, $6, $7)`,
    [alertId, ...subject, given.dueAt, at, given.closed ? at : null],
  );
  const ids: string[] = [];
  for (const { accountId, unit } of given.tell)
    for (const channel of ['app', 'email']) {
      const id = newId();
      if (channel === 'email') ids.push(id);
      await t.db.query(
        `INSERT INTO alert_notice(id, alert_id, level_id, account_id, told_as, unit_id, channel, told_at)
         VALUES ($1, $2, $3, $4, 'unitHead', $5, $6, $7)`,
        [id, alertId, levelId, accountId, unit ? t.demo.unit(unit) : null, channel, at],
      );
    }
  return ids;
}

/** When a notice was delivered. */
export async function deliveredAt(t: NotificationsApp, noticeId: string): Promise<Date | null> {
  const [row] = await t.db.query<{ at: Date | null }>('SELECT delivered_at AS at FROM alert_notice WHERE id = $1', [
    noticeId,
  ]);
  return row!.at;
}
