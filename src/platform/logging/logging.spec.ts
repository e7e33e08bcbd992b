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

  it('does not print what is thrown without being an error', () => {
    expect(safeError('số điện thoại 0912345678')).toEqual({ type: 'string', message: 'thrown value without details' });
  });
});
