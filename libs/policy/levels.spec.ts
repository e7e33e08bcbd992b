import type { Instant } from '#calendar';
import {
  deadlineState,
  defaultDossierLadder,
  defaultStepLadder,
  InvalidLadderError,
  levelsOf,
  parseLadder,
  readClock,
  stepClock,
} from './index.js';
import { ledger, nov, office } from './testing/office.js';

const told = (levels: ReturnType<typeof levelsOf>): unknown[] => levels.map(({ key, at }) => [key, at]);

describe('the default ladder of a step', () => {
  it('warns at 80 %, at due, four working hours and one working day later', () => {
    const levels = levelsOf(defaultStepLadder, stepClock(nov('16 07:30'), nov('17 17:00')), office);
    expect(told(levels)).toEqual([
      ['dueSoon', nov('17 14:00')],
      ['due', nov('17 17:00')],
      ['late4h', nov('18 11:30')],
      ['late1d', nov('18 17:00')],
    ]);
    expect(levels.map(({ tell, channels }) => [...tell, ...channels].join(' '))).toEqual([
      'assigneeOrHead app',
      'unitHead app email',
      'agencyLeader app email',
      'agencyLeader competentChair app email',
    ]);
  });

  it('has fewer levels under one working day, and all of them at one', () => {
    const keys = (due: string): string[] =>
      levelsOf(defaultStepLadder, stepClock(nov('16 09:00'), nov(due)), office).map(({ key }) => key);
    expect(keys('16 11:00')).toEqual(['due', 'late1d']);
    expect(keys('17 08:59')).toEqual(['due', 'late1d']);
    expect(keys('17 09:00')).toEqual(['dueSoon', 'due', 'late4h', 'late1d']);
  });

  it('has no level without a due instant', () => {
    expect(levelsOf(defaultStepLadder, stepClock(nov('16 09:00'), null), office)).toEqual([]);
  });
});

describe('the default ladder of a dossier', () => {
  it('also tells the receiving one-stop unit at every level', () => {
    for (const { levels } of defaultDossierLadder.classes) {
      for (const { tell } of levels) expect(tell).toContain('receivingUnit');
    }
  });

  const levels = (...texts: string[]): unknown[] =>
    told(levelsOf(defaultDossierLadder, readClock(office, ledger('16 07:30', '2d', ...texts)), office));

  it('counts shares of running time: three days from opening of day 0 to the closing of day 2', () => {
    // 3 × 450 minutes; 80 % are 1,080, that is 180 into the third day.
    expect(levels()).toEqual([
      ['dueSoon', nov('18 10:30')],
      ['due', nov('18 17:00')],
      ['late4h', nov('19 11:30')],
      ['late1d', nov('19 17:00')],
    ]);
  });

  it('moves what a pause came before, and not what was reached before it', () => {
    expect(levels('pause 17 07:30', 'resume 18 07:30').slice(0, 2)).toEqual([
      ['dueSoon', nov('19 10:30')],
      ['due', nov('19 17:00')],
    ]);
    expect(levels('pause 18 14:00', 'resume 19 14:00').slice(0, 3)).toEqual([
      ['dueSoon', nov('18 10:30')],
      ['due', nov('19 17:00')],
      ['late4h', nov('20 11:30')],
    ]);
  });

  it('arms nothing ahead while a pause lasts', () => {
    expect(levels('pause 18 14:00')).toEqual([
      ['dueSoon', nov('18 10:30')],
      ['due', null],
      ['late4h', null],
      ['late1d', null],
    ]);
  });

  it('waits with the levels after due while a late clock is paused', () => {
    expect(levels('pause 19 09:30')).toEqual([
      ['dueSoon', nov('18 10:30')],
      ['due', nov('18 17:00')],
      ['late4h', null],
      ['late1d', null],
    ]);
    expect(levels('pause 19 09:30', 'resume 20 09:30').slice(2)).toEqual([
      ['late4h', nov('20 11:30')],
      ['late1d', nov('20 17:00')],
    ]);
  });

  it('is short for a dossier of the same day', () => {
    const clock = readClock(office, ledger('16 09:00', '0d'));
    expect(told(levelsOf(defaultDossierLadder, clock, office))).toEqual([
      ['due', nov('16 17:00')],
      ['late1d', nov('17 17:00')],
    ]);
  });
});

