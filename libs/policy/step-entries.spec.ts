import { type OpenStep, readClock, stepEntries } from './index.js';
import { ledger, nov, office } from './testing/office.js';

const appraisal: OpenStep = { name: 'Thẩm định', clock: 'counts' };
const supplement: OpenStep = { name: 'Chờ bổ sung', clock: 'waiting' };
const tax: OpenStep = { name: 'Chờ thuế', clock: 'excluded', basis: 'NĐ 151/2025/NĐ-CP' };
const restart = { reason: 'Hồ sơ đã được bổ sung đầy đủ', basis: 'NĐ 297/2025/NĐ-CP' };

describe('a complete supplement', () => {
  const waiting = ledger('16 09:00', '3d', 'pause 17 09:00');

  it('counts the limit anew where the law says so, leaving the pause behind', () => {
    const entries = stepEntries(office, waiting, { at: nov('20 10:00'), open: [appraisal], restart });
    expect(entries).toEqual([{ kind: 'restart', at: nov('20 10:00'), ...restart }]);
    const clock = readClock(office, { ...waiting, entries: [...waiting.entries, ...entries] });
    // Friday is day 0; Tuesday 24 November is a holiday.
    expect(clock).toMatchObject({ status: 'running', standingDueAt: nov('26 17:00'), pauses: [] });
  });

  it('goes on where it stopped otherwise', () => {
    const entries = stepEntries(office, waiting, { at: nov('20 10:00'), open: [appraisal] });
    expect(entries).toEqual([{ kind: 'resume', at: nov('20 10:00') }]);
  });

  it('counts anew also where nothing was paused, and where the next step waits again', () => {
    const running = ledger('16 09:00', '3d');
    const at = nov('17 10:00');
    expect(stepEntries(office, running, { at, open: [appraisal], restart }).map(({ kind }) => kind)).toEqual([
      'restart',
    ]);
    const again = stepEntries(office, waiting, { at: nov('20 10:00'), open: [supplement], restart });
    expect(again.map(({ kind }) => kind)).toEqual(['restart', 'pause']);
  });

  it('is told to nobody once the clock has stopped', () => {
    const over = ledger('16 09:00', '3d', 'stop 17 09:00');
    expect(stepEntries(office, over, { at: nov('20 10:00'), open: [appraisal], restart })).toEqual([]);
  });
});

describe('a reply written down late', () => {
  const waiting = ledger('16 09:00', '3d', 'pause 17 09:00');

  it('ends the pause on the day of the reply', () => {
    const step = { at: nov('20 10:00'), open: [appraisal], repliedAt: nov('18 23:59') };
    expect(stepEntries(office, waiting, step)).toEqual([{ kind: 'resume', at: nov('18 23:59') }]);
  });

  it('never ends it before it began, nor after it was written down', () => {
    const early = { at: nov('20 10:00'), open: [appraisal], repliedAt: nov('16 23:59') };
    expect(stepEntries(office, waiting, early)).toEqual([{ kind: 'resume', at: nov('17 09:00') }]);
    const sameDay = { at: nov('20 10:00'), open: [appraisal], repliedAt: nov('20 23:59') };
    expect(stepEntries(office, waiting, sameDay)).toEqual([{ kind: 'resume', at: nov('20 10:00') }]);
  });

  it('lets what is excluded next begin when it really begins', () => {
    const step = { at: nov('20 10:00'), open: [tax], repliedAt: nov('18 23:59') };
    expect(stepEntries(office, waiting, step)).toMatchObject([
      { kind: 'resume', at: nov('18 23:59') },
      { kind: 'pause', at: nov('20 10:00') },
    ]);
  });
});
