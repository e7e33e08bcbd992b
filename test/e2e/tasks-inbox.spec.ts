import { Database } from '../../src/platform/database/database.service.js';
import { InboxQueries } from '../../src/tasks/inbox.queries.js';
import { inboxQuery } from '../../src/tasks/tasks.dto.js';
import { fillTasks } from '../support/fill-tasks.mjs';
import { type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';
const TASKS = 20_000;

describe('inboxes over twenty thousand tasks', () => {
  let office: Office;
  let database: Database;

  beforeAll(async () => {
    office = await openOffice();
    database = office.app.get(Database);
    const real = await office.takeIn(CLERK, '1.001193');
    const units = ['anBinh.counter', 'anBinh.office', 'anBinh.culture', 'benThuong.counter', 'benThuong.office'];
    await fillTasks(office.database.migratorUrl, {
      like: real.id,
      dossiers: TASKS,
      open: TASKS / 2,
      unitIds: units.map((key) => office.unit(key)),
      assigneeIds: [office.person('anBinh.reception'), office.person('anBinh.civilStatus')],
    });
  }, 180_000);
  afterAll(() => office?.close());

  const list = async (query: string, username = CLERK) =>
    (await (await office.as(username)).get(`/api/tasks?${query}`).expect(200)).body as List;

  it('put what is overdue first, then by due time, and what has no limit last', async () => {
    const { items } = await list('scope=unit&limit=100');
    const dues = items.map((item) => item.dueAt ?? '9');
    expect(dues).toEqual([...dues].sort());
    expect(items[0]!.deadlineState).toBe('overdue');
    expect(items[0]!.remaining.text!.vi).toMatch(/^Quá hạn .+ làm việc$/);
    const last = await list('scope=unit&limit=1&state=unclaimed');
    expect(last.items[0]!.assignee).toBeNull();
  });

  it.each(['mine', 'unit', 'all'])('page through the scope %s once, with a true total', async (scope) => {
    const seen: string[] = [];
    for (let cursor = '', total = -1; ;) {
      const page = await list(`scope=${scope}&limit=100${cursor}`);
      if (total >= 0) expect(page.total).toBe(total);
      total = page.total;
      seen.push(...page.items.map((item) => item.id));
      if (page.nextCursor === undefined) {
        expect(seen).toHaveLength(total);
        break;
      }
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
  });

  it('hold what belongs there: own, own unit, own tree', async () => {
    const mine = await list('scope=mine&limit=100');
    expect(new Set(mine.items.map((item) => item.assignee?.id))).toEqual(new Set([office.person('anBinh.reception')]));
    const unit = await list('scope=unit&limit=100');
    expect(new Set(unit.items.map((item) => item.unit.id))).toEqual(new Set([office.unit('anBinh.counter')]));
    const [own, other, both] = [
      await list('scope=all&limit=1', 'chutich.anbinh'),
      await list('scope=all&limit=1', 'chutich.benthuong'),
      await list('scope=all&limit=1', 'chutich.tinh'),
    ];
    expect(own.total + other.total).toBe(both.total);
    expect(both.total).toBe(TASKS / 2 + 1);
    expect((await list('scope=all', 'giamdoc.soyte')).total).toBe(0);
    expect((await list('scope=all', 'quantri')).total).toBe(0);
  });

  it('are narrowed by what is overdue, by state and by search', async () => {
    const all = (await list('scope=all&limit=1')).total;
    const overdue = await list('scope=all&limit=100&overdue=true');
    expect(overdue.items.every((item) => item.deadlineState === 'overdue')).toBe(true);
    expect(overdue.total).toBeLessThan(all);
    const [free, taken] = [await list('scope=all&state=unclaimed'), await list('scope=all&state=claimed')];
    expect(free.total + taken.total).toBe(all);
    const found = await list(`scope=all&q=${encodeURIComponent('nguoi thu 15')}`, 'chutich.tinh');
    expect(found.total).toBeGreaterThan(0);
    expect(found.items.every((item) => item.dossier.applicantName.startsWith('Người thứ 15'))).toBe(true);
  });

  it('say who has not looked at a task yet', async () => {
    const [first] = (await list('scope=unit&limit=1&state=unclaimed')).items;
    expect(first!.seen).toBe(false);
    await (await office.as(CLERK)).get(`/api/tasks/${first!.id}`).expect(200);
    const [again] = (await list('scope=unit&limit=1&state=unclaimed')).items;
    expect(again).toMatchObject({ id: first!.id, seen: true });
  });

  it.each(['scope=mine', 'scope=unit', 'scope=all', 'scope=all&overdue=true', 'scope=unit&q=260101-0000015'])(
    'never read the whole table: %s',
    async (query) => {
      const inbox = office.app.get(InboxQueries);
      const posts = await database.query<{ unitId: string; unitPath: string; role: string }>(
        `SELECT p.unit_id AS "unitId", u.path::text AS "unitPath", p.role FROM post p JOIN unit u ON u.id = p.unit_id
          WHERE p.person_id = $1`,
        [office.person(query.includes('all') ? 'chair' : 'anBinh.reception')],
      );
      const actor = { accountId: office.person('anBinh.reception'), posts } as never;
      const asked = inboxQuery.parse(Object.fromEntries(new URLSearchParams(query)));
      const { text, values } = inbox.statement(actor, asked);
      const plan = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
      const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(lines).not.toMatch(/Seq Scan on (task|dossier|dossier_party|dossier_participant)\b/);
    },
  );
});

interface List {
  items: {
    id: string;
    dueAt: string | null;
    deadlineState: string;
    remaining: { text: { vi: string } | null };
    assignee: { id: string } | null;
    unit: { id: string };
    dossier: { applicantName: string };
    seen: boolean;
  }[];
  total: number;
  nextCursor?: string;
}