describe('a ladder', () => {
  const [first] = defaultStepLadder.classes;
  const levels = first!.levels;
  const broken = (change: object): string => {
    try {
      parseLadder({ ...defaultStepLadder, ...change });
    } catch (error) {
      if (error instanceof InvalidLadderError) return error.message;
      throw error;
    }
    return 'nothing';
  };

  it.each([
    ['no open class', { classes: [first] }, /only the last class has no below/],
    ['an open class before the last', { classes: [{ levels }, { levels }] }, /only the last class has no below/],
    ['a key twice', { classes: [{ levels: [levels[0], levels[0]] }] }, /used twice/],
    ['levels out of order', { classes: [{ levels: levels.toReversed() }] }, /shares upwards, due, after due/],
    ['an unknown role', { classes: [{ levels: [{ ...levels[0], tell: ['everyone'] }] }] }, /tell/],
    ['a share of 1', { classes: [{ levels: [{ ...levels[0], at: { share: 1 } }] }] }, /at/],
    ['zero after due', { classes: [{ levels: [{ ...levels[0], at: { afterDue: '0h' } }] }] }, /at/],
  ])('with %s is refused', (_, change, message) => {
    expect(broken(change)).toMatch(message);
  });

  it('survives JSON', () => {
    expect(parseLadder(JSON.parse(JSON.stringify(defaultDossierLadder)))).toEqual(defaultDossierLadder);
  });
});

describe('the state of a deadline', () => {
  const dossier = (now: string, ...texts: string[]): string =>
    deadlineState(office, readClock(office, ledger('12 09:00', '4d', ...texts)), nov(now));

  it.each([
    ['13 09:00', 'onTrack'],
    ['17 14:59', 'onTrack'],
    ['18 00:00', 'due'],
    ['18 17:00', 'due'],
    ['18 17:01', 'overdue'],
    ['22 10:00', 'overdue'],
  ])('at %s is %s', (now, state) => {
    // From the 12th 09:00 to the 18th 17:00 run 360 + 4 × 450 = 2,160 minutes; 80 % are reached on the due day itself.
    expect(dossier(now)).toBe(state);
  });

  it('is due soon from 80 % on, before the due day', () => {
    const clock = stepClock(nov('16 09:00'), nov('19 08:00'));
    const at = (now: string): string => deadlineState(office, clock, nov(now));
    // 360 + 450 + 450 + 30 = 1,290 minutes; 80 % are 1,032: the 18th, 222 minutes after opening.
    expect([at('18 11:11'), at('18 11:12'), at('19 07:00')]).toEqual(['onTrack', 'dueSoon', 'due']);
  });

  it('of a short step is due in its last minute only', () => {
    const clock = stepClock(nov('16 09:00'), nov('16 11:00'));
    const at = (now: string): string => deadlineState(office, clock, nov(now));
    expect([at('16 10:35'), at('16 10:36'), at('16 11:00'), at('16 11:01')]).toEqual([
      'onTrack',
      'dueSoon',
      'due',
      'overdue',
    ]);
  });

  it('is paused in time, but overdue when the pause began late', () => {
    expect(dossier('25 09:00', 'pause 17 09:00')).toBe('paused');
    expect(dossier('25 09:00', 'pause 19 09:00')).toBe('overdue');
  });

  it('stays as it was when the clock stopped', () => {
    const stopped = (stop: string): string => dossier('30 09:00', `stop ${stop}`);
    expect([stopped('13 09:00'), stopped('18 16:00'), stopped('19 09:00')]).toEqual(['onTrack', 'due', 'overdue']);
  });

  it('is none without a limit', () => {
    const none: Instant = nov('30 09:00');
    expect(deadlineState(office, readClock(office, ledger('12 09:00', 'none')), none)).toBe('none');
  });
});
