import { FSDriver } from 'flydrive/drivers/fs';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** flydrive's driver of folders, with writing that survives a power cut and reading that knows at once what is missing. */
export class FlushingFsDriver extends FSDriver {
  constructor(private readonly directory: string) {
    super({ location: directory, visibility: 'private' });
  }

  override async putStream(key: string, contents: Readable): Promise<void> {
    const path = join(this.directory, key);
    const part = `${path}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      // Flushed before it is renamed: a row that was committed never points at half a file.
      await pipeline(contents, createWriteStream(part, { flags: 'wx', mode: 0o640, flush: true }));
      await rename(part, path);
    } catch (error) {
      contents.destroy();
      await rm(part, { force: true });
      throw error;
    }
  }

  /** The driver's own would tell of a missing file only once somebody reads. */
  override async getStream(key: string): Promise<Readable> {
    const file = await open(join(this.directory, key));
    return file.createReadStream();
  }
}
