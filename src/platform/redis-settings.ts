import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** Host and port of a server. */
export interface Address {
  host: string;
  port: number;
}

/** TLS as Node takes it; without `ca` the authorities that Node knows are trusted. */
export interface Tls {
  ca?: string;
}

/** Where Redis stands: one server, a group that sentinels watch, or a cluster. */
export type RedisPlace =
  | { kind: 'server'; url: string; tls?: Tls }
  | {
      kind: 'sentinel';
      sentinels: Address[];
      /** Name under which the sentinels know the group. */
      group: string;
      username?: string;
      password?: string;
      db: number;
      tls?: Tls;
      sentinelUsername?: string;
      sentinelPassword?: string;
      /** Whether the sentinels too speak TLS, and how. */
      sentinelTls?: Tls;
    }
  | { kind: 'cluster'; nodes: Address[]; username?: string; password?: string; tls?: Tls };

const flag = z.stringbool();

/** `host:port`, an IPv6 address in brackets; several with commas between them. */
const addresses = z.string().transform((text, context): Address[] =>
  text.split(',').flatMap((part) => {
    const [, bracketed, plain, port] = /^(?:\[([0-9a-f:]+)\]|([^\s:/@[\]]+)):(\d{1,5})$/i.exec(part.trim()) ?? [];
    const address = { host: bracketed ?? plain ?? '', port: Number(port) };
    if (address.host && address.port >= 1 && address.port <= 65_535) return [address];
    context.addIssue({ code: 'custom', message: `must be host:port,host:port,…; found "${part.trim()}"` });
    return [];
  }),
);

const certificates = z.string().transform((path, context): string => {
  if (!isAbsolute(path)) context.addIssue({ code: 'custom', message: 'must be an absolute path' });
  else
    try {
      const text = readFileSync(path, 'utf8');
      if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
      context.addIssue({ code: 'custom', message: `must name a file of PEM certificates; ${path} holds none` });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      context.addIssue({ code: 'custom', message: `must name a file that can be read; ${path}: ${code}` });
    }
  return z.NEVER;
});

/** Settings of Redis; none of the first three: the queues stand in PostgreSQL. */
export const redisSettings = {
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be an address redis://host:6379 or rediss://host:6379' })
    .optional()
    .describe('One server, Redis or Valkey 6.2+'),
  REDIS_SENTINELS: addresses.optional().describe('Sentinels that know where the group’s master is'),
  REDIS_CLUSTER_NODES: addresses.optional().describe('Some nodes of a cluster; they tell the others'),
  REDIS_SENTINEL_GROUP: z.string().min(1).optional().describe('Name of the group, as in "sentinel monitor <name> …"'),
  REDIS_USERNAME: z.string().min(1).optional(),
  REDIS_PASSWORD: z.string().min(1).optional(),
  REDIS_DB: z.coerce.number().int().min(0).max(1_000_000).default(0).describe('Number of the database; with sentinels'),
  REDIS_TLS: flag.default(false).describe('Speak TLS with the servers of a group or cluster'),
  REDIS_CA_FILE: certificates.optional().describe('Authorities to trust; absent: those that Node knows'),
  REDIS_SENTINEL_USERNAME: z.string().min(1).optional(),
  REDIS_SENTINEL_PASSWORD: z.string().min(1).optional(),
  REDIS_SENTINEL_TLS: flag.optional().describe('Speak TLS with the sentinels too; default: REDIS_TLS'),
};

type RedisValues = z.output<z.ZodObject<typeof redisSettings>>;
type Given = Partial<Record<keyof RedisValues, string>>;

const PLACES = ['REDIS_URL', 'REDIS_SENTINELS', 'REDIS_CLUSTER_NODES'] as const;
type Place = (typeof PLACES)[number];

/** With which place a setting means something; anywhere else it would be silently without effect. */
const BELONGS: Partial<Record<keyof RedisValues, readonly Place[]>> = {
  REDIS_SENTINEL_GROUP: ['REDIS_SENTINELS'],
  REDIS_SENTINEL_USERNAME: ['REDIS_SENTINELS'],
  REDIS_SENTINEL_PASSWORD: ['REDIS_SENTINELS'],
  REDIS_SENTINEL_TLS: ['REDIS_SENTINELS'],
  REDIS_DB: ['REDIS_SENTINELS'],
  REDIS_USERNAME: ['REDIS_SENTINELS', 'REDIS_CLUSTER_NODES'],
  REDIS_PASSWORD: ['REDIS_SENTINELS', 'REDIS_CLUSTER_NODES'],
  REDIS_TLS: ['REDIS_SENTINELS', 'REDIS_CLUSTER_NODES'],
  REDIS_CA_FILE: PLACES,
};

const IN_THE_URL = 'belongs into REDIS_URL (rediss://user:password@host:6379/0) with one server';

/** Rules between the settings of Redis. */
export function redisFaults(values: Given): { name: string; message: string }[] {
  const places = PLACES.filter((name) => values[name]);
  const faults: { name: string; message: string }[] = places
    .slice(1)
    .map((name) => ({ name, message: `excludes ${places[0]}: set one of ${PLACES.join(', ')}` }));
  if (values.REDIS_SENTINELS && !values.REDIS_SENTINEL_GROUP)
    faults.push({ name: 'REDIS_SENTINEL_GROUP', message: 'is not set, but needed with REDIS_SENTINELS' });
  for (const [name, homes] of Object.entries(BELONGS) as [keyof RedisValues, readonly Place[]][]) {
    if (!values[name] || homes.some((home) => values[home])) continue;
    const inTheUrl = values.REDIS_URL && homes.length > 1;
    faults.push({ name, message: inTheUrl ? IN_THE_URL : `means something with ${homes.join(' or ')} only` });
  }
  return faults;
}

/** @returns undefined when no Redis is set */
export function redisPlace(values: RedisValues): RedisPlace | undefined {
  const authority = { ca: values.REDIS_CA_FILE };
  const tls = values.REDIS_TLS ? authority : undefined;
  const account = { username: values.REDIS_USERNAME, password: values.REDIS_PASSWORD };
  const { REDIS_URL: url, REDIS_SENTINELS: sentinels, REDIS_CLUSTER_NODES: nodes } = values;
  if (url) return { kind: 'server', url, tls: url.startsWith('rediss:') ? authority : undefined };
  if (nodes) return { kind: 'cluster', nodes, ...account, tls };
  if (!sentinels) return undefined;
  return {
    kind: 'sentinel',
    sentinels,
    group: values.REDIS_SENTINEL_GROUP!,
    ...account,
    db: values.REDIS_DB,
    tls,
    sentinelUsername: values.REDIS_SENTINEL_USERNAME,
    sentinelPassword: values.REDIS_SENTINEL_PASSWORD,
    sentinelTls: (values.REDIS_SENTINEL_TLS ?? values.REDIS_TLS) ? authority : undefined,
  };
}
