import { compileCalendar, dueRulesSchema, vietnamPublicSector } from '#calendar';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { type AppointmentStep, appointmentsOf, follow } from './appointment-rows.js';

const calendar = compileCalendar(vietnamPublicSector);
const land = {
  timeLimit: {
    appointments: [
      { key: 'first', amount: '15d', from: null, until: 'sendTaxSlip' },
      { key: 'second', amount: '5d', from: 'recordPayment', until: 'updateRegister' },
    ],
    extensions: [{ key: 'remote', amount: '10d' }],
  },
  cases: [{ key: 'certificate' }, { key: 'registrationOnly', amount: '17d' }],
} as unknown as ProcedureDefinition;

const receivedAt = '2026-11-16T01:00:00.000Z';
const step = (more: Partial<AppointmentStep> = {}): AppointmentStep => ({
  ...{ at: '2026-11-18T01:00:00.000Z', endedAt: '2026-11-18T01:00:00.000Z', ended: new Map(), finished: false },
  ledger: { receivedAt, limit: '20d', rules: dueRulesSchema.parse({}), entries: [] },
  ...more,
});

describe('appointments of a new dossier', () => {
  it.each([
    ['as the procedure says', {}, ['15d', '5d']],
    ['in a case that has no limit of its own', { case: 'certificate' }, ['15d', '5d']],
    ['the first lengthened with the limit', { case: 'certificate', extensions: ['remote'] }, ['25d', '5d']],
    ['none in a case with its own limit', { case: 'registrationOnly' }, []],
  ])('are %s', (_, chosen, limits) => {
    expect(appointmentsOf(land, chosen).map(({ limit }) => limit)).toEqual(limits);
  });
});

describe('an appointment after a step', () => {
  const [, second] = appointmentsOf(land, {});
  const rule = { from: 'recordPayment', until: 'updateRegister' };

  it('begins where its element ends, on the day of the reply, even cut short by an event', () => {
    const endedAt = '2026-11-17T16:59:00.000Z';
    for (const how of ['completed', 'cancelled'] as const)
      expect(
        follow(second!, rule, step({ ended: new Map([['recordPayment', how]]), endedAt }), calendar),
      ).toMatchObject({
        ...{ startsAt: endedAt, dueAt: '2026-11-25T10:00:00.000Z', metAt: null, lapsedAt: null },
      });
  });

  it('is untouched by other steps, is met by its element only, and lapses with the dossier', () => {
    expect(follow(second!, rule, step({ ended: new Map([['other', 'completed']]) }), calendar)).toBe(second);
    const begun = follow(second!, rule, step({ ended: new Map([['recordPayment', 'completed']]) }), calendar);
    const cut = step({ ended: new Map([['updateRegister', 'cancelled']]) });
    expect(follow(begun, rule, cut, calendar)).toBe(begun);
    const met = follow(
      begun,
      rule,
      step({ ended: new Map([['updateRegister', 'completed']]), finished: true }),
      calendar,
    );
    expect(met).toMatchObject({ metAt: '2026-11-18T01:00:00.000Z', lapsedAt: null });
    expect(follow(met, rule, step({ finished: true }), calendar)).toBe(met);
    expect(follow(begun, rule, step({ finished: true }), calendar)).toMatchObject({
      metAt: null,
      lapsedAt: expect.any(String),
    });
  });
});
