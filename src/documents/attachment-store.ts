import type { Readable } from 'node:stream';

/** What was really written, counted while it streamed by. */
export interface StoredBytes {
  sizeBytes: number;
  /** Hex. */
  sha256: string;
  /** The first bytes, enough to tell the type of the file. */
  head: Uint8Array;
}

/**
 * Where the bytes of attachments lie. Narrow on purpose: a folder today, an object store later.
 *
 * Keys are `yyyy/mm/dd/<uuid>`, made by the caller; a key is written once and never overwritten.
 */
export abstract class AttachmentStore {
  /**
   * Writes the stream to its end under `key`. What breaks off leaves nothing readable behind.
   * @throws what the stream throws
   */
  abstract put(key: string, content: Readable): Promise<StoredBytes>;

  /** @throws {AttachmentLostError} when nothing lies under the key */
  abstract open(key: string): Promise<Readable>;

  /** Removes what lies under the key; nothing there is no error. */
  abstract remove(key: string): Promise<void>;

  /** Keys below a day's prefix `yyyy/mm/dd`, broken-off ones included. */
  abstract keysOfDay(day: string): Promise<string[]>;
}
