import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Config } from '../platform/config.js';
import type { AttachmentStore } from './attachment-store.js';
import { attachmentStoreOf } from './attachment-store.of.js';
import { AttachmentLostError } from './documents.errors.js';

/** The bytes of attachments under the keys that rows name, for those who move whole installations. */
export class StoredFiles {
  constructor(private readonly store: AttachmentStore) {}

  /** The store of an installation, without the application. */
  static of(config: Config): StoredFiles {
    return new StoredFiles(attachmentStoreOf(config));
  }

  /** @throws {AttachmentLostError} when nothing lies under the key */
  open(key: string): Promise<Readable> {
    return this.store.open(key);
  }

  /**
   * Puts a file back under its key. One that is there already stays when it is the same.
   * @param sha256 hex
   * @returns whether it was written now
   * @throws {StoredFileDiffersError} when what lies there, or what was read, is something else
   */
  async keep(key: string, content: () => Readable, sha256: string): Promise<boolean> {
    const there = await this.sha256Of(key);
    if (there !== undefined && there !== sha256) throw new StoredFileDiffersError(key);
    if (there !== undefined) return false;
    const written = await this.store.put(key, content());
    if (written.sha256 !== sha256) {
      await this.store.remove(key);
      throw new StoredFileDiffersError(key);
    }
    return true;
  }

  private async sha256Of(key: string): Promise<string | undefined> {
    try {
      const hash = createHash('sha256');
      for await (const chunk of await this.store.open(key)) hash.update(chunk as Buffer);
      return hash.digest('hex');
    } catch (error) {
      if (error instanceof AttachmentLostError) return undefined;
      throw error;
    }
  }
}

/** Under a key lies something else than what belongs there. */
export class StoredFileDiffersError extends Error {
  readonly code = 'stored-file-differs';
  constructor(readonly key: string) {
    super(`The file ${key} is not the one that was backed up.`);
  }
}
