import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleChecksum } from '../../src/procedures/bundle.checksum.js';
import { loadBundle } from '../../src/procedures/bundle.loader.js';
import { readBundleZip, ZIP_LIMITS } from '../../src/procedures/bundle.zip.js';
import { ImportService } from '../../src/procedures/import.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import { intakeOf } from '../support/office.js';
import type { Agent } from '../support/test-app.js';
import { edit, zipOf, zipOfProcedure } from '../support/zip.js';

const BIRTH = '1.001193';

describe('administration of procedures', () => {
  let t: DemoApp;
  let admin: Agent;
  let versionId: string;

  beforeAll(async () => {
    t = await createDemoApp({ worker: false });
    admin = await t.signIn('quantri');
  });
  afterAll(() => t?.close());

  const send = (content: Buffer, dryRun = false) =>
    admin.post(`/api/admin/procedures/import${dryRun ? '?dryRun=1' : ''}`).attach('file', content, 'goi.zip');
  const journal = (action: string) =>
    t.app.get(Database).query<{ details: object }>(`SELECT details FROM audit_entry WHERE action = $1`, [action]);

  it('a .zip is tried, then published, the same one is the same version, from a folder within too', async () => {
    const zip = await zipOfProcedure(BIRTH);
    const { body: tried } = await send(zip, true).expect(200);
    expect(tried).toMatchObject({ status: 'new', code: BIRTH, version: 1, versionId: null, gaps: [] });
    expect(tried.checksum).toBe(bundleChecksum(await loadBundle(`processes/${BIRTH}`)));
    await admin.get(`/api/admin/procedures/${BIRTH}/versions`).expect(404);
    const { body: published } = await send(zip).expect(200);
    expect(published).toMatchObject({ status: 'new', version: 1, checksum: tried.checksum });
    versionId = published.versionId;
    for (const again of [zip, await zipOfProcedure(BIRTH, undefined, 'khai-sinh/')]) {
      const { body } = await send(again).expect(200);
      expect(body).toMatchObject({ status: 'same', version: 1, versionId });
    }
    expect(await journal('procedure.published')).toMatchObject([{ details: { version: 1, versionId } }]);
  });

  it('an exported version is imported elsewhere unchanged', async () => {
    const { body, headers } = await admin
      .get(`/api/admin/procedure-versions/${versionId}/export`)
      .responseType('blob')
      .expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename="${BIRTH}-v1.zip"`);
    const { body: tried } = await send(body as Buffer, true).expect(200);
    expect(tried).toMatchObject({ status: 'same', version: 1, versionId });
    const again = await readBundleZip(body as Buffer);
    expect(again).toEqual(await loadBundle(`processes/${BIRTH}`));
  });

  it('what is not sound is told with all findings in both languages and never published', async () => {
    const broken = await zipOfProcedure(BIRTH, (files) => {
      files.delete('forms/intake-check.schema.json');
      files.delete('forms/intake-check.ui.json');
      files.delete('forms/intake-check.en.json');
      edit((procedure) => (procedure.dossierLadder = 'steep'))(files);
    });
    const { body } = await send(broken, true).expect(200);
    expect(body).toMatchObject({ status: 'refused', code: BIRTH, names: { vi: 'Đăng ký khai sinh' }, version: null });
    expect(body.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ rule: 'form-missing', elementId: 'intake', severity: 'error' },
          message: { vi: 'Thiếu biểu mẫu intake-check', en: 'Form intake-check is missing' },
          mend: expect.objectContaining({ vi: 'Thêm forms/intake-check.schema.json' }),
        }),
        expect.objectContaining({ rule: 'ladder-missing' }),
      ]),
    );
    const { body: problem } = await send(broken).expect(422);
    expect(problem).toMatchObject({ code: 'bundle-refused', findings: body.findings });
  });

  const bomb = (): Promise<Buffer> => zipOf([['procedure.json', Buffer.alloc(ZIP_LIMITS.entry + 1, ' ')]]);
  const many = (): Promise<Buffer> =>
    zipOf(Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, n) => [`scenarios/s${n}.json`, '{}'] as const));
  /** Names that no honest tool writes: same length, put in place after packing. */
  const renamed = async (path: string): Promise<Buffer> => {
    const honest = `forms/${'x'.repeat(path.length - 6)}`;
    const zip = (await zipOf([[honest, '{}']])).toString('latin1');
    return Buffer.from(zip.replaceAll(honest, path), 'latin1');
  };
  /** One more file than there was room for: says 10 bytes and gives a megabyte. */
  const lying = async (): Promise<Buffer> => {
    const zip = await zipOf([['procedure.json', Buffer.alloc(1_000_000, ' ')]]);
    const directory = zip.lastIndexOf(Buffer.from('PK\x01\x02'));
    zip.writeUInt32LE(10, directory + 24);
    return zip;
  };
  it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['garbage', () => Buffer.from('%PDF-1.7 nothing of the kind'), /no \.zip/],
    ['half a .zip', async () => (await zipOfProcedure(BIRTH)).subarray(5000), /cannot be read|damaged/],
    ['an empty .zip', () => zipOf([]), /procedure\.json is missing/],
    ['a way out of the folder', () => renamed('../../../../etc/cron.d/x'), /cannot be read/],
    ['an absolute path', () => renamed('/etc/cron.d/xxxxxx'), /cannot be read/],
    ['a backslash', () => renamed('forms\\..\\..\\xxxxxx'), /cannot be read/],
    ['a symbolic link', () => zipOf([['procedure.json', '/etc/passwd', { mode: 0o120777 }]]), /no plain file/],
    ['a file too large', bomb, /too large/],
    ['a file larger than it says', lying, /cannot be read/],
    ['too many files', many, /too many files/],
    [
      'the same file twice',
      () =>
        zipOf([
          ['procedure.json', '{}'],
          ['procedure.json', '{}'],
        ]),
      /twice/,
    ],
    [
      'an unknown file',
      () => zipOfProcedure(BIRTH, (files) => files.set('run.sh', Buffer.from('rm'))),
      /Unknown file run/,
    ],
    [
      'no JSON',
      () =>
        zipOf([
          ['procedure.json', '[1]'],
          ['process.bpmn', '<x/>'],
        ]),
      /no JSON object/,
    ],
    ['no UTF-8', () => zipOf([['procedure.json', Buffer.from([0x7b, 0xff, 0x7d])]]), /no JSON object/],
    [
      'a diagram elsewhere',
      () =>
        zipOfProcedure(
          BIRTH,
          edit((procedure) => (procedure.process.file = '../process.bpmn')),
        ),
      /missing/,
    ],
  ])('refuses %s', async (_what, content, expected) => {
    const { body } = await send(await content(), true).expect(200);
    expect(body.status).toBe('refused');
    expect(body.findings.map((finding: { message: { en: string } }) => finding.message.en).join('\n')).toMatch(
      expected,
    );
    await send(await content()).expect(422);
  });

  it('refuses what is larger than any procedure, and nothing at all', async () => {
    await send(Buffer.alloc(ZIP_LIMITS.file + 1)).expect(413);
    await admin.post('/api/admin/procedures/import').field('x', 'y').expect(422);
  });

  it('a folder and a file are imported from the command line alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-import-'));
    const imports = t.app.get(ImportService);
    const actor = { kind: 'system', reason: 'test' } as const;
    await writeFile(join(folder, 'a.zip'), await zipOfProcedure(BIRTH));
    expect(await imports.importPath(actor, `processes/${BIRTH}`)).toMatchObject({ status: 'same', version: 1 });
    expect(await imports.importPath(actor, join(folder, 'a.zip'))).toMatchObject({ status: 'same', version: 1 });
    await expect(imports.importPath(actor, join(folder, 'b.zip'))).rejects.toMatchObject({ code: 'bundle-unreadable' });
    await rm(folder, { recursive: true });
  });

  it('lists agencies with who is missing; activation is blocked by a gap and passes once it is filled', async () => {
    const db = t.app.get(Database);
    await db.query(`UPDATE post SET valid_to = $3 WHERE unit_id = $1 AND role = $2`, [
      ...[t.unit('anBinh.office'), 'civilStatusOfficer', t.clock.now()],
    ]);
    const list = async (query: string) =>
      (await admin.get(`/api/admin/procedures/${BIRTH}/agencies?${query}`).expect(200)).body;
    const found = await list(`q=${encodeURIComponent('uy ban nhan dan xa an binh')}`);
    expect(found).toMatchObject({
      total: 1,
      items: [{ unit: { id: t.unit('anBinh.committee') }, active: false, activations: [], gaps: [{ kind: 'vacant' }] }],
    });
    const post = (body: object) => admin.post(`/api/admin/procedures/${BIRTH}/activations`).send(body);
    const { body: blocked } = await post({ agencyUnitId: t.unit('anBinh.committee') }).expect(422);
    expect(blocked).toMatchObject({
      code: 'staffing-gaps',
      detail: 'Văn phòng HĐND và UBND xã An Bình chưa có công chức tư pháp – hộ tịch: bổ nhiệm ít nhất một người.',
    });
    await db.query(
      `INSERT INTO post (id, unit_id, role, person_id, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [t.unit('anBinh.office'), 'civilStatusOfficer', t.person('anBinh.clerk'), t.clock.now()],
    );
    await post({ agencyUnitId: t.unit('anBinh.committee'), from: '2026-11-22' }).expect(422);
    await post({ agencyUnitId: t.unit('anBinh.committee') }).expect(201);
    await post({ agencyUnitId: t.unit('anBinh.committee') }).expect(409);
    await post({ agencyUnitId: t.unit('benThuong.committee'), from: '2026-12-01' }).expect(201);
    const active = await list('active=true');
    expect(active).toMatchObject({
      total: 2,
      items: [
        { active: true, gaps: [] },
        { active: false, activations: [{ activeFrom: '2026-11-30T17:00:00.000Z', activeTo: null }] },
      ],
    });
    const { body: page } = await admin.get('/api/admin/procedures?q=khai+sinh').expect(200);
    expect(page).toMatchObject({ total: 1, items: [{ code: BIRTH, version: 1, agencies: 1 }] });
  });

  it('a new version tells which open agencies lack somebody for it', async () => {
    const db = t.app.get(Database);
    await db.query(`UPDATE post SET valid_to = $3 WHERE unit_id = $1 AND role = $2 AND valid_to IS NULL`, [
      ...[t.unit('anBinh.counter'), 'receptionist', new Date(t.clock.now().getTime() + 1)],
    ]);
    await t.clock.moveTo(new Date(t.clock.now().getTime() + 1000));
    const changed = await zipOfProcedure(
      BIRTH,
      edit((procedure) => (procedure.names.en = 'Births')),
    );
    const { body } = await send(changed, true).expect(200);
    expect(body).toMatchObject({
      ...{ status: 'new', version: 2 },
      gaps: [{ agency: { id: t.unit('anBinh.committee') }, gaps: [{ kind: 'vacant', roles: ['receptionist'] }] }],
    });
    await db.query(`UPDATE post SET valid_to = NULL WHERE unit_id = $1 AND role = 'receptionist'`, [
      t.unit('anBinh.counter'),
    ]);
    await send(changed).expect(200);
  });

  it('dossiers are counted by version; an end closes for new ones', async () => {
    const clerk = await t.signIn('tiepnhan.anbinh');
    await clerk
      .post('/api/dossiers')
      .send(await intakeOf(BIRTH))
      .expect(201);
    const { body: counts } = await admin.get(`/api/admin/procedures/${BIRTH}/dossiers`).expect(200);
    const { body: versions } = await admin.get(`/api/admin/procedures/${BIRTH}/versions`).expect(200);
    expect(versions).toMatchObject({ total: 2, items: [{ version: 2 }, { version: 1, id: versionId }] });
    expect(counts).toEqual({ total: 1, items: [{ versionId: versions.items[0].id, running: 1, finished: 0 }] });
    const { body } = await admin.get(`/api/admin/procedures/${BIRTH}/agencies?active=1`).expect(200);
    const { id } = body.items[0].activations[0];
    await admin.post(`/api/admin/procedures/2.000286/activations/${id}/end`).send({}).expect(404);
    await admin.post(`/api/admin/procedures/${BIRTH}/activations/${id}/end`).send({}).expect(204);
    await admin.post(`/api/admin/procedures/${BIRTH}/activations/${id}/end`).send({}).expect(409);
    await clerk
      .post('/api/dossiers')
      .send(await intakeOf(BIRTH))
      .expect(422);
    expect(await journal('procedure.deactivated')).toHaveLength(1);
  });
});
