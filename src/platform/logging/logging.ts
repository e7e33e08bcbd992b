import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino, type Logger } from 'pino';
import { findContext } from '../request-context.js';
import { safeError } from './safe-error.js';

/** Wherever one of these stands in a logged object, its value is left out. */
const PERSONAL = [
  'name',
  'fullName',
  'idNumber',
  'phone',
  'email',
  'address',
  'password',
  'cookie',
  'authorization',
  'form',
];

/**
 * The process's log: JSON lines with the correlation id of the request or job, without personal data.
 * @param destination standard output unless told
 */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[personal]' },
      serializers: { err: safeError },
      mixin: () => {
        const context = findContext();
        return context ? { correlationId: context.correlationId } : {};
      },
    },
    ...(destination ? [destination] : []),
  );

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Lets Nest's `Logger` write to pino; understands `(message)`, `(fields, message)`, `(error)` and `(message, stack)`. */
export class PinoLogger implements LoggerService {
  constructor(private readonly target: Logger) {}

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const context = texts.pop();
    if (message instanceof Error) this.target[level]({ context, err: message }, texts[0] ?? message.name);
    else if (typeof message === 'object' && message !== null) this.target[level]({ context, ...message }, texts[0]);
    else this.target[level]({ context, ...stackOf(texts[0]) }, String(message));
  }
}

const stackOf = (text: string | undefined): { stack?: string } => (text?.includes('\n    at ') ? { stack: text } : {});
