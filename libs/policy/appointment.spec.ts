import { appointmentLedger, readClock } from './index.js';
import { ledger, nov, office } from './testing/office.js';

const dueOf = (dossier: Parameters<typeof appointmentLedger>[0], limit: string, startsAt: string) =>
  readClock(office, appointmentLedger(dossier, { limit, startsAt: nov(startsAt) })).standingDueAt;

describe('one of several appointments', () => {
  it.each([
    ['from the receipt', '16 09:00', [], '18 17:00'],
    ['moved by a pause since', '16 09:00', ['pause 17 09:00', 'resume 17 11:00'], '19 09:30'],
    ['not by a pause before', '18 09:00', ['pause 17 09:00', 'resume 17 11:00'], '20 17:00'],
    ['nor by one that ends with its beginning', '18 09:00', ['pause 17 09:00', 'resume 18 09:00'], '20 17:00'],
    ['by what is left of a pause that lasts', '17 11:00', ['pause 17 09:00', 'resume 17 14:00'], '20 08:30'],
    ['anew after a restart', '16 09:00', ['pause 17 09:00', 'restart 18 10:00 9d'], '20 17:00'],
  ])('is due in two days %s', (_, startsAt, entries, expected) => {
    expect(dueOf(ledger('16 09:00', '20d', ...entries), '2d', startsAt)).toBe(nov(expected));
  });

  it('stands still with the dossier’s clock and stops with it', () => {
    const paused = appointmentLedger(ledger('16 09:00', '20d', 'pause 17 09:00'), {
      ...{ limit: '2d', startsAt: nov('17 11:00') },
    });
    expect(readClock(office, paused)).toMatchObject({ status: 'paused', pausedSince: nov('17 11:00'), dueAt: null });
    const over = appointmentLedger(ledger('16 09:00', '20d', 'stop 18 09:00'), {
      ...{ limit: '2d', startsAt: nov('16 09:00') },
    });
    expect(readClock(office, over)).toMatchObject({ status: 'stopped', stoppedAt: nov('18 09:00') });
  });
});
