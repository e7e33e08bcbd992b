import { jest } from '@jest/globals';
import { IntakeService } from '../../src/dossiers/intake.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { type IntakeBody, intakeOf, type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';

describe('dossiers', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const post = async (body: unknown, username = CLERK) =>
    (await office.as(username)).post('/api/dossiers').send(body as object);
  const list = async (query: string, username = CLERK) =>
    (await (await office.as(username)).get(`/api/dossiers?${query}`).expect(200)).body as List;
  const altered = async (change: (body: IntakeBody) => void) => {
    const body = await intakeOf('1.001193');
    change(body);
    return post(body);
  };

  describe('intake', () => {
    it('names every field at fault', async () => {
      const { status, body } = await altered((intake) => {
        intake.documents = [{ key: 'declaration', copyType: 'electronic', quantity: 1 }];
        delete (intake.form.child as Record<string, unknown>).fullName;
        intake.form.surprise = 1;
      });
      expect(status).toBe(422);
      const paths = (body as Problem).errors.map((error) => error.path).sort();
      expect(paths).toEqual([
        'documents.0.copyType',
        'documents.birthCertificate',
        'form.child.fullName',
        'form.surprise',
      ]);
    });

    it.each<[string, (body: IntakeBody) => void, string]>([
      ['an unknown procedure', (body) => (body.procedureCode = '9.999999'), 'procedureCode'],
      ['an unknown channel', (body) => (body.channel = 'fax'), 'channel'],
      ['an applicant without a name', (body) => (body.applicant.name = '  '), 'applicant.name'],
      [
        'a unit that is none',
        (body) => (body.competentUnitId = '00000000-0000-4000-8000-000000000000'),
        'competentUnitId',
      ],
    ])('refuses %s', async (_what, change, path) => {
      const { status, body } = await altered(change);
      expect([status, (body as Problem).errors.map((error) => error.path)]).toEqual([422, [path]]);
    });

    it('is for those who work at the counter', async () => {
      const body = await intakeOf('1.001193');
      expect((await post(body, 'hotich.anbinh')).status).toBe(403);
      const elsewhere = { ...body, receivingUnitId: office.unit('benThuong.counter') };
      expect(await post(elsewhere)).toMatchObject({ status: 403, body: { code: 'not-at-counter' } });
      expect((await office.agent().post('/api/dossiers').send(body)).status).toBe(401);
    });

    it('is also for the head of the counter, and for no other leader', async () => {
      const body = await intakeOf('1.001193');
      expect((await post(body, 'phochutich.anbinh')).status).toBe(201);
      expect(await post(body, 'chutich.anbinh')).toMatchObject({ status: 403, body: { code: 'not-at-counter' } });
    });

    it('takes an incomplete dossier in when it says so', async () => {
      const { status, body } = await altered((intake) => {
        intake.documents = [{ key: 'declaration', copyType: 'original', quantity: 1 }];
        intake.missing = [{ key: 'birthCertificate', reason: 'Có dữ liệu điện tử' }];
      });
      expect(status).toBe(201);
      const page = await (await office.as(CLERK)).get(`/api/dossiers/${(body as { id: string }).id}`).expect(200);
      expect((page.body as { documents: unknown[] }).documents).toMatchObject([
        { key: 'declaration', state: 'received', copyType: 'original', name: { vi: 'Tờ khai đăng ký khai sinh' } },
        { key: 'birthCertificate', state: 'missing', copyType: null, quantity: 0, note: 'Có dữ liệu điện tử' },
      ]);
    });

    it('is done once under one idempotency key', async () => {
      const body = await intakeOf('1.001193');
      const agent = await office.as(CLERK);
      const send = () => agent.post('/api/dossiers').set('Idempotency-Key', 'intake-once-0001').send(body);
      const [first, second] = [await send(), await send()];
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      body.applicant.name = 'Người khác';
      expect((await send()).status).toBe(422);
    });

    it('is done once even when the process dies between doing it and answering', async () => {
      const database = office.app.get(Database);
      const count = async () => (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM dossier'))[0]!.n;
      const intake = office.app.get(IntakeService);
      const takeIn = intake.takeIn.bind(intake);
      const dying = jest.spyOn(intake, 'takeIn').mockImplementationOnce(async (...ask) => {
        await takeIn(...ask);
        throw new Error('killed');
      });
      const body = await intakeOf('1.001193');
      const agent = await office.as(CLERK);
      const send = () => agent.post('/api/dossiers').set('Idempotency-Key', 'intake-once-0002').send(body);
      const before = await count();
      expect((await send()).status).toBe(500);
      dying.mockRestore();
      const again = await send();
      expect(again.status).toBe(201);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(await count()).toBe(before + 1);
    });

    it('writes nothing when the procedure cannot start', async () => {
      const database = office.app.get(Database);
      const count = async () => (await database.query<{ n: string }>('SELECT count(*) AS n FROM dossier'))[0]!.n;
      const before = await count();
      await altered((intake) => (intake.documents = []));
      expect(await count()).toBe(before);
      expect(await database.query('SELECT 1 FROM dossier WHERE code IS NULL OR instance_id IS NULL')).toEqual([]);
    });

    it('gives 200 intakes at once 200 codes without a gap', async () => {
      const body = await intakeOf('1.001193');
      const agent = await office.as('tiepnhan.benthuong');
      const answers = await Promise.all(Array.from({ length: 200 }, () => agent.post('/api/dossiers').send(body)));
      expect(answers.map((answer) => answer.status).filter((status) => status !== 201)).toEqual([]);
      const codes = answers.map((answer) => (answer.body as { code: string }).code).sort();
      expect(codes).toEqual(
        Array.from({ length: 200 }, (_, n) => `H99.22.01-261123-${String(n + 1).padStart(4, '0')}`),
      );
    }, 180_000);
  });

  describe('search', () => {
    const NAMES = ['Đỗ Thị Hường', 'Đặng Văn Hướng', 'Do Thi Huong', 'Nguyễn Hoàng Yến'];
    const ids = new Map<string, string>();

    beforeAll(async () => {
      for (const [n, name] of NAMES.entries()) {
        const taken = await office.takeIn(CLERK, '1.001193', (body) => {
          // As some keyboards write it: letters and marks apart.
          body.applicant.name = name.normalize('NFD');
          body.applicant.idNumber = `00119000000${n}`;
        });
        ids.set(name, taken.id);
      }
    });

    const found = async (q: string) =>
      (await list(`q=${encodeURIComponent(q)}`)).items.map((item) => item.applicantName).sort();

    it.each([
      ['without accents', 'do thi huong', ['Do Thi Huong', 'Đỗ Thị Hường']],
      ['with accents, as without', 'Đỗ Thị Hường', ['Do Thi Huong', 'Đỗ Thị Hường']],
      ['by words in any order', 'huong dang', ['Đặng Văn Hướng']],
      ['by an ID number', '001190000003', ['Nguyễn Hoàng Yến']],
      ['not by part of an ID number', '00119000000', []],
      ['by two letters that begin a word', 'yế', ['Nguyễn Hoàng Yến']],
      ['not by two letters within one', 'uo', []],
      ['by one letter besides a word', 'huong v', ['Đặng Văn Hướng']],
      ['not by one letter alone', 'y', []],
      ['not by two letters of a code', 'H9', []],
      ['not by what stands for anything', '%', []],
    ])('%s', async (_what, q, expected) => {
      expect(await found(q)).toEqual(expected.map((name) => name.normalize('NFC')).sort());
    });

    it('by part of a code', async () => {
      const { items, total } = await list(`q=h99.21.01-261123-00&limit=100`);
      expect(items.length).toBe(total);
      expect(total).toBeGreaterThanOrEqual(NAMES.length);
      expect(items.every((item) => item.code.startsWith('H99.21.01-261123-00'))).toBe(true);
    });

    it('keeps answers trimmed, and takes an empty one for missing', async () => {
      const named = (fullName: string) => altered((intake) => Object.assign(intake.form.child as object, { fullName }));
      const { id } = (await named('  Nguyễn An ')).body as { id: string };
      const text = `SELECT data #>> '{child,fullName}' AS name FROM dossier_form WHERE dossier_id = $1`;
      expect(await office.app.get(Database).query(text, [id])).toEqual([{ name: 'Nguyễn An' }]);
      const errors = [{ path: 'form.child.fullName', message: 'Bắt buộc nhập' }];
      expect(await named('   ')).toMatchObject({ status: 422, body: { errors } });
    });

    it('stores names composed', async () => {
      const [row] = await office.app
        .get(Database)
        .query<{ name: string }>(`SELECT name FROM dossier_party WHERE dossier_id = $1`, [ids.get(NAMES[0]!)]);
      expect(row!.name).toBe(NAMES[0]!.normalize('NFC'));
    });
  });

  describe('lists', () => {
    it('page through everything once, with a true total', async () => {
      const all = await list('limit=100');
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const page = await list(`limit=3${cursor}`);
        expect(page.total).toBe(all.total);
        seen.push(...page.items.map((item) => item.id));
        if (!page.nextCursor) break;
        cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(all.total);
      expect(seen).toEqual(all.items.map((item) => item.id));
    });

    it('filter by status and sort by due time', async () => {
      const due = await list('sort=due&status=received&limit=100');
      expect(due.total).toBeGreaterThan(0);
      expect(due.items.map((item) => item.dueAt)).toEqual(due.items.map((item) => item.dueAt).sort());
      expect((await list('status=returned')).total).toBe(0);
      const { status } = await (await office.as(CLERK)).get('/api/dossiers?cursor=nonsense');
      expect(status).toBe(422);
    });

    it('show only what takes place in the own tree', async () => {
      expect((await list('', 'hotich.anbinh')).total).toBe(0);
      const own = await list('', 'chutich.anbinh');
      const other = await list('', 'chutich.benthuong');
      const both = await list('', 'chutich.tinh');
      expect(other.total).toBe(200);
      expect(both.total).toBe(own.total + other.total);
      expect((await list('', 'giamdoc.soyte')).total).toBe(0);
      expect((await list(`unit=${office.unit('benThuong.counter')}`, 'chutich.tinh')).total).toBe(200);
    });
  });

  it('tell what one step did in its order, latest first, on every page', async () => {
    const { id } = await office.takeIn(CLERK, '1.001193');
    const order = Array.from({ length: 12 }, (_, n) => `e${n}`);
    const entries = order.map((elementId) => ({ type: 'incident.open', elementId }));
    await office.app.get(Database).query(
      `INSERT INTO history (instance_id, step_no, at, actor, event, entries)
       SELECT instance_id, 999, $2, '{"kind":"system","reason":"test"}', '{}', $3 FROM dossier WHERE id = $1`,
      [id, office.clock.now(), JSON.stringify(entries)],
    );
    const agent = await office.as(CLERK);
    const seen: (string | null)[] = [];
    for (let cursor = ''; ;) {
      const { body } = await agent.get(`/api/dossiers/${id}/history?limit=5${cursor}`).expect(200);
      const page = body as { items: { elementId: string | null }[]; nextCursor?: string };
      seen.push(...page.items.map((item) => item.elementId));
      if (!page.nextCursor) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen.filter((elementId) => elementId !== null && order.includes(elementId))).toEqual(order.reverse());
  });

  describe('what administrators do by hand', () => {
    it('stands in the history, with the reason', async () => {
      const { id } = await office.takeIn(CLERK, '1.001193');
      const [dossier] = await office.app
        .get(Database)
        .query<{ instanceId: string }>(`SELECT instance_id AS "instanceId" FROM dossier WHERE id = $1`, [id]);
      const admin = await office.as('quantri');
      const path = `/api/instances/${dossier!.instanceId}`;
      await admin
        .post(`${path}/variables`)
        .send({ values: { note: 1 }, reason: 'Sửa nhầm lẫn' })
        .expect(200);
      await admin.post(`${path}/cancel`).send({ reason: 'Hồ sơ trùng' }).expect(200);
      const agent = await office.as(CLERK);
      const { body } = await agent.get(`/api/dossiers/${id}/history?limit=100`).expect(200);
      const { items } = body as { items: { text: { vi: string }; actor: { kind: string; name: string | null } }[] };
      const texts = items.map((item) => item.text.vi);
      expect(texts).toEqual(
        expect.arrayContaining([
          'Quản trị viên hủy quy trình, lý do: Hồ sơ trùng',
          'Quy trình đã bị hủy',
          'Quản trị viên sửa dữ liệu của quy trình, lý do: Sửa nhầm lẫn',
        ]),
      );
      expect(items.every((item) => item.actor.kind !== 'account' || item.actor.name !== null)).toBe(true);
    });
  });

  describe('the competent unit', () => {
    it('is corrected with a reason, and later steps resolve from there', async () => {
      const { id } = await office.takeIn(CLERK, '1.001193');
      const agent = await office.as(CLERK);
      const body = { version: 1, competentUnitId: office.unit('benThuong.committee'), reason: 'Cư trú ở Bến Thượng' };
      const { body: page } = await agent.get(`/api/dossiers/${id}`).expect(200);
      const version = (page as { version: number }).version;
      const other = await office.as('hotich.anbinh');
      await other
        .post(`/api/dossiers/${id}/competent-unit`)
        .send({ ...body, version })
        .expect(404);
      await agent
        .post(`/api/dossiers/${id}/competent-unit`)
        .send({ ...body, version: version + 5 })
        .expect(409);
      await agent
        .post(`/api/dossiers/${id}/competent-unit`)
        .send({ ...body, version })
        .expect(200);
      await office.perform(CLERK, id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
      const step = await office.taskOf('hotich.benthuong', id, 'examine');
      expect(step.unit.id).toBe(office.unit('benThuong.office'));
      const { body: history } = await agent.get(`/api/dossiers/${id}/history?limit=100`).expect(200);
      const texts = (history as { items: { text: { vi: string } }[] }).items.map((item) => item.text.vi);
      expect(texts).toContain('Sửa nơi giải quyết, lý do: Cư trú ở Bến Thượng');
    });
  });
});

interface List {
  items: { id: string; code: string; applicantName: string; dueAt: string }[];
  total: number;
  nextCursor?: string;
}

interface Problem {
  errors: { path: string; message: string }[];
}
