import { DeskService } from '../../src/dossiers/desk.service.js';
import { DESK_NUMBERS } from '../../src/dossiers/desk-numbers.js';
import { listQuery } from '../../src/dossiers/dossiers.dto.js';
import { DossiersQueries } from '../../src/dossiers/dossiers.queries.js';
import type { SignedInActor } from '../../src/platform/access/signed-in-actor.js';
import { Database } from '../../src/platform/database/database.service.js';
import { fillTasks } from '../support/fill-tasks.mjs';
import { type Office, openOffice, type TakenIn } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';
const NEIGHBOUR = 'tiepnhan.benthuong';
const CHAIR = 'chutich.anbinh';
const COPY = '2.000815';
const BIRTH = '1.001193';
const DOSSIERS = 20_000;

interface Numbers {
  ready: number;
  applicant: number;
  today: number;
  dueToday: number;
  late: number;
}

interface List {
  items: { id: string; code: string }[];
  total: number;
}

describe('the home of a counter', () => {
  let office: Office;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office?.close());

  const numbers = async (username = CLERK): Promise<Numbers> => {
    const { body } = await (await office.as(username)).get('/api/desk').expect(200);
    return (body as { numbers: Numbers }).numbers;
  };
  const list = async (query: string, username = CLERK): Promise<List> =>
    (await (await office.as(username)).get(`/api/dossiers?limit=100&${query}`).expect(200)).body as List;
  const ids = async (query: string, username = CLERK): Promise<string[]> =>
    (await list(query, username)).items.map(({ id }) => id);
  const certify = async ({ id }: TakenIn): Promise<void> => {
    await office.perform(CLERK, id, 'checkOriginal', { outcome: 'matches', form: { allPages: true } });
    await office.perform(CLERK, id, 'certify', {
      outcome: 'certified',
      form: { bookVolume: '01/2026-SCT/BS', copies: 1 },
      details: {
        ...{ kind: 'issuedResult', number: '12', issuedOn: office.clock.now().toISOString().slice(0, 10) },
        ...{ signer: 'Phó Chủ tịch UBND xã', attachmentId: await office.file(CLERK, id) },
      },
    });
  };

  it('counts what is to do there, each number as many as its list, and nothing of another counter', async () => {
    expect(await numbers()).toEqual({ ready: 0, applicant: 0, today: 0, dueToday: 0, late: 0 });
    const copy = await office.takeIn(CLERK, COPY);
    const refused = await office.takeIn(CLERK, COPY);
    const birth = await office.takeIn(CLERK, BIRTH);
    const elsewhere = await office.takeIn(NEIGHBOUR, COPY);
    const dueToday = [copy, refused, birth].filter(({ promisedAt }) => promisedAt.startsWith('2026-11-23'));
    expect(dueToday).toContain(copy);
    expect(await numbers()).toEqual({ ready: 0, applicant: 0, today: 3, dueToday: dueToday.length, late: 0 });

    await certify(copy);
    await office.perform(CLERK, refused.id, 'checkOriginal', {
      ...{ outcome: 'refuse', form: { defect: 'altered' } },
      details: { kind: 'refusal', code: 'falsified', reason: 'Bản chính bị tẩy xóa' },
    });
    await office.perform(CLERK, birth.id, 'intake', {
      ...{ outcome: 'supplement', reason: 'Thiếu giấy chứng sinh' },
      form: { documentsComplete: false, missing: [{ item: 'Giấy chứng sinh', reason: 'Chưa nộp' }] },
    });
    expect(await numbers()).toEqual({ ready: 2, applicant: 1, today: 3, dueToday: 0, late: 0 });
    expect(new Set(await ids('desk=ready'))).toEqual(new Set([copy.id, refused.id]));
    expect(await ids('desk=applicant')).toEqual([birth.id]);
    expect(await ids('desk=today', NEIGHBOUR)).toEqual([elsewhere.id]);
    for (const number of DESK_NUMBERS) {
      const { items, total } = await list(`desk=${number}`);
      expect({ [number]: total }).toEqual({ [number]: (await numbers())[number] });
      expect(items).toHaveLength(total);
    }
  });

  it('tells what was due before today apart', async () => {
    const late = await office.takeIn(CLERK, COPY);
    await office.clock.moveTo('2026-11-25T02:00:00Z');
    expect(await ids('desk=late')).toContain(late.id);
    expect(await numbers()).toMatchObject({ today: 0, dueToday: 0, late: 1 });
  });

  it('is for those who work at a counter; lists of it are empty for others', async () => {
    await (await office.as(CHAIR)).get('/api/desk').expect(403);
    expect(await ids('desk=ready', CHAIR)).toEqual([]);
  });
});

