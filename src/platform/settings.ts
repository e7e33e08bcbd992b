import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { redisFaults, redisSettings } from './redis-settings.js';

/** `true`/`false`, `1`/`0`, `yes`/`no`, `on`/`off`. */
const flag = z.stringbool();
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address postgresql://user:password@host:5432/database',
});
const gatewayUrl = z.url({ protocol: /^https?$/, error: 'must be an address https://…' });
const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Asia/Ho_Chi_Minh');
const directory = z.string().min(1).refine(isAbsolute, 'must be an absolute path');

const DOSSIER_CODE = /^([^{}]|\{(unitCode|procedureCode|yyMMdd|yyyyMMdd|yy|yyyy)\})*\{serial:[1-9]\}$/;

/** Every setting of the product, read from the environment; `.env.example` says the same to people. */
export const settings = z.object({
  DATABASE_URL: postgresUrl.describe('Connection of the role lienthong_app'),
  MIGRATOR_DATABASE_URL: postgresUrl
    .optional()
    .describe('Connection of the role lienthong_migrator; needed by npm run migrate only'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(20),
  ...redisSettings,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address https://…' })
    .optional()
    .describe('Address people use; links in e-mails begin with it'),
  SESSION_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters; make one with: openssl rand -hex 32')
    .describe('Signs session and CSRF tokens'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('Number of reverse proxies in front; 0: the caller’s address is that of the connection'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address smtp://user:password@host:587' })
    .optional()
    .describe('Absent: no e-mail is sent'),
  MAIL_FROM: z.string().min(3).optional(),
  SMS_GATEWAY_URL: gatewayUrl.optional().describe('Absent: no SMS is sent to applicants'),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional(),
  ZALO_GATEWAY_URL: gatewayUrl.optional().describe('Absent: no Zalo message is sent to applicants'),
  ZALO_GATEWAY_TOKEN: z.string().min(1).optional(),
  ATTACHMENTS_STORE: z.enum(['disk', 's3']).default('disk').describe('Where the bytes of attachments lie'),
  ATTACHMENTS_DIR: directory.optional().describe('Folder of attachments, shared by all processes; with the store disk'),
  S3_BUCKET: z.string().min(1).optional().describe('Bucket of attachments; with the store s3'),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address https://…' })
    .optional()
    .describe('Address of a store compatible with S3; absent: Amazon S3 of the region'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Absent: the credentials of the machine'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PATH_STYLE: flag.optional().describe('The bucket stands in the path; default: with S3_ENDPOINT'),
  ATTACHMENT_MAX_MB: z.coerce.number().min(1).max(500).default(20),
  WEB_DIR: directory.optional().describe('Folder of the built web application; absent: only the API is served'),
  WORKER: flag.default(false).describe('The HTTP process also does the work of a worker'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(10),
  SWEEP_SECONDS: z.coerce.number().min(0.1).max(3600).default(30),
  TIMEZONE: timeZone.default('Asia/Ho_Chi_Minh'),
  DOSSIER_CODE_PATTERN: z
    .string()
    .regex(
      DOSSIER_CODE,
      'must end in {serial:N}; known are {unitCode}, {procedureCode}, {yyMMdd}, {yyyyMMdd}, {yy}, {yyyy}',
    )
    .default('{unitCode}-{yyMMdd}-{serial:4}'),
  STEP_EXTENSIONS_MAX: z.coerce
    .number()
    .int()
    .min(0)
    .max(20)
    .default(2)
    .describe('How often leaders may give one step more time; 0: never'),
  APOLOGY_DAYS_BEFORE: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(1)
    .describe('Working days before its date by which the apology for a dossier must be signed'),
  APOLOGY_ASK_DAYS_BEFORE: z.coerce
    .number()
    .int()
    .min(0)
    .max(20)
    .default(2)
    .describe('Working days before its date at which whoever holds a dossier is asked for the apology; 0: never'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OPERATIONS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  CLOCK_AT: z.iso
    .datetime({ offset: true, error: 'must be an instant such as 2026-11-23T01:00:00Z' })
    .optional()
    .describe('Lets the clock stand at this instant, for seeding and training; only with DEMO'),
  DEMO: flag.default(false).describe('Set by npm start on its own database only; never in production'),
});

export type Settings = z.output<typeof settings>;

/** Rules between settings; they run even when single settings are wrong, so that all faults show at once. */
export function crossFaults(values: Partial<Record<keyof Settings, string>>): { name: string; message: string }[] {
  const faults = redisFaults(values);
  if (values.SMTP_URL && !values.MAIL_FROM)
    faults.push({ name: 'MAIL_FROM', message: 'is needed with SMTP_URL, for instance "Một cửa <motcua@example.vn>"' });
  if (values.SMTP_URL && !values.PUBLIC_URL)
    faults.push({ name: 'PUBLIC_URL', message: 'is needed with SMTP_URL, for the links in e-mails' });
  const [needed, store] =
    values.ATTACHMENTS_STORE === 's3' ? (['S3_BUCKET', 's3'] as const) : (['ATTACHMENTS_DIR', 'disk'] as const);
  if (!values[needed]) faults.push({ name: needed, message: `is not set, but needed with ATTACHMENTS_STORE=${store}` });
  if (!values.S3_ACCESS_KEY_ID !== !values.S3_SECRET_ACCESS_KEY)
    faults.push({
      name: values.S3_ACCESS_KEY_ID ? 'S3_SECRET_ACCESS_KEY' : 'S3_ACCESS_KEY_ID',
      message: 'is not set: key and secret come together',
    });
  for (const gateway of ['SMS', 'ZALO'] as const)
    if (values[`${gateway}_GATEWAY_TOKEN`] && !values[`${gateway}_GATEWAY_URL`])
      faults.push({ name: `${gateway}_GATEWAY_URL`, message: `is needed with ${gateway}_GATEWAY_TOKEN` });
  if (values.CLOCK_AT && !['true', '1', 'yes', 'on'].includes(values.DEMO?.toLowerCase() ?? ''))
    faults.push({ name: 'CLOCK_AT', message: 'moves legal clocks, so it is taken in the demo only (DEMO=true)' });
  return faults;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
