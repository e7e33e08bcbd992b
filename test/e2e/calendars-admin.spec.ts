import { type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';
const CARE = '2.000286';
const MORNING = { from: 450, to: 690 };
const AFTERNOON = { from: 810, to: 1020 };

describe('administration of calendars', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const get = async (unit: string, query = 'year=2026') =>
    (await (await office.as('quantri')).get(`/api/admin/calendars/${office.unit(unit)}?${query}`).expect(200)).body;
  const save = async (unit: string, body: object) =>
    (await office.as('quantri'))
      .post(`/api/admin/calendars/${office.unit(unit)}`)
      .send({ kind: 'deadline', basedOn: 0, note: 'Quyết định 5/QĐ-UBND', ...body });
  const off = (date: string, more = {}) => ({
    ...{ kind: 'localOff', dates: [date], notice: 'Thông báo 9/TB-UBND', ...more },
    name: { vi: 'Nghỉ phòng chống bão', en: 'Storm' },
  });
  const dueOn = async (): Promise<string> =>
    new Date(new Date((await office.takeIn(CLERK, CARE)).promisedAt).getTime() + 7 * 3600_000).toISOString();

  it('tells what is in effect and that it is the nation’s', async () => {
    const calendar = await get('anBinh.committee');
    expect(calendar).toMatchObject({ version: 0, own: { week: {}, exceptions: [], years: [] }, history: [] });
    expect(calendar.week).toHaveLength(7);
    expect(calendar.week[0]).toEqual({
      ...{ weekday: 'monday', hours: { intervals: [MORNING, AFTERNOON], counts: 1 }, source: null },
    });
    expect(calendar.week[5]).toMatchObject({ weekday: 'saturday', hours: null });
    expect(calendar.year).toMatchObject({ year: 2026, status: 'confirmed', source: null });
    expect(calendar.days).toHaveLength(365);
    expect(calendar.days.find((day: { date: string }) => day.date === '2026-08-22')).toEqual({
      ...{ date: '2026-08-22', counts: 1, exception: 'swapWork' },
    });
    expect((await get('anBinh.committee', 'year=2031')).year).toMatchObject({ status: null, workingDays: 261 });
  });

  it('a day off of the province moves the due dates of new dossiers below it, not those taken in', async () => {
    const before = await dueOn();
    const first = await office.takeIn(CLERK, CARE);
    expect((await save('province', { exceptions: [off('2026-11-25'), off('2026-11-26')] })).body).toEqual({
      version: 1,
    });
    const after = await dueOn();
    const days = (Date.parse(after.slice(0, 10)) - Date.parse(before.slice(0, 10))) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(2);
    const { body } = await (await office.as(CLERK)).get(`/api/dossiers/${first.id}`).expect(200);
    expect(body.promisedAt).toBe(first.promisedAt);
    const calendar = await get('anBinh.committee');
    expect(calendar.version).toBe(0);
    expect(calendar.exceptions).toContainEqual(
      expect.objectContaining({
        date: '2026-11-25',
        kind: 'localOff',
        source: expect.objectContaining({ id: office.unit('province') }),
      }),
    );
  });

  it('a unit’s own layer wins over the province’s, weekday by weekday and date by date', async () => {
    const works = {
      kind: 'swapWork',
      dates: ['2026-11-25'],
      notice: 'Thông báo 10',
      name: { vi: 'Làm bù', en: 'Worked' },
    };
    const saturday = { intervals: [MORNING] };
    const saved = await save('anBinh.committee', { week: { saturday, friday: null }, exceptions: [works] });
    expect(saved.body).toEqual({ version: 1 });
    const calendar = await get('anBinh.committee');
    expect(calendar.week[5]).toMatchObject({
      hours: { intervals: [MORNING], counts: 0.5 },
      source: { id: office.unit('anBinh.committee') },
    });
    expect(calendar.week[4]).toMatchObject({ hours: null, source: { id: office.unit('anBinh.committee') } });
    expect(calendar.days.find((day: { date: string }) => day.date === '2026-11-25').counts).toBe(1);
    expect(calendar.days.find((day: { date: string }) => day.date === '2026-11-26').counts).toBe(0);
    expect(calendar.own).toMatchObject({ week: { saturday, friday: null }, exceptions: [works] });
    expect((await get('benThuong.committee')).week[5].hours).toBeNull();
  });

  it('keeps versions with their notes, and refuses to overwrite what somebody else saved', async () => {
    const stale = await save('anBinh.committee', { basedOn: 0 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'calendar-changed', version: 1 });
    expect((await save('anBinh.committee', { basedOn: 1, note: 'Trở lại lịch chung' })).body).toEqual({ version: 2 });
    const { history, week } = await get('anBinh.committee');
    expect(history.map(({ version, note }: { version: number; note: string }) => [version, note])).toEqual([
      [2, 'Trở lại lịch chung'],
      [1, 'Quyết định 5/QĐ-UBND'],
    ]);
    expect(week[5]).toMatchObject({ hours: null, source: null });
    const { body } = await (await office.as('quantri')).get('/api/admin/calendars').expect(200);
    expect(body).toMatchObject({ total: 2, items: [{ unit: { code: 'H99' } }, { version: 2 }] });
  });

  it('marks a year that nobody has spoken for as provisional', async () => {
    expect((await save('benThuong', { exceptions: [off('2031-05-05')] })).status).toBe(201);
    expect((await get('benThuong', 'year=2031')).year).toMatchObject({ status: 'provisional' });
    const years = [{ year: 2031, status: 'confirmed' }];
    expect((await save('benThuong', { basedOn: 1, exceptions: [off('2031-05-05')], years })).status).toBe(201);
    expect((await get('benThuong', 'year=2031')).year).toMatchObject({ status: 'confirmed' });
  });

  it('keeps reception apart from deadlines', async () => {
    const saturday = { intervals: [MORNING] };
    expect((await save('anBinh.counter', { kind: 'reception', week: { saturday } })).status).toBe(201);
    expect((await get('anBinh.counter', 'year=2026&kind=reception')).week[5].hours).not.toBeNull();
    expect((await get('anBinh.counter')).week[5].hours).toBeNull();
  });

  it.each([
    ['a date twice', { exceptions: [off('2026-12-01'), off('2026-12-01')] }, 'exceptions'],
    ['no note', { note: ' ' }, 'note'],
    [
      'hours that overlap',
      { week: { monday: { intervals: [MORNING, { from: 600, to: 900 }] } } },
      'week.monday.intervals',
    ],
    ['a date that is none', { exceptions: [off('2026-02-30')] }, 'exceptions.0.dates.0'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await save('land', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ path }] });
  });

  it('refuses a week without any open day', async () => {
    const week = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, null]));
    expect((await save('land', { week })).body).toMatchObject({ code: 'unfit-calendar' });
    expect((await get('land')).version).toBe(0);
  });
});
