import { S3Client, CreateBucketCommand } from '@aws-sdk/client-s3';
import getPort from 'get-port';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import type { AttachmentStore } from '../../src/documents/attachment-store.js';
import { attachmentStoreOf } from '../../src/documents/attachment-store.of.js';
import { StoredFiles } from '../../src/documents/stored-files.service.js';
import { Config } from '../../src/platform/config.js';

const KEY = '2026/11/21/019aa6f0-0000-7000-8000-000000000001';
const OTHER = '2026/11/21/019aa6f0-0000-7000-8000-000000000002';
const BYTES = Buffer.alloc(3 * 1024 * 1024, 'Liên thông ');
const sha256 = createHash('sha256').update(BYTES).digest('hex');

const configOf = (settings: Record<string, string>): Config =>
  Config.read({ DATABASE_URL: 'postgresql://u@h/d', SESSION_SECRET: 's'.repeat(32), ...settings });

async function read(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A sender whose connection breaks in the middle. */
const breaking = (): Readable =>
  Readable.from(
    (function* () {
      yield BYTES.subarray(0, 100_000);
      throw new Error('connection lost');
    })(),
  );

interface Place {
  config: Config;
  close(): Promise<void>;
}

async function folder(): Promise<Place & { directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'lienthong-store-'));
  return {
    directory,
    config: configOf({ ATTACHMENTS_DIR: directory }),
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

async function bucket(): Promise<Place> {
  const { directory, close } = await folder();
  const port = await getPort();
  const server = new S3rver({ port, address: '127.0.0.1', silent: true, directory });
  await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const client = new S3Client({ endpoint, region: 'us-east-1', credentials: keys, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'lienthong' }));
  client.destroy();
  return {
    config: configOf({
      ...{ ATTACHMENTS_STORE: 's3', S3_BUCKET: 'lienthong', S3_ENDPOINT: endpoint },
      ...{ S3_ACCESS_KEY_ID: keys.accessKeyId, S3_SECRET_ACCESS_KEY: keys.secretAccessKey },
    }),
    close: async () => {
      await server.close();
      await close();
    },
  };
}

describe.each([
  ['a folder', folder],
  ['a bucket', bucket],
])('attachments in %s', (_what, open) => {
  let place: Place;
  let store: AttachmentStore;

  beforeAll(async () => {
    place = await open();
    store = attachmentStoreOf(place.config);
  });
  afterAll(() => place?.close());

  it('come back byte for byte, with length, checksum and first bytes', async () => {
    const stored = await store.put(KEY, Readable.from([BYTES.subarray(0, 1000), BYTES.subarray(1000)]));
    expect(stored).toMatchObject({ sizeBytes: BYTES.length, sha256 });
    expect(Buffer.from(stored.head).equals(BYTES.subarray(0, 64 * 1024))).toBe(true);
    expect((await read(await store.open(KEY))).equals(BYTES)).toBe(true);
    expect(await store.keysOfDay('2026/11/21')).toEqual([KEY]);
    expect(await store.keysOfDay('2026/11/22')).toEqual([]);
  });

  it('an upload that breaks off leaves nothing, and tells why', async () => {
    await expect(store.put(OTHER, breaking())).rejects.toThrow('connection lost');
    await expect(store.open(OTHER)).rejects.toMatchObject({ code: 'attachment-lost' });
    expect(await store.keysOfDay('2026/11/21')).toEqual([KEY]);
    const spools = (await readdir(tmpdir())).filter((name) => name.startsWith('lienthong-upload-'));
    expect(spools).toEqual([]);
  });

  it('are put back by a restore only where they are missing or the same', async () => {
    const files = StoredFiles.of(place.config);
    expect(await files.keep(KEY, () => Readable.from([BYTES]), sha256)).toBe(false);
    await store.remove(KEY);
    await store.remove(KEY);
    expect(await files.keep(KEY, () => Readable.from([BYTES]), sha256)).toBe(true);
    await expect(files.keep(KEY, () => Readable.from(['x']), 'a'.repeat(64))).rejects.toThrow('not the one');
  });

  it('lie under their keys alone', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow(RangeError);
    await expect(store.remove('2026/11/21')).rejects.toThrow(RangeError);
  });
});

describe('attachments of an earlier version', () => {
  it('are read where they lie', async () => {
    const { config, directory, close } = await folder();
    await mkdir(join(directory, '2026/11/21'), { recursive: true });
    await writeFile(join(directory, KEY), BYTES);
    expect((await read(await attachmentStoreOf(config).open(KEY))).equals(BYTES)).toBe(true);
    await close();
  });
});
