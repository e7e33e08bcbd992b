import { Writable } from 'node:stream';
import { createLog, PinoLogger } from './logging.js';
import { runInContext } from '../request-context.js';
import { safeError } from './safe-error.js';

function capture(): { lines: () => Record<string, unknown>[]; stream: Writable } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return {
    stream,
    lines: () =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const sql = (message: string): Error => Object.assign(new Error(message), { code: '22007' });

function parseError(text: string): Error {
  try {
    return JSON.parse(text) as never;
  } catch (error) {
    return error as Error;
  }
}

describe('the log', () => {
  it('carries the correlation id of the request being served', () => {
    const { lines, stream } = capture();
    const logger = new PinoLogger(createLog('info', stream));
    runInContext({ correlationId: 'c-1', locale: 'vi' }, () => logger.log({ id: 'x' }, 'done', 'Tasks'));
    logger.warn('outside', 'Tasks');
    expect(lines()).toEqual([
      expect.objectContaining({ correlationId: 'c-1', msg: 'done', id: 'x', context: 'Tasks', level: 30 }),
      expect.objectContaining({ msg: 'outside', context: 'Tasks', level: 40 }),
    ]);
  });

  it('leaves personal data out, also one and two levels down', () => {
    const { lines, stream } = capture();
    const person = { name: 'Nguyễn Văn A', phone: '0912345678', id: 'p-1' };
    createLog('info', stream).info({ person, body: { applicant: person }, email: 'a@b.vn' }, 'taken in');
    expect(JSON.stringify(lines())).not.toMatch(/Nguyễn|0912|a@b/);
    expect(JSON.stringify(lines())).toContain('p-1');
  });

  it('keeps of a database error what it is about, not the values', () => {
    const driverError = Object.assign(new Error(''), {
      code: '23505',
      detail: 'Key (id_number)=(012345678901) already exists.',
      table: 'applicant',
      constraint: 'applicant_id_number_key',
    });
    const error = Object.assign(new Error('invalid input syntax for type date: "12/3/1990 Trần Thị B"'), {
      code: '22007',
      driverError,
      parameters: ['Trần Thị B'],
      query: 'INSERT …',
    });
    const text = JSON.stringify(safeError(new Error('outer', { cause: error })));
    expect(text).not.toMatch(/Trần|012345678901|1990/);
    expect(text).toContain('applicant_id_number_key');
    expect(safeError(error)).toMatchObject({ sqlState: '22007', table: 'applicant' });
  });

  it.each([
    ['a value with quotes in it', sql('invalid input syntax for type date: "O"Brien" Trần Thị B"')],
    ['a value in brackets', sql('Key (name)=(Trần (Thị) B) already exists')],
    ['a value without quotes', sql('invalid byte sequence for encoding "UTF8": Trần')],
    ['what a parser could not read', parseError('Trần Thị B, 012345678901')],
    ['what a mail server repeats', new Error('550 5.1.1 <tran.b@example.vn>: no such user')],
    ['a telephone number', new Error('Gateway refused 0912 345 678')],
    ['an identity number', new Error('No person has 012345678901')],
  ])('keeps of an error no %s', (_what, error) => {
    expect(safeError(error).message).not.toMatch(/Trần|Thị|Brien|tran\.b|0912|678|0123/);
    expect(safeError(error).message).not.toBe('');
  });

  it('keeps ids, codes and places in code', () => {
    const said = 'Instance 0199e2f0-1111-7000-8000-000000000001 of H61.12.34-261121-0001 is at step 12';
    expect(safeError(new Error(said)).message).toBe(said);
  });

  it('does not print what is thrown without being an error', () => {
    expect(safeError('số điện thoại 0912345678')).toEqual({ type: 'string', message: 'thrown value without details' });
  });
});
