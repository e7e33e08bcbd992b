import { z } from 'zod';
import { findUnstorable } from './storable.js';
import { refuseInput } from './validation.js';

export const MAX_PAGE = 100;

/** Query of every list: `limit` (20 unless told, at most 100) and the cursor of the page before. Extend it per list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
  cursor: z.string().min(1).max(1000).optional(),
});

export type PageQuery = z.output<typeof pageQuery>;

/** One page of a list; `total` counts the whole list as the caller may see it. */
export interface Page<Item> {
  items: Item[];
  total: number;
  nextCursor?: string;
}

/** Schema of a page, for the API description. */
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int(), nextCursor: z.string().optional() });

/** Sort keys of a page's last row as an opaque text. Keys must be unique together, or rows get lost between pages. */
export const encodeCursor = (keys: readonly (string | number | boolean | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * Sort keys that a cursor stands for.
 * @param keys schema of the keys, usually a tuple
 * @throws {InvalidInputError} when it is no cursor of this list
 */
export function decodeCursor<Keys extends z.ZodType>(cursor: string, keys: Keys): z.output<Keys> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return refuseInput('cursor', UNKNOWN_CURSOR);
  }
  const parsed = keys.safeParse(value);
  return parsed.success && !findUnstorable(value) ? parsed.data : refuseInput('cursor', UNKNOWN_CURSOR);
}

const TIMESTAMPTZ = /^(?!0000)(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)([+-](?:0\d|1[0-5]))(:\d\d)?$/;

/** Schema of an instant among the keys of a cursor, as `timestamptz::text` writes it: to the microsecond, or infinity. */
export const cursorInstant = z.string().refine((text) => {
  const parts = TIMESTAMPTZ.exec(text);
  if (!parts) return text === 'infinity';
  const [, date, time, hours, minutes = ':00'] = parts;
  return z.iso.datetime({ offset: true }).safeParse(`${date}T${time}${hours}${minutes}`).success;
});

const UNKNOWN_CURSOR = {
  vi: 'Con trỏ trang không thuộc danh sách này',
  en: 'The cursor does not belong to this list',
};

/**
 * A page out of `limit + 1` rows: the row too many tells that there is a next page.
 * @param rows up to `limit + 1`, sorted
 * @param keysOf sort keys of a row
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  total: number,
  keysOf: (row: Row) => readonly (string | number | boolean | null)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, total, nextCursor: encodeCursor(keysOf(last)) } : { items, total };
}
