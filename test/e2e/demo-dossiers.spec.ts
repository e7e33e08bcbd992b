import { DemoDossiersService } from '../../src/demo/demo-dossiers.service.js';
import { DOSSIER_PLANS } from '../../src/demo/dossier-plans.js';
import { Database } from '../../src/platform/database/database.service.js';
import { processesFolder } from '../../src/procedures/bundle.loader.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { type Office, openOffice } from '../support/office.js';

describe('the past of the demo', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice({ clock: new VirtualClock(new Date('2026-09-20T01:00:00.000Z')), worker: false });
  });
  afterAll(() => office?.close());

  it('is played through the everyday services, and leaves work, waits, lateness and results', async () => {
    const now = new Date('2026-11-27T03:00:00.000Z');
    expect(await office.app.get(DemoDossiersService).seed(now, processesFolder())).toBe(DOSSIER_PLANS.length);
    await office.clock.moveTo(now);
    await office.app.get(Sweeps).runAll();
    const database = office.app.get(Database);
    const statuses = await database.query<{ status: string }>(`SELECT DISTINCT status FROM dossier`);
    expect(statuses.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['received', 'processing', 'supplement', 'returned']),
    );
    const [late] = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM alert WHERE closed_at IS NULL AND due_at < $1`,
      [now],
    );
    expect(late!.n).toBeGreaterThan(2);
    const units = await database.query(`SELECT DISTINCT unit_id FROM task WHERE closed_at IS NULL`);
    expect(units.length).toBeGreaterThan(4);
  });

  it('shows its leaders what is late', async () => {
    const { body } = await (await office.as('chutich.anbinh')).get('/api/alerts').expect(200);
    expect((body as { total: number }).total).toBeGreaterThan(0);
  });
});