describe('one search box over twenty thousand dossiers', () => {
  let office: Office;
  let actor: SignedInActor;
  let real: TakenIn;

  beforeAll(async () => {
    office = await openOffice();
    const database = office.app.get(Database);
    real = await office.takeIn(CLERK, BIRTH, (body) => {
      body.applicant = {
        ...{ kind: 'citizen', name: 'Đỗ Thị Hường', idNumber: '077184009731', phone: '+84 987 654 321' },
        address: 'Thôn 1',
      };
    });
    await fillTasks(office.database.migratorUrl, {
      ...{ like: real.id, dossiers: DOSSIERS, open: DOSSIERS / 2 },
      unitIds: ['anBinh.counter', 'anBinh.office', 'benThuong.counter'].map((key) => office.unit(key)),
      assigneeIds: [office.person('anBinh.reception')],
    });
    const posts = await database.query<SignedInActor['posts'][number]>(
      `SELECT p.unit_id AS "unitId", u.path::text AS "unitPath", p.role FROM post p JOIN unit u ON u.id = p.unit_id
        WHERE p.person_id = $1`,
      [office.person('anBinh.reception')],
    );
    actor = { accountId: office.person('anBinh.reception'), personName: '', posts, isAdmin: false, locale: 'vi' };
  }, 180_000);
  afterAll(() => office?.close());

  const find = async (q: string, username = CLERK): Promise<List> =>
    (await (await office.as(username)).get('/api/dossiers').query({ q }).expect(200)).body as List;

  it.each([
    ['the name without accents', () => 'do thi huong'],
    ['the end of the code', () => real.code.slice(-12)],
    ['the ID number', () => '077184009731'],
    ['its last digits', () => '9731'],
    ['the QR code of the ID card', () => '077184009731||Đỗ Thị Hường|01011984|Nữ|Thôn 1|01012022'],
    ['the telephone number as people write it', () => '0987 654 321'],
    ['its end', () => '654321'],
    ['the QR code of the receipt', () => `https://mot-cua.vn/tra-cuu/${encodeURIComponent(real.code)}`],
    ['its English address', () => `http://127.0.0.1:3000/en/track/${real.code}`],
  ])('finds a dossier by %s', async (_, text) => {
    const { items, total } = await find(text());
    expect(items.map(({ code }) => code)).toContain(real.code);
    expect(total).toBe(items.length);
  });

  it('shows no dossier that the caller may not see, however well they know its numbers', async () => {
    for (const text of ['077184009731', '0987654321', 'do thi huong'])
      expect(await find(text, NEIGHBOUR)).toMatchObject({ items: [], total: 0 });
  });

  it.each([
    'q=do thi huong',
    'q=9731',
    'q=0987654321',
    'q=H61.12',
    'desk=dueToday&sort=due',
    'desk=ready',
    'desk=today',
  ])('reads indexes for %s', async (query) => {
    const asked = listQuery.parse(Object.fromEntries(new URLSearchParams(query)));
    expect(await planOf(office.app.get(DossiersQueries).statement(actor, asked))).not.toMatch(SCAN);
  });

  it('reads indexes for its numbers', async () => {
    expect(await planOf(office.app.get(DeskService).statement(actor))).not.toMatch(SCAN);
  });

  const planOf = async ({ text, values }: { text: string; values: unknown[] }): Promise<string> => {
    const lines = await office.app.get(Database).query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    return lines.map((row) => row['QUERY PLAN']).join('\n');
  };
});

const SCAN = /Seq Scan on (task|dossier|dossier_party|dossier_participant)\b/;
