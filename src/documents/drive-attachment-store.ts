import type { Disk } from 'flydrive';
import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AttachmentStore, type StoredBytes } from './attachment-store.js';
import { AttachmentLostError } from './documents.errors.js';

/** Holds the table of contents of an office document, which tells it from a plain archive. */
const HEAD_BYTES = 64 * 1024;
const KEY = /^\d{4}\/\d{2}\/\d{2}\/[0-9a-f-]{36}(\.part)?$/;

/** Attachments on a disk of flydrive: a folder that all processes share, or a bucket. */
export class DriveAttachmentStore extends AttachmentStore {
  private opened: Promise<Disk> | undefined;

  /** @param load opens the disk at its first use, so that nobody loads what is not set up */
  constructor(private readonly load: () => Promise<Disk>) {
    super();
  }

  async put(key: string, content: Readable): Promise<StoredBytes> {
    const disk = await this.disk();
    const meter = new Meter();
    const ends = await Promise.allSettled([pipeline(content, meter), disk.putStream(checked(key), meter)]);
    const failures = ends.flatMap((end) => (end.status === 'rejected' ? [rootOf(end.reason)] : []));
    // Each of the two is torn down when the other fails; what tore it down is the reason.
    if (failures.length > 0) throw failures.find((failure) => !isTornDown(failure)) ?? failures[0];
    return meter.result();
  }

  async open(key: string): Promise<Readable> {
    const disk = await this.disk();
    try {
      return await disk.getStream(checked(key));
    } catch (error) {
      if (isMissing(rootOf(error))) throw new AttachmentLostError(key, { cause: error });
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    const disk = await this.disk();
    await disk.delete(checked(key));
  }

  async keysOfDay(day: string): Promise<string[]> {
    const disk = await this.disk();
    const keys: string[] = [];
    let paginationToken: string | undefined;
    try {
      do {
        const page = await disk.listAll(day, { recursive: false, paginationToken });
        for (const found of page.objects) if (found.isFile && KEY.test(found.key)) keys.push(found.key);
        ({ paginationToken } = page);
      } while (paginationToken !== undefined);
    } catch (error) {
      if (!isMissing(rootOf(error))) throw error;
    }
    return keys;
  }

  private disk(): Promise<Disk> {
    return (this.opened ??= this.load());
  }
}

function checked(key: string): string {
  if (!KEY.test(key)) throw new RangeError(`Not a key of an attachment: ${key}`);
  return key;
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

/** flydrive wraps what went wrong; `cause` is the driver's own error. */
function rootOf(error: unknown): unknown {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return typeof code === 'string' && code.startsWith('E_CANNOT_') && cause !== undefined ? cause : error;
}

const isTornDown = (error: unknown): boolean =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes(String((error as { code?: unknown } | null)?.code));

/** Of a file system, and of an object store. */
function isMissing(error: unknown): boolean {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return code === 'ENOENT' || name === 'NoSuchKey' || name === 'NotFound';
}
