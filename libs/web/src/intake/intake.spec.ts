import type { Procedure } from '../api/types.js';
import { checkPapers, checkPeople, checkProcedure } from './check-draft.js';
import { emptyDraft, emptyParty, toNewDossier, type IntakeDraft, type PaperDraft } from './draft.js';
import { channelsOf, feeTotal, papersFor, timeLimitOf } from './procedure-facts.js';

const names = { vi: 'Tờ khai', en: 'Declaration' };
const procedure = {
  code: '2.000286',
  timeLimit: { total: { amount: '25d' } },
  documents: [
    {
      key: 'declaration',
      names,
      required: true,
      copyTypes: ['original', 'electronic'],
      copies: 2,
      channels: ['counter'],
    },
    { key: 'eForm', names, required: true, copyTypes: ['electronic'], copies: 1, channels: ['online'] },
    { key: 'other', names, required: false, copyTypes: ['copy'], copies: null },
  ],
  fees: [
    { key: 'a', names, amount: 8000 },
    { key: 'b', names, amount: null },
  ],
  channels: [{ key: 'counter' }, { key: 'online' }],
} as unknown as Procedure;

const paper = (more: Partial<PaperDraft>): PaperDraft => ({
  received: true,
  copyType: 'original',
  quantity: 1,
  note: '',
  missing: '',
  ...more,
});
const draftWith = (more: Partial<IntakeDraft>): IntakeDraft => ({ ...emptyDraft(), ...more });
const keys = (faults: { key: string }[]): string[] => faults.map(({ key }) => key);

describe('facts of a procedure', () => {
  it('ask for papers by channel', () => {
    expect(papersFor(procedure, 'counter').map(({ key }) => key)).toEqual(['declaration', 'other']);
    expect(papersFor(procedure, 'online').map(({ key }) => key)).toEqual(['eForm', 'other']);
    expect(channelsOf(procedure)).toEqual(['counter', 'online']);
  });

  it('sum only fees that are known', () => expect(feeTotal(procedure)).toBe(8000));

  it.each([
    ['25d', { amount: 25, unit: 'workingDays' }],
    ['0.5d', { amount: 0.5, unit: 'workingDays' }],
    ['4h', { amount: 4, unit: 'workingHours' }],
    ['30cd', { amount: 30, unit: 'calendarDays' }],
    ['soon', undefined],
  ])('a limit of %p is %p', (amount, expected) => {
    expect(timeLimitOf({ timeLimit: { total: { amount } } })).toEqual(expected);
  });
});

describe('checking an intake', () => {
  const good = { ...emptyParty(), name: 'Đỗ Thị Hường', phone: '0912 345 678' };

  it('wants a procedure, a name and a way to reach the person', () => {
    expect(keys(checkProcedure(emptyDraft()))).toEqual(['procedureMissing']);
    expect(keys(checkPeople(emptyDraft()))).toEqual(['nameMissing', 'contactMissing']);
    expect(checkPeople(draftWith({ applicant: good }))).toEqual([]);
    expect(checkPeople(draftWith({ applicant: { ...good, phone: '', address: 'Xã An Bình' } }))).toEqual([]);
  });

  it.each([
    [{ idNumber: '123' }, ['idInvalid']],
    [{ idNumber: '001 199 012 345' }, []],
    [{ kind: 'enterprise', idNumber: '0101234567' }, []],
    [{ kind: 'enterprise', idNumber: '0101234567-001' }, []],
    [{ kind: 'household', idNumber: '12' }, ['taxInvalid']],
    [{ phone: '12345' }, ['phoneInvalid']],
    [{ email: 'huong@' }, ['emailInvalid']],
  ] as const)('%j gives %j', (more, expected) => {
    expect(keys(checkPeople(draftWith({ applicant: { ...good, ...more } })))).toEqual(expected);
  });

  it('wants a reason for every required paper that is not there, and a sensible number of the others', () => {
    expect(keys(checkPapers(emptyDraft(), procedure))).toEqual(['missingReasonNeeded']);
    const wrong = draftWith({ papers: { declaration: paper({ quantity: 0 }) } });
    expect(checkPapers(wrong, procedure)).toEqual([
      { key: 'quantityInvalid', target: 'paper-declaration-quantity', name: names },
    ]);
    const excused = draftWith({ papers: { declaration: paper({ received: false, missing: 'nộp sau' }) } });
    expect(checkPapers(excused, procedure)).toEqual([]);
  });
});

describe('toNewDossier', () => {
  it('sends what was entered, composed and without empty fields', () => {
    const draft = draftWith({
      receivingUnitId: 'u',
      applicant: { ...emptyParty(), name: ' Hường '.normalize('NFD') },
      papers: {
        declaration: paper({ received: false, missing: ' nộp sau ' }),
        other: paper({ copyType: 'copy', quantity: 3 }),
        eForm: paper({}),
      },
      form: { a: 1 },
    });
    expect(toNewDossier(draft, procedure)).toEqual({
      procedureCode: '2.000286',
      receivingUnitId: 'u',
      channel: 'counter',
      applicant: { kind: 'citizen', name: 'Hường' },
      documents: [{ key: 'other', copyType: 'copy', quantity: 3 }],
      missing: [{ key: 'declaration', reason: 'nộp sau' }],
      form: { a: 1 },
    });
  });
});
