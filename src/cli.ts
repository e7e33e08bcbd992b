import 'reflect-metadata';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { AppModule } from './app.module.js';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';
import { DemoDossiersService } from './demo/demo-dossiers.service.js';
import { DemoProceduresService } from './demo/demo-procedures.service.js';
import { DemoService } from './demo/demo.service.js';
import { StoredFiles } from './documents/stored-files.service.js';
import { AccountsService } from './identity/accounts.service.js';
import { ClientsService } from './identity/clients.service.js';
import { DEMO_PASSWORD } from './identity/demo-accounts.service.js';
import { DemoPasswordWorksError } from './identity/identity.errors.js';
import { BackupError } from './operations/backup/backup-manifest.js';
import { makeBackup } from './operations/backup/make-backup.js';
import { restoreBackup } from './operations/backup/restore-backup.js';
import { productVersion } from './operations/product-version.js';
import { SystemClock } from './platform/clock.js';
import { Config, InvalidSettingsError } from './platform/config.js';
import { Database } from './platform/database/database.service.js';
import { migrate, NewerSchemaError } from './platform/database/migrate.js';
import { DomainError } from './platform/http/domain-error.js';
import { createLog, PinoLogger } from './platform/logging/logging.js';
import { loadBundles, processesFolder } from './procedures/bundle.loader.js';
import { ImportService } from './procedures/import.service.js';
import { ProceduresService } from './procedures/procedures.service.js';

/** A command of the product for its operators. */
interface Command {
  usage: string;
  run(config: Config, args: string[]): Promise<void>;
}

/** The command was called in a way that cannot work; the message says how it can. */
class UsageError extends Error {}

const SYSTEM = { kind: 'system', reason: 'procedure-import' } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const COMMANDS: Record<string, Command> = {
  migrate: {
    usage: 'brings the schema up to this version; needs MIGRATOR_DATABASE_URL',
    async run(config) {
      const done = await migrate(migratorOf(config));
      say(done.length > 0 ? `Applied: ${done.join(', ')}` : 'The schema is up to date.');
    },
  },
  backup: {
    usage: '[folder]: writes all data and files into a folder while the office works; needs MIGRATOR_DATABASE_URL',
    run: backup,
  },
  restore: {
    usage: '<folder>: puts a backup into an empty database; needs MIGRATOR_DATABASE_URL',
    run: restore,
  },
  'import-procedures': {
    usage: 'publishes the procedures of the folder processes, those that have changed as new versions',
    run: (config) => withApplication(config, importProcedures),
  },
  'procedure-import': {
    usage: '<file.zip or folder> …: publishes procedures as new versions; activate them in the browser',
    run: (config, args) => withApplication(config, (app) => importPaths(app, args)),
  },
  'seed-demo': {
    usage: 'fills an empty database with the demo province and the procedures; only with DEMO=true',
    run: (config) => withApplication(config, (app) => seedDemo(app, config)),
  },
  'demo-dossiers': {
    usage:
      'plays the past of the demo up to now; only with DEMO=true, an empty list of dossiers, and CLOCK_AT before it',
    run: (config) => withApplication(config, playDossiers),
  },
  'demo-accounts': {
    usage: 'tells the demo’s accounts as JSON',
    async run() {
      say(JSON.stringify({ password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS }));
    },
  },
  'admin-create': {
    usage: '--username <name> --name <full name> [--password-stdin] [--another]: makes the first administrator',
    run: (config, args) => withApplication(config, (app) => createAdministrator(app, args)),
  },
  'client-create': {
    usage:
      '--id <client id> --name <name> --agency <unit code> --scopes <a,b>: registers another agency’s system; scopes are jobs, jobs:<type>, messages, messages:<name> (dossiers of its own agency), jobs:<type>:all, messages:<name>:all (of the whole province)',
    run: (config, args) => withApplication(config, (app) => createClient(app, args)),
  },
};

