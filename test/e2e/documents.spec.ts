import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { OrphanCollector } from '../../src/documents/orphan-collector.js';
import { AttachmentStore } from '../../src/documents/attachment-store.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { EngineService } from '../../src/engine/engine.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Readable } from 'node:stream';
import { type Office, openOffice } from '../support/office.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 'a'), Buffer.from('\n%%EOF')]);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const TIFF = Buffer.concat([Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), Buffer.alloc(300)]);
const CLERK = 'tiepnhan.anbinh';

describe('attachments', () => {
  let office: Office;
  let dossierId: string;

  beforeAll(async () => {
    office = await openOffice({ settings: { ATTACHMENT_MAX_MB: '1' } });
    dossierId = (await office.takeIn(CLERK, '1.001193')).id;
  });
  afterAll(() => office?.close());

  const upload = async (content: Buffer, filename: string, username = CLERK, id = dossierId) =>
    (await office.as(username))
      .post(`/api/dossiers/${id}/attachments`)
      .field('documentKey', 'declaration')
      .attach('file', content, { filename, contentType: 'application/pdf' });
  const files = async (): Promise<string[]> =>
    office.app.get(AttachmentStore).keysOfDay(office.clock.nowIso().slice(0, 10).replaceAll('-', '/'));

  it('come back byte for byte under their own name, and are never opened by the browser', async () => {
    const { status, body } = await upload(PDF, 'Tờ khai đăng ký.pdf');
    const added = body as { id: string };
    expect(status).toBe(201);
    expect(added).toMatchObject({
      name: 'Tờ khai đăng ký.pdf',
      documentKey: 'declaration',
      contentType: 'application/pdf',
      sizeBytes: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
    });
    const agent = await office.as(CLERK);
    const { body: page } = await agent.get(`/api/dossiers/${dossierId}`).expect(200);
    expect((page as { attachments: { id: string }[] }).attachments).toMatchObject([{ id: added.id }]);
    const got = await agent.get(`/api/attachments/${added.id}`).responseType('blob').expect(200);
    expect((got.body as Buffer).equals(PDF)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        'attachment; filename="To khai dang ky.pdf"; filename*=UTF-8\'\'T%E1%BB%9D%20khai%20%C4%91%C4%83ng%20k%C3%BD.pdf',
    });
  });

  it.each([
    ['a program called a document', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)]), 'a.pdf', 422],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.pdf', 422],
    ['nothing', Buffer.alloc(0), 'a.pdf', 422],
    ['more than allowed', Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]), 'a.pdf', 413],
  ])('refuse %s, and keep nothing of it', async (_what, content, name, expected) => {
    const before = await files();
    expect((await upload(content, name)).status).toBe(expected);
    expect(await files()).toEqual(before);
  });

  it('tell what they may be, and how large one may be that was too large', async () => {
    const agent = await office.as(CLERK);
    const { body: limits } = await agent.get('/api/attachment-limits').expect(200);
    expect(limits).toMatchObject({
      maxBytes: 1024 * 1024,
      endings: expect.arrayContaining(['pdf', 'jpg']) as string[],
    });
    const { body } = await upload(Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]), 'a.pdf');
    expect(body).toMatchObject({ code: 'attachment-too-large', detail: expect.stringContaining('1 MB') as string });
  });

  it('are replaced by a next version, and every version stays to be seen', async () => {
    const { id } = await office.takeIn(CLERK, '1.001193');
    const first = (await upload(PDF, 'bản một.pdf', CLERK, id)).body as { id: string };
    const replace = async (replaces: string, username = CLERK, dossier = id) =>
      (await office.as(username))
        .post(`/api/dossiers/${dossier}/attachments`)
        .field('replaces', replaces)
        .attach('file', Buffer.concat([PDF, Buffer.from(username)]), 'bản hai.pdf');
    const second = await replace(first.id, 'tiepnhan2.anbinh');
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({ version: 2, documentKey: 'declaration' });
    const { id: secondId } = second.body as { id: string };

    const late = await replace(first.id);
    expect([late.status, late.body]).toMatchObject([409, { code: 'attachment-replaced', currentId: secondId }]);
    expect((await replace('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await replace(secondId, CLERK, dossierId)).status).toBe(404);

    const agent = await office.as(CLERK);
    const { body: page } = await agent.get(`/api/dossiers/${id}`).expect(200);
    expect((page as { attachments: unknown[] }).attachments).toMatchObject([
      { id: secondId, version: 2, name: 'bản hai.pdf', earlier: [{ id: first.id, version: 1, name: 'bản một.pdf' }] },
    ]);
    const former = await agent.get(`/api/attachments/${first.id}`).responseType('blob').expect(200);
    expect((former.body as Buffer).equals(PDF)).toBe(true);
    const { body: told } = await agent.get(`/api/dossiers/${id}/history`).expect(200);
    expect((told as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi)).toContain(
      'Thay tệp đính kèm, phiên bản 2',
    );
  });

  it('one of two who replace the same version at once is told of the other', async () => {
    const { id } = await office.takeIn(CLERK, '1.001193');
    const first = (await upload(PDF, 'a.pdf', CLERK, id)).body as { id: string };
    const agent = await office.as(CLERK);
    const both = await Promise.all(
      ['b', 'c'].map((name) =>
        agent.post(`/api/dossiers/${id}/attachments`).field('replaces', first.id).attach('file', PDF, `${name}.pdf`),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['a PDF', PDF, 'a.pdf', "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"],
    ['a picture', PNG, 'a.png', "sandbox; default-src 'none'; frame-ancestors 'self'"],
  ])('%s is shown on our own pages, where it can do nothing', async (_what, content, name, policy) => {
    const { body } = await upload(content, name);
    const agent = await office.as(CLERK);
    const { headers } = await agent
      .get(`/api/attachments/${(body as { id: string }).id}?disposition=inline`)
      .expect(200);
    expect(headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^inline; /) as string,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
  });

  it('what browsers cannot show is saved, whatever is asked', async () => {
    const { body } = await upload(TIFF, 'a.tif');
    const agent = await office.as(CLERK);
    const { headers } = await agent
      .get(`/api/attachments/${(body as { id: string }).id}?disposition=inline`)
      .expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/tiff',
      'content-disposition': expect.stringMatching(/^attachment; /) as string,
      'content-security-policy': "sandbox; default-src 'none'",
    });
    await agent.get(`/api/attachments/${(body as { id: string }).id}?disposition=elsewhere`).expect(422);
  });

  it('need a file', async () => {
    const agent = await office.as(CLERK);
    await agent.post(`/api/dossiers/${dossierId}/attachments`).field('documentKey', 'x').expect(422);
  });

  it('are for those who see the dossier, and hidden from all others', async () => {
    const { body } = await upload(PDF, 'a.pdf');
    const { id } = body as { id: string };
    expect((await upload(PDF, 'b.pdf', 'hotich.anbinh')).status).toBe(404);
    await (await office.as('chutich.anbinh')).get(`/api/attachments/${id}`).expect(200);
    for (const username of ['hotich.anbinh', 'chutich.benthuong', 'quantri'])
      await (await office.as(username)).get(`/api/attachments/${id}`).expect(404);
    await office.agent().get(`/api/attachments/${id}`).expect(401);
    await (await office.as(CLERK)).get('/api/attachments/00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('without a row are collected two days later, the others stay', async () => {
    const documents = office.app.get(DocumentsService);
    const orphan = await documents.receive(Readable.from([PDF]), 'orphan.pdf');
    const day = office.clock.nowIso().slice(0, 10).replaceAll('-', '/');
    const before = await files();
    expect(before).toContain(orphan.storageKey);
    const kept = await office.app
      .get(Database)
      .query<{ key: string }>('SELECT storage_key AS key FROM attachment ORDER BY 1');
    const orphans = office.app.get(OrphanCollector);
    expect(await orphans.sweep()).toBe(0);
    await office.clock.moveTo('2026-11-25T01:00:00.000Z');
    expect(await orphans.sweep()).toBe(before.length - kept.length);
    expect((await office.app.get(AttachmentStore).keysOfDay(day)).sort()).toEqual(kept.map((row) => row.key));
  });

  it('stay when nobody can tell whether they were added', async () => {
    const before = (await files()).length;
    const engine = office.app.get(EngineService);
    const inTransaction = engine.inTransaction.bind(engine);
    const losing = jest.spyOn(engine, 'inTransaction').mockImplementationOnce(async (...ask) => {
      await inTransaction(...ask);
      throw new Error('Connection terminated during COMMIT');
    });
    expect((await upload(PDF, 'chắc chắn.pdf')).status).toBe(500);
    losing.mockRestore();
    expect(await files()).toHaveLength(before + 1);
    const agent = await office.as(CLERK);
    const { body: page } = await agent.get(`/api/dossiers/${dossierId}`).expect(200);
    const added = (page as { attachments: { id: string; name: string }[] }).attachments.find((each) =>
      each.name.startsWith('chắc'),
    );
    const got = await agent.get(`/api/attachments/${added!.id}`).responseType('blob').expect(200);
    expect((got.body as Buffer).equals(PDF)).toBe(true);
  });
});
