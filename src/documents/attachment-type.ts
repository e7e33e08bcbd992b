import { fileTypeFromBuffer } from 'file-type';

/** Content types an office can open, with the endings their names may have; the first is given to names without one. */
const ACCEPTED = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/zip': ['zip'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type AttachmentType = keyof typeof ACCEPTED;

/** Endings of all accepted types. */
export const ACCEPTED_ENDINGS: string[] = Object.values(ACCEPTED).flat();

/** For messages. */
export const ACCEPTED_LABEL = Object.values(ACCEPTED)
  .map(([ending]) => ending.toUpperCase())
  .join(', ');

/**
 * What a file really is, told by its bytes: neither its name nor what the browser claims is believed.
 * @param head first bytes, 64 KiB where there are so many
 * @returns the type when it is accepted, else what was found
 */
export async function sniffType(head: Uint8Array): Promise<{ accepted?: AttachmentType; found?: string }> {
  const found = (await fileTypeFromBuffer(head))?.mime;
  return found !== undefined && Object.hasOwn(ACCEPTED, found)
    ? { accepted: found as AttachmentType, found }
    : { found };
}

/** Endings a name of that type may have, the usual one first. */
export const endingsOf = (type: AttachmentType): readonly [string, ...string[]] => ACCEPTED[type];

const SHOWN: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** Whether browsers show a file of that type by themselves. */
export const canBeShown = (type: string): boolean => SHOWN.includes(type);
