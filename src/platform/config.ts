import { redisPlace, type RedisPlace } from './redis-settings.js';
import { crossFaults, settings, type Settings } from './settings.js';

/** The settings are wrong; all faults at once, each with the name of the variable. */
export class InvalidSettingsError extends Error {
  readonly code = 'invalid-settings';
  constructor(readonly faults: { name: string; message: string }[]) {
    super(`Invalid settings:\n${faults.map((fault) => `  ${fault.name}: ${fault.message}`).join('\n')}`);
  }
}

/** A folder, or a bucket of a store compatible with S3. */
export type AttachmentsPlace =
  | { store: 'disk'; directory: string }
  | {
      store: 's3';
      bucket: string;
      region: string;
      /** Absent: Amazon S3. */
      endpoint?: string;
      /** Absent: those of the machine. */
      credentials?: { accessKeyId: string; secretAccessKey: string };
      /** The bucket stands in the path instead of the host name. */
      pathStyle: boolean;
    };

/** Validated settings; the one reader of the environment. */
export class Config {
  private constructor(private readonly values: Settings) {}

  /**
   * @param environment usually `process.env`; an empty value counts as absent
   * @throws {InvalidSettingsError} listing every fault
   */
  static read(environment: Record<string, string | undefined> = process.env): Config {
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const parsed = settings.safeParse(given);
    const faults = [...(parsed.error?.issues ?? []).map(faultOf(given)), ...crossFaults(given)];
    if (faults.length > 0 || !parsed.success) throw new InvalidSettingsError(faults);
    return new Config(parsed.data);
  }

  get databaseUrl(): string {
    return this.values.DATABASE_URL;
  }

  /** Connection that may change the schema; only the command that migrates needs it. */
  get migratorDatabaseUrl(): string | undefined {
    return this.values.MIGRATOR_DATABASE_URL;
  }

  get databasePoolSize(): number {
    return this.values.DATABASE_POOL_SIZE;
  }

  /** Where the queues stand; absent: in PostgreSQL. */
  get redis(): RedisPlace | undefined {
    return redisPlace(this.values);
  }

  get port(): number {
    return this.values.PORT;
  }

  get host(): string {
    return this.values.HOST;
  }

  /** Address people use, without a slash at its end. */
  get publicUrl(): string | undefined {
    return this.values.PUBLIC_URL?.replace(/\/+$/, '');
  }

  /** Cookies are `Secure` only when people come by https. */
  get secureCookies(): boolean {
    return this.values.PUBLIC_URL?.startsWith('https:') ?? false;
  }

  get sessionSecret(): string {
    return this.values.SESSION_SECRET;
  }

  get trustProxy(): number {
    return this.values.TRUST_PROXY;
  }

  get smtpUrl(): string | undefined {
    return this.values.SMTP_URL;
  }

  get mailFrom(): string | undefined {
    return this.values.MAIL_FROM;
  }

  /** Where SMS to applicants are handed over. */
  get smsGateway(): { url: string; token?: string } | undefined {
    const { SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token } = this.values;
    return url === undefined ? undefined : { url, token };
  }

  /** Where Zalo messages to applicants are handed over. */
  get zaloGateway(): { url: string; token?: string } | undefined {
    const { ZALO_GATEWAY_URL: url, ZALO_GATEWAY_TOKEN: token } = this.values;
    return url === undefined ? undefined : { url, token };
  }

  /** Where the bytes of attachments lie. */
  get attachments(): AttachmentsPlace {
    const { values } = this;
    if (values.ATTACHMENTS_STORE === 'disk') return { store: 'disk', directory: values.ATTACHMENTS_DIR! };
    const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
    return {
      store: 's3',
      bucket: values.S3_BUCKET!,
      region: values.S3_REGION,
      endpoint: values.S3_ENDPOINT,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      pathStyle: values.S3_PATH_STYLE ?? values.S3_ENDPOINT !== undefined,
    };
  }

  get attachmentMaxBytes(): number {
    return Math.floor(this.values.ATTACHMENT_MAX_MB * 1024 * 1024);
  }

  get webDir(): string | undefined {
    return this.values.WEB_DIR;
  }

  get worker(): boolean {
    return this.values.WORKER;
  }

  /** Bells of one queue that a worker answers at once. */
  get workerConcurrency(): number {
    return this.values.WORKER_CONCURRENCY;
  }

  get sweepMs(): number {
    return this.values.SWEEP_SECONDS * 1000;
  }

  get timeZone(): string {
    return this.values.TIMEZONE;
  }

  /** Language of codes: see `src/dossiers/dossier-code.ts`. */
  get dossierCodePattern(): string {
    return this.values.DOSSIER_CODE_PATTERN;
  }

  /** How often one step may be given more time. */
  get stepExtensionsMax(): number {
    return this.values.STEP_EXTENSIONS_MAX;
  }

  /** Working days before a dossier's date by which an apology must be signed. */
  get apologyDaysBefore(): number {
    return this.values.APOLOGY_DAYS_BEFORE;
  }

  /** Working days before a dossier's date at which its holder is asked for an apology; 0: never. */
  get apologyAskDaysBefore(): number {
    return this.values.APOLOGY_ASK_DAYS_BEFORE;
  }

  get logLevel(): Settings['LOG_LEVEL'] {
    return this.values.LOG_LEVEL;
  }

  get operationsToken(): string | undefined {
    return this.values.OPERATIONS_TOKEN;
  }

  get demo(): boolean {
    return this.values.DEMO;
  }

  /** Where the clock stands instead of running; in the demo only. */
  get clockAt(): Date | undefined {
    return this.values.CLOCK_AT === undefined ? undefined : new Date(this.values.CLOCK_AT);
  }
}

const faultOf = (given: Record<string, string | undefined>) => (issue: { path: PropertyKey[]; message: string }) => {
  const name = issue.path.join('.');
  return { name, message: given[name] === undefined ? 'is not set, but needed' : issue.message };
};
