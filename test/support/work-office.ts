import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { ProcedureBundle } from '../../src/procedures/procedures.events.js';
import { activateEverywhere } from './activate.js';
import { type Done, type Office, openOffice, type Performed, type TaskView } from './office.js';
import type { TestAppOptions } from './test-app.js';
import { WORK_PROCEDURE, workBundle } from './work-bundle.js';

/** What a request for papers says, complete but for what a test changes. */
export const asking = (more: Record<string, unknown> = {}) => ({
  kind: 'supplementRequest',
  items: [
    { documentKey: 'declaration', what: 'Chưa ký', copyType: 'original' },
    { name: 'Giấy xác nhận hộ nghèo', what: 'Chưa có' },
  ],
  reason: 'Hồ sơ chưa đủ căn cứ giải quyết',
  contact: 'Quầy số 2, điện thoại 0912345678',
  ...more,
});

/** The applicant's answer to `asking`; names the rows that were not handed in. */
export const bringing = (...missing: number[]) => ({
  kind: 'supplementAnswer',
  items: [0, 1].map((position) =>
    missing.includes(position) ? { position, provided: false, note: 'Chưa xin được' } : { position, provided: true },
  ),
});

export type WorkDone = Omit<Done, 'form'>;

/** The demo province with the procedure in which every kind of work occurs. */
export interface WorkOffice extends Office {
  /** Takes a dossier of it in at An Binh. @returns its id */
  begin(): Promise<string>;
  /** Takes it through the intake, so that it is at the appraisal. */
  appraised(): Promise<string>;
  /** Claims and completes a step. */
  does(username: string, dossierId: string, elementId: string, done: WorkDone): Promise<Performed>;
  /** As `does`, whatever comes of it. */
  tries(
    username: string,
    dossierId: string,
    elementId: string,
    done: WorkDone,
  ): Promise<{ status: number; body: never }>;
  /** What somebody reads at a path. */
  read<T>(username: string, path: string): Promise<T>;
  /** The dossier's history in Vietnamese, latest first. */
  history(username: string, dossierId: string): Promise<string[]>;
}

/** @param change alters the procedure's facts first */
export async function openWorkOffice(
  change?: (procedure: ProcedureBundle['procedure']) => void,
  options?: TestAppOptions,
): Promise<WorkOffice> {
  const office = await openOffice(options);
  const bundle = await workBundle(change);
  const database = office.app.get(Database);
  await database.transaction((tx) => office.app.get(ProceduresService).importBundle(tx, bundle));
  await activateEverywhere(database);
  const tries: WorkOffice['tries'] = async (username, dossierId, elementId, done) => {
    const task = await office.taskOf(username, dossierId, elementId);
    const agent = await office.as(username);
    const version = task.state === 'open' ? await claim(office, username, task) : task.version;
    const answer = await agent.post(`/api/tasks/${task.id}/complete`).send({ version, ...done });
    return { status: answer.status, body: answer.body as never };
  };
  const does: WorkOffice['does'] = async (username, dossierId, elementId, done) => {
    const { status, body } = await tries(username, dossierId, elementId, done);
    if (status !== 200) throw new Error(`${elementId}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const begin = async (): Promise<string> => {
    const agent = await office.as('tiepnhan.anbinh');
    const intake = {
      ...{ procedureCode: WORK_PROCEDURE, channel: 'counter', form: {} },
      applicant: { kind: 'citizen', name: 'Trần Văn Bình', phone: '0912345678', idNumber: '004090001234' },
      documents: [{ key: 'declaration', copyType: 'original', quantity: 1 }],
    };
    const { status, body } = await agent.post('/api/dossiers').send(intake);
    if (status !== 201) throw new Error(`Intake: ${status} ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  };
  const read = async <T>(username: string, path: string): Promise<T> =>
    (await (await office.as(username)).get(path).expect(200)).body as T;
  return {
    ...office,
    ...{ begin, does, tries, read },
    appraised: async () => {
      const id = await begin();
      await does('tiepnhan.anbinh', id, 'intake', { outcome: 'accept' });
      return id;
    },
    history: async (username, dossierId) => {
      const { items } = await read<{ items: { text: { vi: string } }[] }>(
        username,
        `/api/dossiers/${dossierId}/history?limit=100`,
      );
      return items.map((item) => item.text.vi);
    },
  };
}

async function claim(office: Office, username: string, task: TaskView): Promise<number> {
  const agent = await office.as(username);
  const { body } = await agent.post(`/api/tasks/${task.id}/claim`).send({ version: task.version }).expect(200);
  return (body as { version: number }).version;
}
