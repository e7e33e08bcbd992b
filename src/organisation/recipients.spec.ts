import type { Holding, Person } from './organisation.events.js';
import { type Organisation, recipientsOf } from './recipients.js';

/** division < committee (agency) < commune (territory) < province committee (agency) */
const CHAIN = ['division', 'committee', 'commune', 'province'];
const AGENCIES = ['committee', 'province'];

const person = (id: string, absent = false): Person => ({ id, name: id, absent });
const post = (unitId: string, role: string, holder: Person, ...delegates: Person[]): Holding => ({
  postId: `${unitId}.${role}.${holder.id}`,
  unitId,
  role,
  holder,
  delegates,
});

function organisation(holdings: Holding[]): Organisation {
  return {
    chainOf: (unitId) => CHAIN.slice(CHAIN.indexOf(unitId)).map((id) => ({ id, isAgency: AGENCIES.includes(id) })),
    agencyOf: (unitId) => CHAIN.slice(CHAIN.indexOf(unitId)).find((id) => AGENCIES.includes(id)),
    holdingsOf: (unitId) => holdings.filter((holding) => holding.unitId === unitId),
  };
}

const officer = post('division', 'specialist', person('officer'));
const head = post('division', 'head', person('head'));
const chair = post('committee', 'chair', person('chair'));
const viceChair = post('committee', 'viceChair', person('vice'));
const provinceChair = post('province', 'chair', person('province-chair'));

type Row = [name: string, holdings: Holding[], role: Parameters<typeof recipientsOf>[0]['role'], expected: string[]];

describe('recipients of an escalation', () => {
  it.each<Row>([
    ['the assignee', [officer, head], 'assigneeOrHead', ['officer']],
    ['the head of the unit', [officer, head], 'unitHead', ['head']],
    ['the leader of the agency that holds the step', [head, chair, viceChair], 'agencyLeader', ['chair']],
    [
      'the head when the assignee is away',
      [post('division', 'specialist', person('officer', true)), head],
      'assigneeOrHead',
      ['head'],
    ],
    [
      'the delegate of an absent assignee',
      [post('division', 'specialist', person('officer', true), person('stand-in')), head],
      'assigneeOrHead',
      ['stand-in'],
    ],
    ['the head when the assignee has left the unit', [head], 'assigneeOrHead', ['head']],
    [
      'the deputy when the head is away',
      [post('division', 'head', person('head', true)), post('division', 'deputy', person('deputy')), chair],
      'unitHead',
      ['deputy'],
    ],
    [
      'head and delegate while both are there',
      [post('division', 'head', person('head'), person('delegate'))],
      'unitHead',
      ['head', 'delegate'],
    ],
    ['the agency’s chair when the unit has no head', [officer, chair], 'unitHead', ['chair']],
    [
      'the vice-chair when the chair is away',
      [post('committee', 'chair', person('chair', true)), viceChair],
      'agencyLeader',
      ['vice'],
    ],
    ['the superior agency when the agency has no leader', [provinceChair], 'agencyLeader', ['province-chair']],
    [
      'the absent head rather than nobody',
      [post('division', 'head', person('head', true)), post('committee', 'chair', person('chair', true))],
      'unitHead',
      ['head'],
    ],
    [
      'a delegate’s absence does not bring the work back to the absent head but to the superior',
      [post('division', 'head', person('head', true), person('delegate', true)), chair],
      'unitHead',
      ['chair'],
    ],
    ['nobody where there is nobody', [], 'unitHead', []],
  ])('%s', (_, holdings, role, expected) => {
    const ask = { role, holdingUnitId: 'division', assigneeId: 'officer' };
    expect(recipientsOf(ask, organisation(holdings)).accountIds).toEqual(expected);
  });

  it('tells whether it had to climb, and where it ended', () => {
    const ask = { role: 'unitHead', holdingUnitId: 'division' } as const;
    expect(recipientsOf(ask, organisation([head]))).toMatchObject({ unitId: 'division', climbed: false });
    expect(recipientsOf(ask, organisation([chair]))).toMatchObject({ unitId: 'committee', climbed: true });
    expect(recipientsOf(ask, organisation([]))).toEqual({ accountIds: [], climbed: true });
  });

  it('tells the competent authority and the counter, not the holding unit', () => {
    const counter = post('commune', 'receptionist', person('receptionist'));
    const all = organisation([head, chair, provinceChair, counter]);
    const ask = { holdingUnitId: 'division', competentUnitId: 'province', receivingUnitId: 'commune' };
    expect(recipientsOf({ ...ask, role: 'competentChair' }, all).accountIds).toEqual(['province-chair']);
    expect(recipientsOf({ ...ask, role: 'receivingUnit' }, all).accountIds).toEqual(['receptionist']);
  });
});
