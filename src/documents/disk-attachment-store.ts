import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AttachmentStore, type StoredBytes } from './attachment-store.js';
import { AttachmentLostError } from './documents.errors.js';

/** Holds the table of contents of an office document, which tells it from a plain archive. */
const HEAD_BYTES = 64 * 1024;
const KEY = /^\d{4}\/\d{2}\/\d{2}\/[0-9a-f-]{36}(\.part)?$/;

/** Attachments as files below one folder, which all processes share. */
export class DiskAttachmentStore extends AttachmentStore {
  constructor(private readonly directory: string) {
    super();
  }

  async put(key: string, content: Readable): Promise<StoredBytes> {
    const path = this.pathOf(key);
    const part = `${path}.part`;
    const meter = new Meter();
    await mkdir(dirname(path), { recursive: true });
    try {
      // Flushed before it is renamed: a row that was committed never points at half a file after a power cut.
      await pipeline(content, meter, createWriteStream(part, { flags: 'wx', mode: 0o640, flush: true }));
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return meter.result();
  }

  async open(key: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key));
      return file.createReadStream();
    } catch (error) {
      if (isMissing(error)) throw new AttachmentLostError(key, { cause: error });
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async keysOfDay(day: string): Promise<string[]> {
    try {
      const names = await readdir(join(this.directory, day));
      return names.map((name) => `${day}/${name}`).filter((key) => KEY.test(key));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new RangeError(`Not a key of an attachment: ${key}`);
    return join(this.directory, key);
  }
}

/** Counts, hashes and keeps the head of what passes through. */
class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private readonly head: Buffer[] = [];
  private headBytes = 0;
  private sizeBytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, data: Buffer) => void): void {
    this.hash.update(chunk);
    this.sizeBytes += chunk.length;
    if (this.headBytes < HEAD_BYTES) {
      const kept = chunk.subarray(0, HEAD_BYTES - this.headBytes);
      this.head.push(kept);
      this.headBytes += kept.length;
    }
    done(null, chunk);
  }

  result(): StoredBytes {
    return { sizeBytes: this.sizeBytes, sha256: this.hash.digest('hex'), head: Buffer.concat(this.head) };
  }
}

const isMissing = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'ENOENT';
