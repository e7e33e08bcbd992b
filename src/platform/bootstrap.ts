import { type INestApplicationContext, Logger } from '@nestjs/common';
import type { Logger as Pino } from 'pino';
import { Config, InvalidSettingsError } from './config.js';
import { NewerSchemaError } from './database/migrate.js';
import { SchemaBehindError } from './database/schema-check.js';
import { createLog, PinoLogger } from './logging/logging.js';

/** What an operator can put right is told in plain words. */
const TOLD_IN_WORDS = [InvalidSettingsError, SchemaBehindError, NewerSchemaError];

/**
 * Runs an entry of the product: reads the settings first, so that all their faults are told at once and nothing half
 * starts, and ends the process with status 1 when it cannot run.
 */
export async function runEntry(start: (config: Config, log: Pino) => Promise<void>): Promise<void> {
  try {
    const config = Config.read();
    const log = createLog(config.logLevel);
    Logger.overrideLogger(new PinoLogger(log));
    await start(config, log);
  } catch (error) {
    if (TOLD_IN_WORDS.some((kind) => error instanceof kind)) process.stderr.write(`${(error as Error).message}\n`);
    else createLog('info').fatal({ err: error }, 'The process could not start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 1000).unref();
  }
}

/** How long a process may take to finish what it has begun, before it is ended. */
const GRACE_MS = 25_000;

/**
 * Ends the process in order on SIGINT and SIGTERM, or when its parent is gone: nothing new is taken, what runs is finished, pools are closed.
 * A second signal, or the end of the grace period, ends it at once; the database then rolls back what was open.
 */
export function shutDownOnSignals(app: INestApplicationContext, log: Pino, before: () => Promise<void> | void): void {
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    void (async () => {
      try {
        await before();
        await app.close();
        log.info('stopped');
        process.exit(0);
      } catch (error) {
        log.error({ err: error }, 'Stopping in order failed');
        process.exit(1);
      }
    })();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Started by `npm start`, whose end, however sudden, closes the channel.
  process.once('disconnect', () => stop('parent gone'));
}
