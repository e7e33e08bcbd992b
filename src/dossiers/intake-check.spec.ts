import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { checkIntake } from './intake-check.js';

const document = (key: string, more: object) => ({
  key,
  names: { vi: key, en: key },
  present: 'submit',
  copyTypes: ['original'],
  copies: 1,
  required: false,
  source: null,
  verified: false,
  ...more,
});
const procedure = {
  timeLimit: { total: { amount: '1d' }, extensions: [] },
  fees: [],
  channels: [{ key: 'counter' }, { key: 'online' }],
  documents: [
    document('declaration', { required: true, channels: ['counter', 'post'] }),
    document('eForm', { required: true, channels: ['online'], copyTypes: ['electronic'] }),
    document('minutes', {}),
  ],
} as unknown as ProcedureDefinition;
const paper = (key: string, copyType = 'original') => ({ key, copyType: copyType as 'original', quantity: 1 });
const paths = (body: Partial<Parameters<typeof checkIntake>[1]>) =>
  checkIntake(procedure, { channel: 'counter', documents: [], missing: [], ...body }).map((fault) => fault.path);

describe('what the counter may take in', () => {
  it.each([
    ['a complete dossier', { documents: [paper('declaration')] }, []],
    ['an incomplete one that says so', { missing: [{ key: 'declaration', reason: 'quên' }] }, []],
    ['not one incomplete by oversight', {}, ['documents.declaration']],
    ['only what the channel asks for', { channel: 'online' as const, documents: [paper('eForm', 'electronic')] }, []],
    ['nothing by another channel', { channel: 'post' as const }, ['channel']],
    ['no unknown paper', { documents: [paper('declaration'), paper('x')] }, ['documents.1.key']],
    ['no paper of another channel', { documents: [paper('declaration'), paper('eForm')] }, ['documents.1.key']],
    ['no paper twice', { documents: [paper('declaration'), paper('declaration')] }, ['documents.1.key']],
    [
      'no paper both there and missing',
      { documents: [paper('declaration')], missing: [{ key: 'declaration', reason: 'x' }] },
      ['missing.0.key'],
    ],
    ['no wrong kind of copy', { documents: [paper('declaration', 'copy')] }, ['documents.0.copyType']],
  ])('%s', (_what, body, expected) => {
    expect(paths(body)).toEqual(expected);
  });
});
