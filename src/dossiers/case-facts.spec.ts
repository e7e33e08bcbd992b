import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { caseFacts } from './case-facts.js';

const document = (key: string, required: boolean) => ({ key, required, copyTypes: ['original'] });
const procedure = {
  timeLimit: {
    total: { amount: '20d' },
    extensions: [
      { key: 'remote', amount: '10d' },
      { key: 'survey', amount: '5d' },
    ],
  },
  cases: [
    { key: 'house', amount: '15d', documents: ['plan'], withoutDocuments: ['drawing'], fees: ['small'] },
    { key: 'other', documents: ['fire'] },
  ],
  documents: [
    document('request', true),
    document('drawing', true),
    document('plan', false),
    document('fire', false),
    document('photo', false),
    { ...document('eForm', true), channels: ['online'] },
  ],
  fees: [{ key: 'small' }, { key: 'large' }],
} as unknown as ProcedureDefinition;

const of = (chosen: Partial<Parameters<typeof caseFacts>[1]>) => {
  const { limit, documents, fees } = caseFacts(procedure, { channel: 'counter', ...chosen });
  return {
    limit,
    documents: documents.map(({ key, required }) => (required ? `${key}!` : key)),
    fees: fees.map(({ key }) => key),
  };
};

describe('the facts of a case', () => {
  it('are its own limit, papers and fees', () => {
    expect(of({ case: 'house' })).toEqual({ limit: '15d', documents: ['request!', 'plan!', 'photo'], fees: ['small'] });
  });

  it('are those of all where the case says nothing', () => {
    const documents = ['request!', 'drawing!', 'fire!', 'photo'];
    expect(of({ case: 'other' })).toEqual({ limit: '20d', documents, fees: ['small', 'large'] });
  });

  it.each([
    [{ case: 'house', extensions: ['remote'] }, '25d'],
    [{ case: 'house', extensions: ['remote', 'survey'] }, '30d'],
    [{ extensions: ['survey'] }, '25d'],
  ])('%j is due in %s', (chosen, limit) => expect(of(chosen).limit).toBe(limit));
});
