import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, InvalidSettingsError } from './config.js';
import type { RedisPlace } from './redis-settings.js';

const enough = {
  DATABASE_URL: 'postgresql://lienthong_app:x@localhost/lienthong',
  SESSION_SECRET: 's'.repeat(32),
  ATTACHMENTS_DIR: '/var/lib/lienthong/attachments',
};

const placeOf = (settings: Record<string, string>): RedisPlace | undefined =>
  Config.read({ ...enough, ...settings }).redis;

const faultsOf = (settings: Record<string, string>): Record<string, string> => {
  try {
    placeOf(settings);
  } catch (error) {
    if (error instanceof InvalidSettingsError)
      return Object.fromEntries(error.faults.map((fault) => [fault.name, fault.message]));
    throw error;
  }
  return {};
};

describe('settings of Redis', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'lienthong-ca-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('name one server, with its account in the address', () => {
    expect(placeOf({ REDIS_URL: 'redis://u:p@cache:6379/2' })).toEqual({
      kind: 'server',
      url: 'redis://u:p@cache:6379/2',
      tls: undefined,
    });
    expect(placeOf({ REDIS_URL: 'rediss://cache:6379' })).toMatchObject({ kind: 'server', tls: { ca: undefined } });
  });

  it('name sentinels and their group; sentinels speak TLS when the servers do, unless told otherwise', () => {
    const settings = { REDIS_SENTINELS: 'one:26379, [::1]:26380', REDIS_SENTINEL_GROUP: 'office' };
    expect(placeOf(settings)).toEqual({
      ...{ kind: 'sentinel', group: 'office', db: 0 },
      sentinels: [
        { host: 'one', port: 26379 },
        { host: '::1', port: 26380 },
      ],
    });
    const secure = { ...settings, REDIS_TLS: 'true', REDIS_PASSWORD: 'p', REDIS_SENTINEL_PASSWORD: 'q', REDIS_DB: '3' };
    const account = { password: 'p', sentinelPassword: 'q', db: 3, tls: {} };
    expect(placeOf(secure)).toMatchObject({ ...account, sentinelTls: {} });
    expect(placeOf({ ...secure, REDIS_SENTINEL_TLS: 'no' })?.['sentinelTls' as 'kind']).toBeUndefined();
  });

  it('name nodes of a cluster, and authorities to trust', () => {
    const file = join(folder, 'ca.pem');
    writeFileSync(file, '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n');
    const settings = { REDIS_CLUSTER_NODES: 'a:7000,b:7001', REDIS_TLS: 'yes', REDIS_CA_FILE: file };
    expect(placeOf(settings)).toMatchObject({
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 7000 },
        { host: 'b', port: 7001 },
      ],
      tls: { ca: expect.stringContaining('MII') as string },
    });
  });

  it('tell what is wrong with an address or a file', () => {
    const empty = join(folder, 'empty.pem');
    writeFileSync(empty, '');
    const messageOf = (name: string, settings: Record<string, string>): string | undefined => faultsOf(settings)[name];
    for (const wrong of ['one', 'one:0', 'one:70000', 'redis://one:1', 'one:1,,two:2', 'one:1 two:2'])
      expect(messageOf('REDIS_CLUSTER_NODES', { REDIS_CLUSTER_NODES: wrong })).toMatch(/host:port.*found/);
    const cluster = { REDIS_CLUSTER_NODES: 'a:1', REDIS_TLS: 'on' };
    expect(messageOf('REDIS_CA_FILE', { ...cluster, REDIS_CA_FILE: 'ca.pem' })).toBe('must be an absolute path');
    expect(messageOf('REDIS_CA_FILE', { ...cluster, REDIS_CA_FILE: empty })).toMatch(/holds none/);
    expect(messageOf('REDIS_CA_FILE', { ...cluster, REDIS_CA_FILE: `${folder}/none` })).toMatch(/ENOENT/);
  });

  it('exclude each other, and none is taken that would mean nothing', () => {
    expect(faultsOf({ REDIS_URL: 'redis://a:1', REDIS_CLUSTER_NODES: 'a:1', REDIS_SENTINELS: 'a:1' })).toEqual({
      REDIS_SENTINELS: expect.stringContaining('excludes REDIS_URL') as string,
      REDIS_CLUSTER_NODES: expect.stringContaining('excludes REDIS_URL') as string,
      REDIS_SENTINEL_GROUP: 'is not set, but needed with REDIS_SENTINELS',
    });
    expect(faultsOf({ REDIS_URL: 'redis://a:1', REDIS_PASSWORD: 'p' })).toEqual({
      REDIS_PASSWORD: expect.stringContaining('belongs into REDIS_URL') as string,
    });
    expect(faultsOf({ REDIS_CLUSTER_NODES: 'a:1', REDIS_DB: '1', REDIS_SENTINEL_GROUP: 'office' })).toEqual({
      REDIS_DB: 'means something with REDIS_SENTINELS only',
      REDIS_SENTINEL_GROUP: 'means something with REDIS_SENTINELS only',
    });
    expect(faultsOf({ REDIS_TLS: 'true' })).toEqual({
      REDIS_TLS: 'means something with REDIS_SENTINELS or REDIS_CLUSTER_NODES only',
    });
    expect(faultsOf({ REDIS_CLUSTER_NODES: 'a:1', REDIS_CA_FILE: '/nowhere' })).toMatchObject({
      REDIS_CA_FILE: expect.stringContaining('ENOENT') as string,
    });
  });
});
