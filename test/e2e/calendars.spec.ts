import { closingOf, vietnamPublicSector } from '#calendar';
import { AuditService } from '../../src/audit/audit.service.js';
import { CalendarChangedError, UnfitCalendarError } from '../../src/calendars/calendars.errors.js';
import { CalendarsService } from '../../src/calendars/calendars.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { newId } from '../../src/platform/ids.js';
import { type OpenDatabase, openDatabase } from '../support/open-database.js';

describe('working calendars of units', () => {
  let db: OpenDatabase;
  let calendars: CalendarsService;
  const province = newId();
  const commune = newId();
  const other = newId();
  const actor = { kind: 'system', reason: 'test' } as const;

  beforeAll(async () => {
    db = await openDatabase();
    const clock = new VirtualClock();
    calendars = new CalendarsService(clock, new AuditService(db.database, clock));
    const path = (...ids: string[]): string => ids.map((id) => id.replaceAll('-', '')).join('.');
    for (const [id, parent, at] of [
      [province, null, path(province)],
      [commune, province, path(province, commune)],
      [other, province, path(province, other)],
    ] as const) {
      await db.database.query(
        `INSERT INTO unit(id, parent_id, path, kind, code, name, name_en, is_agency, valid_from)
         VALUES ($1, $2, $3::ltree, 'commune', $4, 'Xã', 'Commune', true, '2025-07-01')`,
        [id, parent, at, id.slice(-8)],
      );
    }
  });
  afterAll(() => db?.close());

  const change = (unitId: string | null, layer: object, basedOn: number) =>
    db.database.transaction((tx) =>
      calendars.change(tx, { unitId, kind: 'deadline', layer: layer as never, note: 'thử', basedOn, actor }),
    );

  it('uses the public-sector calendar where nobody set one', async () => {
    const due = await calendars.add(db.database, commune, new Date('2026-11-23T02:00:00Z'), '1d');
    // Tuesday 24 November 2026 is a holiday.
    expect(due.toISOString()).toBe('2026-11-25T02:00:00.000Z');
  });

  it('inherits from the province and lets a unit replace single days', async () => {
    const key = 'demo';
    const name = { vi: 'Lịch', en: 'Calendar' };
    const localOff = { kind: 'localOff', dates: ['2026-11-25'], name, notice: 'Quyết định thử' };
    await change(province, { key, name, exceptions: [localOff] }, 0);
    const monday = { intervals: [{ from: 480, to: 720 }] };
    await change(commune, { key, name, week: { monday } }, 0);
    const both = await calendars.forUnits(db.database, [commune, other]);
    expect(closingOf(both.get(commune)!, '2026-11-25')).toBeUndefined();
    expect(closingOf(both.get(other)!, '2026-11-25')).toBeUndefined();
    expect(closingOf(both.get(commune)!, '2026-11-23')).toBe('2026-11-23T05:00:00.000Z');
    expect(closingOf(both.get(other)!, '2026-11-23')).toBe('2026-11-23T10:00:00.000Z');
  });

  it('counts a new version at once and refuses one based on an older', async () => {
    const layer = { key: 'demo', name: { vi: 'Lịch', en: 'Calendar' } };
    expect(await change(province, layer, 1)).toBe(2);
    expect(closingOf(await calendars.forUnit(db.database, other), '2026-11-25')).toBe('2026-11-25T10:00:00.000Z');
    await expect(change(province, layer, 1)).rejects.toThrow(CalendarChangedError);
    const [row] = await db.database.query(`SELECT count(*)::int AS n FROM calendar_layer WHERE unit_id = $1`, [
      province,
    ]);
    expect(row).toEqual({ n: 2 });
  });

  it('refuses a calendar that contradicts itself and keeps the one in force', async () => {
    const name = { vi: 'Lịch', en: 'Calendar' };
    const twice = { kind: 'localOff', dates: ['2031-05-05'], name, notice: 'Quyết định thử' };
    await expect(change(other, { key: 'demo', name, exceptions: [twice] }, 0)).rejects.toThrow(UnfitCalendarError);
    expect(await calendars.forUnit(db.database, other)).toBeDefined();
    const base = { ...vietnamPublicSector, week: {} };
    await expect(change(null, base, 0)).rejects.toThrow(UnfitCalendarError);
  });

  it('lets only one of two first versions win', async () => {
    const layer = { key: 'demo', name: { vi: 'Lịch', en: 'Calendar' } };
    const results = await Promise.allSettled([change(other, layer, 0), change(other, layer, 0)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
