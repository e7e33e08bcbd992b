import { loadBundles } from '../../src/procedures/bundle.loader.js';
import { BundleRefusedError } from '../../src/procedures/procedures.errors.js';
import type { ProcedureBundle, TimeLimit } from '../../src/procedures/procedures.events.js';
import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { activateEverywhere } from '../support/activate.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

describe('procedures as published bundles', () => {
  let t: DemoApp;
  let clerk: Agent;
  let birth: ProcedureBundle;
  let versionId: string;

  beforeAll(async () => {
    t = await createDemoApp({ worker: false });
    clerk = await t.signIn('tiepnhan.anbinh');
    birth = (await loadBundles()).find((bundle) => bundle.procedure.code === '1.001193')!;
    versionId = await publish(birth);
  });
  afterAll(() => t?.close());

  const publish = (bundle: ProcedureBundle): Promise<string> =>
    t.app.get(Database).transaction((tx) => t.app.get(ProceduresService).importBundle(tx, bundle));

  it('publishes the same bundle once and a changed one as the next version', async () => {
    expect(await publish(birth)).toBe(versionId);
    const changed = structuredClone(birth);
    changed.procedure.names.en = 'Registration of births';
    const [first, second] = await Promise.all([publish(changed), publish(changed)]);
    expect(first).toBe(second);
    expect(first).not.toBe(versionId);
    const service = t.app.get(ProceduresService);
    expect(await service.currentVersion('1.001193')).toMatchObject({ id: first, version: 2 });
    expect((await service.getVersion(versionId)).bundle.procedure.names.en).toBe('Birth registration');
  });

  it('never changes a version', async () => {
    const edit = t.app.get(Database).query(`UPDATE procedure_version SET name = 'x' WHERE id = $1`, [versionId]);
    await expect(edit).rejects.toThrow(/permission denied/);
  });

  it('refuses a bundle that does not fit together, with every finding', async () => {
    const broken = structuredClone(birth);
    delete broken.forms['intake-check'];
    broken.forms.sign = { schema: { type: 'nonsense' }, ui: {}, en: {} };
    broken.procedure.process.resultReady.push('nowhere');
    broken.procedure.dossierLadder = 'steep';
    const error = await publish(broken).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BundleRefusedError);
    const rules = (error as BundleRefusedError).findings.map((finding) => finding.rule);
    expect(rules).toEqual(expect.arrayContaining(['form-missing', 'form-schema', 'ladder-missing', 'element-missing']));
  });

  it.each<[string, (limit: TimeLimit) => void]>([
    [
      'a cut-off two hours before closing',
      (limit) => (limit.cutOff = { ...limit.cutOff, kind: 'beforeClose', hours: 2 }),
    ],
    ['a tenth of a working day', (limit) => (limit.total.amount = '0.1d')],
  ])('refuses a limit that cannot be counted: %s', async (_what, change) => {
    const broken = structuredClone(birth);
    change(broken.procedure.timeLimit);
    await expect(publish(broken)).rejects.toMatchObject({ findings: [{ rule: 'time-limit', severity: 'error' }] });
  });

  it('refuses a form that could not be judged', async () => {
    const broken = structuredClone(birth);
    broken.forms['intake-check']!.schema.$dynamicRef = '#anything';
    const error = await publish(broken).catch((thrown: unknown) => thrown);
    expect((error as BundleRefusedError).findings).toMatchObject([
      { rule: 'form-schema', message: { en: 'Form intake-check /$dynamicRef is a keyword forms do not know' } },
    ]);
  });

  it('refuses a procedure.json of another shape, and a file that is no process', async () => {
    const wrong = { ...structuredClone(birth), procedure: { code: '1.001193' } } as unknown as ProcedureBundle;
    await expect(publish(wrong)).rejects.toMatchObject({ code: 'bundle-refused' });
    await expect(publish({ ...structuredClone(birth), bpmn: '<nonsense/>' })).rejects.toMatchObject({
      code: 'bundle-refused',
    });
  });

  it('shows procedures, diagrams and forms to whoever is signed in', async () => {
    await activateEverywhere(t.app.get(Database));
    const { body: list } = await clerk.get('/api/procedures').expect(200);
    expect(list.items).toEqual(expect.arrayContaining([expect.objectContaining({ code: '1.001193' })]));
    const { body: detail } = await clerk.get('/api/procedures/1.001193').expect(200);
    expect(detail).toMatchObject({
      names: { vi: 'Đăng ký khai sinh' },
      startForm: 'birth-declaration',
      level: 'commune',
    });
    expect(detail.documents.length).toBeGreaterThan(3);
    const diagram = await clerk.get(`/api/procedure-versions/${versionId}/diagram`).expect(200);
    expect(diagram.headers['content-type']).toContain('application/xml');
    expect(diagram.text).toBe(birth.bpmn);
    const { body: form } = await clerk.get(`/api/procedure-versions/${versionId}/forms/birth-declaration`).expect(200);
    expect(form).toEqual(birth.forms['birth-declaration']);
    await clerk.get(`/api/procedure-versions/${versionId}/forms/constructor`).expect(404);
    await clerk.get('/api/procedures/9.999999').expect(404);
    await t.agent().get('/api/procedures').expect(401);
  });
});
