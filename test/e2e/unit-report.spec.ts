import { Database } from '../../src/platform/database/database.service.js';
import { UnitChanges } from '../../src/organisation/unit-changes.service.js';
import { fillTasks } from '../support/fill-tasks.mjs';
import { type Office, openOffice } from '../support/office.js';

const CELLS = ['open', 'dueToday', 'late', 'unassigned', 'waiting'] as const;
type Cell = (typeof CELLS)[number];
type Numbers = Record<Cell, number>;

interface Table {
  items: { unit: { id: string; name: string }; agency: { id: string } | null; depth: number; numbers: Numbers }[];
  total: number;
  nextCursor?: string;
  all: Numbers;
}

interface Listed {
  items: { id: string; dueAt: string | null; steps: { taskId: string; unit: { id: string }; led: boolean }[] }[];
  total: number;
  nextCursor?: string;
}

interface Facts {
  tasks: { dossier: string; unit: string; due: string | null; assigned: boolean; waits: boolean }[];
  taking: { dossier: string; unit: string }[];
}

/** Wednesday 25 November 2026, 9:00; the office next opens on a later day on Thursday at 7:30. */
const NOW = '2026-11-25T02:00:00.000Z';
const UNTIL = '2026-11-26T00:30:00.000Z';

describe('the table of units', () => {
  let office: Office;
  let database: Database;
  let facts: Facts;

  beforeAll(async () => {
    office = await openOffice({ worker: false });
    database = office.app.get(Database);
    const clerk = 'tiepnhan.anbinh';
    const real = await office.takeIn(clerk, '2.000286');
    await office.perform(clerk, real.id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    const units = ['anBinh', 'anBinh.counter', 'anBinh.culture', 'benThuong.counter', 'benThuong.culture', 'health'];
    await fillTasks(office.database.migratorUrl, {
      like: real.id,
      dossiers: 600,
      open: 400,
      unitIds: units.map((key) => office.unit(key)),
      assigneeIds: [office.person('anBinh.reception')],
    });
    await mix();
    await office.clock.moveTo(NOW);
    facts = await readFacts();
  }, 180_000);
  afterAll(() => office?.close());

  /** Second steps elsewhere, steps that wait, limits right at the edges of today, units that only take part. */
  async function mix(): Promise<void> {
    const ids = ['anBinh.culture', 'benThuong.culture', 'anBinh', 'committee'].map((key) => office.unit(key));
    await database.query(
      `INSERT INTO task (id, dossier_id, instance_id, scope_id, element_id, name, unit_id, roles, assign, state, opened_at,
                         due_at, input, changed_at, waits)
       SELECT gen_random_uuid(), dossier_id, instance_id, scope_id, 'second', 'Bước hai',
              ($1::uuid[])[1 + abs(hashtext(id::text)) % 4], roles, 'pull', 'open', opened_at,
              due_at + '3 days', '{}', changed_at, abs(hashtext(id::text)) % 5 = 0
         FROM task WHERE closed_at IS NULL AND abs(hashtext(id::text)) % 3 = 0`,
      [ids],
    );
    await database.query(`UPDATE task SET waits = true WHERE closed_at IS NULL AND abs(hashtext(id::text)) % 7 = 0`);
    for (const [n, due] of [NOW, UNTIL, '2026-11-25T01:59:59.999Z', '2026-11-26T00:30:00.001Z'].entries())
      await database.query(
        `UPDATE task SET due_at = $2 WHERE closed_at IS NULL AND abs(hashtext(id::text)) % 23 = $1`,
        [n, due],
      );
    await database.query(
      `INSERT INTO dossier_participant (dossier_id, unit_id, basis, from_at, received_at)
       SELECT id, x, 'receiving', received_at, received_at FROM dossier, unnest($1::uuid[]) AS x
        WHERE abs(hashtext(id::text || x::text)) % 4 = 0 ON CONFLICT DO NOTHING`,
      [ids],
    );
  }

  async function readFacts(): Promise<Facts> {
    const tasks = await database.query<Facts['tasks'][number] & { due: Date | null }>(
      `SELECT dossier_id AS dossier, unit_id AS unit, due_at AS due, assignee_id IS NOT NULL AS assigned, waits
         FROM task WHERE closed_at IS NULL`,
    );
    const taking = await database.query<Facts['taking'][number]>(
      `SELECT p.dossier_id AS dossier, p.unit_id AS unit FROM dossier_participant p JOIN dossier d ON d.id = p.dossier_id
        WHERE d.finished_at IS NULL`,
    );
    return { tasks: tasks.map((task) => ({ ...task, due: task.due?.toISOString() ?? null })), taking };
  }

  /** What each number counts, worked out row by row from the words of its definition. */
  function expected(unitIds: readonly string[]): Record<Cell, Set<string>> {
    const late = ({ due }: Facts['tasks'][number]): boolean => due !== null && due < NOW;
    const toDo = facts.tasks.filter((task) => unitIds.includes(task.unit) && (!task.waits || late(task)));
    const dossiers = (tasks: Facts['tasks']): Set<string> => new Set(tasks.map(({ dossier }) => dossier));
    const open = dossiers(toDo);
    return {
      open,
      dueToday: dossiers(toDo.filter(({ due }) => due !== null && due >= NOW && due <= UNTIL)),
      late: dossiers(toDo.filter(late)),
      unassigned: dossiers(toDo.filter(({ assigned }) => !assigned)),
      waiting: new Set(
        facts.taking.flatMap(({ dossier, unit }) => (unitIds.includes(unit) && !open.has(dossier) ? [dossier] : [])),
      ),
    };
  }

  async function table(username: string, query = '', limit = 100): Promise<Table> {
    return (await (await office.as(username)).get(`/api/reports/units?limit=${limit}${query}`).expect(200))
      .body as Table;
  }

  async function listed(username: string, cell: Cell, unit: string | undefined): Promise<Listed['items']> {
    const agent = await office.as(username);
    const items: Listed['items'] = [];
    for (let cursor = ''; ;) {
      const asked = `cell=${cell}${unit ? `&unit=${unit}` : ''}&limit=37${cursor}`;
      const page = (await agent.get(`/api/reports/units/dossiers?${asked}`).expect(200)).body as Listed;
      items.push(...page.items);
      if (page.nextCursor === undefined) {
        expect(page.total).toBe(items.length);
        return items;
      }
      cursor = `&cursor=${page.nextCursor}`;
    }
  }

  it.each(['chutich.tinh', 'chutich.anbinh', 'truongphong.vhxh.anbinh', 'giamdoc.soyte'])(
    'counts and lists the same dossiers in every cell: %s',
    async (username) => {
      const { items, all, total } = await table(username);
      expect(total).toBe(items.length);
      expect(items.length).toBeGreaterThan(0);
      for (const { unit, numbers } of items) {
        const right = expected([unit.id]);
        for (const cell of CELLS) {
          const ids = (await listed(username, cell, unit.id)).map(({ id }) => id);
          expect([unit.name, cell, new Set(ids)]).toEqual([unit.name, cell, right[cell]]);
          expect([unit.name, cell, numbers[cell], ids.length]).toEqual([unit.name, cell, ids.length, right[cell].size]);
        }
      }
      const led = (await table(username, '&empty=true')).items.map(({ unit }) => unit.id);
      const right = expected(led);
      for (const cell of CELLS) {
        expect(new Set((await listed(username, cell, undefined)).map(({ id }) => id))).toEqual(right[cell]);
        expect([cell, all[cell]]).toEqual([cell, right[cell].size]);
      }
    },
  );

  it('has something in every cell, so that the comparison means something', async () => {
    const { all } = await table('chutich.tinh');
    for (const cell of CELLS) expect(all[cell]).toBeGreaterThan(0);
  });

  it('shows what is due first before the others, with the steps to act on', async () => {
    const late = await listed('chutich.anbinh', 'late', office.unit('anBinh.culture'));
    expect(late.every(({ steps }) => steps.length > 0)).toBe(true);
    const here = late.map(({ steps }) => steps.filter(({ unit }) => unit.id === office.unit('anBinh.culture')));
    expect(here.every((steps) => steps.length > 0 && steps.every(({ led }) => led))).toBe(true);
  });

  it('stands in the order of the tree and pages through it', async () => {
    const { items } = await table('chutich.tinh', '&empty=true');
    const first = await table('chutich.tinh', '&empty=true', 5);
    const agent = await office.as('chutich.tinh');
    const next = (await agent.get(`/api/reports/units?empty=true&limit=5&cursor=${first.nextCursor}`)).body as Table;
    const names = (of: Table['items']): string[] => of.map(({ unit }) => unit.name);
    expect(names([...first.items, ...next.items])).toEqual(names(items.slice(0, 10)));
    expect(next.all).toEqual(first.all);
    const culture = items.find(({ unit }) => unit.id === office.unit('anBinh.culture'))!;
    expect(culture.agency?.id).toBe(office.unit('anBinh.committee'));
  });

  it('is for leaders, and for what they lead', async () => {
    for (const username of ['tiepnhan.anbinh', 'chuyenvien.vhxh.anbinh', 'quantri']) {
      const agent = await office.as(username);
      await agent.get('/api/reports/units').expect(403);
      await agent.get('/api/reports/units/dossiers?cell=late').expect(403);
    }
    const head = await office.as('truongphong.vhxh.anbinh');
    expect((await table('truongphong.vhxh.anbinh', '&empty=true')).items.map(({ unit }) => unit.id)).toEqual([
      office.unit('anBinh.culture'),
    ]);
    for (const key of ['anBinh', 'anBinh.counter', 'benThuong.culture'])
      await head.get(`/api/reports/units/dossiers?cell=open&unit=${office.unit(key)}`).expect(403);
    await head.get('/api/reports/units/dossiers?cell=everything').expect(422);
    await office.agent().get('/api/reports/units').expect(401);
  });

  it('forgets a dossier that is over, and takes it up when it goes on', async () => {
    const [open] = await database.query<{ id: string }>(`SELECT id FROM dossier WHERE finished_at IS NULL LIMIT 1`);
    const running = () =>
      database.query(`SELECT DISTINCT running FROM dossier_participant WHERE dossier_id = $1`, [open!.id]);
    await database.query(`UPDATE dossier SET finished_at = now() WHERE id = $1`, [open!.id]);
    expect(await running()).toEqual([{ running: false }]);
    await database.query(`UPDATE dossier SET finished_at = NULL WHERE id = $1`, [open!.id]);
    expect(await running()).toEqual([{ running: true }]);
  });

  it('counts what a closed unit has left under the one that took over', async () => {
    const [from, to] = [office.unit('anBinh.culture'), office.unit('anBinh.economic')];
    const both = expected([from, to]);
    await database.transaction((tx) =>
      office.app.get(UnitChanges).closeUnit(
        tx,
        { kind: 'system', reason: 'test' },
        {
          ...{ unitId: from, successorId: to },
          at: office.clock.now(),
        },
      ),
    );
    const { items } = await table('chutich.anbinh');
    expect(items.map(({ unit }) => unit.id)).not.toContain(from);
    const { numbers } = items.find(({ unit }) => unit.id === to)!;
    for (const cell of CELLS) {
      const ids = (await listed('chutich.anbinh', cell, to)).map(({ id }) => id);
      expect([cell, new Set(ids)]).toEqual([cell, both[cell]]);
      expect(numbers[cell]).toBe(ids.length);
    }
  });
});
