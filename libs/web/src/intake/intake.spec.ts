import type { Procedure } from '../api/types.js';
import { checkPapers, checkPeople, checkProcedure } from './check-draft.js';
import { emptyDraft, emptyParty, termsAskOf, toNewDossier, type IntakeDraft, type PaperDraft } from './draft.js';
import { channelsOf, papersFor } from './procedure-facts.js';
import type { Terms } from './terms.api.js';

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

const fee = { key: 'b', label: names, counted: null } as Terms['fees'][number];
const terms = {
  documents: [
    { key: 'declaration', name: names, required: true },
    { key: 'other', name: names, required: false },
  ],
  fees: [fee],
} as unknown as Terms;

const paper = (more: Partial<PaperDraft>): PaperDraft => ({
  received: true,
  copyType: 'original',
  quantity: 1,
  note: '',
  lookedUp: false,
  where: '',
  missing: '',
  ...more,
});
const draftWith = (more: Partial<IntakeDraft>): IntakeDraft => ({ ...emptyDraft(), ...more });
const keys = (faults: { key: string }[]): string[] => faults.map(({ key }) => key);

describe('facts of a procedure', () => {
  it('ask for the papers that the server reckoned, as far as it says which are required', () => {
    const asked = [
      { key: 'other', name: names, required: true },
      { key: 'gone', name: names, required: true },
    ];
    expect(papersFor(procedure, { documents: asked })).toMatchObject([
      { key: 'other', required: true, copyTypes: ['copy'] },
    ]);
    expect(channelsOf(procedure)).toEqual(['counter', 'online']);
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
    expect(keys(checkPapers(emptyDraft(), procedure, terms))).toEqual(['missingReasonNeeded']);
    const wrong = draftWith({ papers: { declaration: paper({ quantity: 0 }) } });
    expect(checkPapers(wrong, procedure, terms)).toEqual([
      { key: 'quantityInvalid', target: 'paper-declaration-quantity', name: names },
    ]);
    const excused = draftWith({ papers: { declaration: paper({ received: false, missing: 'nộp sau' }) } });
    expect(checkPapers(excused, procedure, terms)).toEqual([]);
  });

  it('wants to know where a paper was looked up, and does not ask for it then', () => {
    const found = (where: string) =>
      draftWith({ papers: { declaration: paper({ received: false, lookedUp: true, where }) } });
    expect(keys(checkPapers(found(' '), procedure, terms))).toEqual(['whereNeeded']);
    expect(checkPapers(found('CSDL dân cư'), procedure, terms)).toEqual([]);
  });

  it('wants what is charged by count to be counted', () => {
    const counted = { ...terms, documents: [], fees: [{ ...fee, counted: names }] };
    expect(checkPapers(emptyDraft(), procedure, counted)).toEqual([
      { key: 'countNeeded', target: 'fee-b-quantity', name: names },
    ]);
    const said = draftWith({ fees: { b: { quantity: 0, copies: null } } });
    expect(checkPapers(said, procedure, counted)).toEqual([]);
  });

  it('wants a case where there are any, and where the dossier belongs where the counter is of another level', () => {
    const varied = { ...procedure, cases: [{ key: 'house', names }] } as unknown as Procedure;
    const chosen = draftWith({ procedureCode: '2.000286' });
    expect(keys(checkProcedure(chosen, varied, terms))).toEqual(['caseMissing']);
    expect(keys(checkProcedure({ ...chosen, case: 'house' }, varied, { ...terms, mustChooseUnit: true }))).toEqual([
      'unitMissing',
    ]);
    expect(checkProcedure({ ...chosen, case: 'house' }, varied, terms)).toEqual([]);
  });
});

describe('toNewDossier', () => {
  it('sends choices, looked-up papers, fees and scans, each scan under a paper that is asked for', () => {
    const draft = draftWith({
      ...{ case: 'house', extensions: ['remote'], competentUnitId: 'c' },
      applicant: { ...emptyParty(), name: 'Hường', idNumber: '001 199 012 345' },
      papers: { declaration: paper({ received: false, lookedUp: true, where: ' CSDL ' }) },
      fees: { b: { quantity: 3, copies: null, exemption: 'Hộ nghèo' }, a: { quantity: null, copies: null } },
      scans: [
        { id: 's1', name: 'a.pdf', documentKey: 'declaration' },
        { id: 's2', name: 'b.pdf', documentKey: 'eForm' },
      ],
    });
    expect(toNewDossier(draft, procedure, terms)).toEqual({
      ...{ procedureCode: '2.000286', channel: 'counter', case: 'house', extensions: ['remote'], competentUnitId: 'c' },
      applicant: { kind: 'citizen', name: 'Hường', idNumber: '001199012345' },
      ...{ documents: [], missing: [], lookedUp: [{ key: 'declaration', where: 'CSDL' }], form: {} },
      fees: [{ key: 'b', quantity: 3, exemption: 'Hộ nghèo' }],
      scans: [{ id: 's1', documentKey: 'declaration' }, { id: 's2' }],
    });
    expect(termsAskOf(draft, '2.000286')).toMatchObject({ idNumber: '001199012345', case: 'house' });
    const { idNumber, ...others } = draft.applicant;
    const typing = { ...draft, applicant: { ...others, idNumber: idNumber.slice(0, 9) } };
    expect(termsAskOf(typing, '2.000286')).not.toHaveProperty('idNumber');
  });

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
    expect(toNewDossier(draft, procedure, terms)).toEqual({
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
