import { compileCalendar, vietnamPublicSector } from '#calendar';
import { extensionChoices, inShort, type Room, whyNot, wordsFor } from './extension-room.js';

const calendar = compileCalendar(vietnamPublicSector);
/** Wednesday 9:00; the step is due on Thursday at closing, the dossier on Wednesday of the week after. */
const room = (over: Partial<Room> = {}): Room => ({
  now: '2026-11-25T02:00:00.000Z',
  dueAt: '2026-11-26T10:00:00.000Z',
  latestAt: '2026-12-02T10:00:00.000Z',
  given: 0,
  max: 2,
  ...over,
});

describe('more time for a step', () => {
  it.each([
    [{ dueAt: null }, undefined, 'no-limit'],
    [{ given: 2 }, undefined, 'too-often'],
    [{ max: 0 }, undefined, 'too-often'],
    [{ latestAt: '2026-11-25T01:00:00.000Z' }, undefined, 'dossier-late'],
    [{ latestAt: '2026-11-26T10:00:00.000Z' }, undefined, 'past-dossier'],
    [{}, undefined, undefined],
    [{}, '2026-11-26T10:00:00.000Z', 'not-later'],
    [{ dueAt: '2026-11-20T10:00:00.000Z' }, '2026-11-25T01:00:00.000Z', 'not-later'],
    [{}, '2026-12-02T10:00:00.000Z', undefined],
    [{}, '2026-12-02T10:01:00.000Z', 'past-dossier'],
    [{ latestAt: null }, '2027-12-02T10:00:00.000Z', undefined],
  ] as [Partial<Room>, string | undefined, string | undefined][])('%j until %s: %s', (over, to, expected) => {
    expect(whyNot(room(over), to)).toBe(expected);
  });

  it('offers working time from the present limit, no further than the dossier goes', () => {
    const choices = extensionChoices(calendar, room());
    expect(choices.map(({ to, adds }) => [to, adds.vi])).toEqual([
      ['2026-11-27T04:30:00.000Z', '4 giờ làm việc'],
      ['2026-11-27T10:00:00.000Z', '1 ngày làm việc'],
      ['2026-11-30T10:00:00.000Z', '2 ngày làm việc'],
      ['2026-12-01T10:00:00.000Z', '3 ngày làm việc'],
      ['2026-12-02T10:00:00.000Z', 'Đến hạn trả kết quả của hồ sơ'],
    ]);
  });

  it('counts from now when the limit has passed', () => {
    const [first] = extensionChoices(calendar, room({ dueAt: '2026-11-20T10:00:00.000Z', latestAt: null }));
    expect(first?.to).toBe('2026-11-25T08:00:00.000Z');
  });

  it('offers nothing that it would refuse', () => {
    for (const latestAt of [null, '2026-11-26T11:00:00.000Z', '2026-11-30T10:00:00.000Z'])
      for (const { to } of extensionChoices(calendar, room({ latestAt })))
        expect(whyNot(room({ latestAt }), to)).toBeUndefined();
  });

  it('says what is allowed', () => {
    expect(wordsFor('past-dossier', room(), calendar.timeZone).vi).toContain('17:00 02/12/2026');
    expect(wordsFor('too-often', room({ given: 2 }), calendar.timeZone).en).toContain('2 at most');
    expect(inShort(calendar.timeZone, '2026-11-25T17:30:00.000Z')).toBe('00:30 26/11/2026');
  });
});