async function backup(config: Config, [named]: string[]): Promise<void> {
  const databaseUrl = migratorOf(config);
  const now = new SystemClock().now();
  const folder = resolve(named ?? join('backups', `lienthong-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`));
  const version = productVersion();
  const { tables, files } = await makeBackup({
    ...{ databaseUrl, folder, version, now, files: StoredFiles.of(config), log: say },
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`${folder}: ${rows} rows of ${tables.length} tables, ${files.count} files.`);
}

async function restore(config: Config, [folder]: string[]): Promise<void> {
  if (folder === undefined) throw new UsageError(`restore ${COMMANDS.restore!.usage}`);
  const files = StoredFiles.of(config);
  await restoreBackup({ databaseUrl: migratorOf(config), folder: resolve(folder), files, log: say });
  say('Restored. Everybody signs in anew; messages that were under way at the time of the backup go once more.');
}

function migratorOf({ migratorDatabaseUrl }: Config): string {
  if (!migratorDatabaseUrl) throw new UsageError('MIGRATOR_DATABASE_URL is not set, but needed.');
  return migratorDatabaseUrl;
}

async function importProcedures(app: INestApplicationContext): Promise<void> {
  const bundles = await loadBundles();
  await app.get(Database).transaction(async (tx) => {
    for (const bundle of bundles) await app.get(ProceduresService).importBundle(tx, bundle);
  });
  say(`Procedures: ${bundles.map((bundle) => String(bundle.procedure.code)).join(', ')}`);
}

async function importPaths(app: INestApplicationContext, paths: string[]): Promise<void> {
  if (paths.length === 0) throw new UsageError(`procedure-import ${COMMANDS['procedure-import']!.usage}`);
  for (const path of paths) {
    const { status, code, version } = await app.get(ImportService).importPath(SYSTEM, path);
    say(status === 'new' ? `${code} is published as version ${version}.` : `${code} is version ${version} already.`);
  }
}

async function seedDemo(app: INestApplicationContext, config: Config): Promise<void> {
  if (!config.demo)
    throw new UsageError('The demo’s accounts open with a password that everybody knows: it needs DEMO=true.');
  const seeded = await app.get(DemoService).seed();
  say(
    seeded ? `The demo province has ${seeded.units.size} units and ${seeded.people.size} people.` : 'Seeded already.',
  );
  const bundles = await loadBundles();
  const unopened = await app.get(DemoProceduresService).publish(bundles);
  for (const { procedureCode, agency, gaps } of unopened)
    say(`${procedureCode} is not open at ${agency}: ${gaps.map((gap) => gap.message.vi).join('; ')}`);
  say(`Procedures: ${bundles.map((bundle) => String(bundle.procedure.code)).join(', ')}`);
}

async function playDossiers(app: INestApplicationContext): Promise<void> {
  const [row] = await app.get(Database).query<{ n: number }>(`SELECT count(*)::int AS n FROM dossier`);
  if (row && row.n > 0) return say(`${row.n} dossiers are there already.`);
  const n = await app.get(DemoDossiersService).seed(new SystemClock().now(), processesFolder());
  say(`${n} dossiers were taken in and worked on.`);
}

async function createAdministrator(app: INestApplicationContext, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      another: { type: 'boolean', default: false },
    },
  });
  const { username, name } = values;
  if (!username || !name) throw new UsageError(`admin-create ${COMMANDS['admin-create']!.usage}`);
  const given = values['password-stdin'] ? (await text(process.stdin)).trimEnd() : undefined;
  const password = given ?? randomBytes(12).toString('base64url');
  await app
    .get(Database)
    .transaction((tx) =>
      app.get(AccountsService).createAdministrator(tx, { username, name, password }, { another: values.another }),
    );
  say(`The administrator ${username} must change the password at the first sign-in.`);
  if (given === undefined) say(`First password, shown this once: ${password}`);
}

async function createClient(app: INestApplicationContext, args: string[]): Promise<void> {
  const option = { type: 'string' } as const;
  const options = { id: option, name: option, agency: option, scopes: option };
  const { id, name, agency, scopes } = parseArgs({ args, options }).values;
  if (!id || !name || !agency || !scopes) throw new UsageError(`client-create ${COMMANDS['client-create']!.usage}`);
  const secret = await app.get(Database).transaction(async (tx) => {
    const [unit] = await tx.query<{ id: string }>(`SELECT id FROM unit WHERE code = $1 AND is_agency`, [agency]);
    if (!unit) throw new UsageError(`No agency has the code ${agency}.`);
    const client = { clientId: id, name, agencyId: unit.id, scopes: scopes.split(',') };
    return app.get(ClientsService).register(tx, { kind: 'system', reason: 'client-create' }, client);
  });
  say(`Secret of ${id}, shown this once: ${secret}`);
}

/** Builds the application without HTTP and without worker, and takes it down again. */
async function withApplication(config: Config, work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const logger = new PinoLogger(createLog(config.logLevel === 'info' ? 'warn' : config.logLevel));
  Logger.overrideLogger(logger);
  const app = await NestFactory.createApplicationContext(AppModule, { logger, abortOnError: false });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

async function main([name = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[name];
  if (!command) {
    const lines = Object.entries(COMMANDS).map(([key, { usage }]) => `  ${key}  ${usage}`);
    throw new UsageError(`${name ? `There is no command "${name}". ` : ''}Commands:\n${lines.join('\n')}`);
  }
  await command.run(Config.read(), args);
}

const KNOWN = [BackupError, UsageError, InvalidSettingsError, NewerSchemaError, DemoPasswordWorksError, DomainError];

/** What an operator can put right is told in words; anything else with its stack. */
function tell(error: unknown): string {
  if (error instanceof DomainError && error.detail) return `${error.message}: ${error.detail.en}`;
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${tell(error)}\n`);
  process.exitCode = 1;
  // What could not start cannot be stopped in order: do not wait for its idle connections.
  setTimeout(() => process.exit(1), 1000).unref();
}
