import { S3Driver } from 'flydrive/drivers/s3';
import type { S3DriverOptions } from 'flydrive/drivers/s3/types';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * flydrive's driver of buckets. An object store wants to know the length before the first byte, which an upload tells
 * only at its end: it goes through a file of its own first. An upload that breaks off so never reaches the bucket.
 */
export class SpoolingS3Driver extends S3Driver {
  constructor(options: S3DriverOptions) {
    super(options);
  }

  override async putStream(key: string, contents: Readable): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-upload-')).catch((error: unknown) => {
      contents.destroy();
      throw error;
    });
    try {
      const path = join(folder, 'content');
      await pipeline(contents, createWriteStream(path, { mode: 0o600 }));
      const { size } = await stat(path);
      await super.putStream(key, createReadStream(path), { contentLength: size });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
