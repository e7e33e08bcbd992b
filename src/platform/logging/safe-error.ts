import { sqlStateOf } from '../database/database.service.js';

/** What the log keeps of an error. */
export interface SafeError {
  type: string;
  message: string;
  code?: unknown;
  /** SQLSTATE and the names of what it is about; never the values. */
  sqlState?: string;
  table?: string;
  column?: string;
  constraint?: string;
  stack?: string[];
  cause?: SafeError;
}

interface Loose {
  name?: string;
  message?: string;
  code?: unknown;
  stack?: string;
  cause?: unknown;
  driverError?: { table?: string; column?: string; constraint?: string };
  table?: string;
  column?: string;
  constraint?: string;
}

/**
 * Reduces an error to what may be logged.
 *
 * PostgreSQL quotes the offending values in message, detail and where, and TypeORM adds all parameters: names, numbers
 * and addresses of people. Those fields are left out and its messages end where a value can begin; table and constraint
 * stay, being names of ours. So do messages of parsers, which quote what they could not read. In all others addresses and
 * long numbers are blanked: mail servers and gateways repeat them.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (typeof error !== 'object' || error === null)
    return { type: typeof error, message: 'thrown value without details' };
  const loose = error as Loose;
  const sqlState = sqlStateOf(error);
  const driver = loose.driverError ?? loose;
  const type = loose.name ?? error.constructor.name;
  const message = String(loose.message ?? '');
  return {
    type,
    message: sqlState !== undefined || type === 'SyntaxError' ? untilValue(message) : withoutNumbers(message),
    code: loose.code,
    ...(sqlState && { sqlState, table: driver.table, column: driver.column, constraint: driver.constraint }),
    stack: framesOf(loose.stack),
    ...(loose.cause !== undefined && depth < 3 && { cause: safeError(loose.cause, depth + 1) }),
  };
}

/** Quotes do not end a value safely, since it may hold some itself: everything from the first on goes. */
const untilValue = (message: string): string => message.replace(/["'“‘`(:][^]*$/, '…');

/** Addresses of mail, and numbers of papers and telephones however they are grouped. */
const withoutNumbers = (message: string): string =>
  message
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…')
    .replaceAll(/(?<![\w.-])\+?\d(?:[ .-]?\d){8,}(?![\w-])/g, '…');

/** Frames alone: the first lines of a stack repeat the message. */
const framesOf = (stack: string | undefined): string[] | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
