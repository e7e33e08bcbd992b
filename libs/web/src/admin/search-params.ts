/** The part of an address behind `?`, as the router read it. */
export type Raw = Record<string, unknown>;

/** A text as it was typed; the router reads `?q=2.000286` as a number. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export const flag = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);

/** Where in a paged list one is; the first page needs no words. */
export function place(raw: Raw): { cursor?: string; page?: number } {
  const cursor = text(raw.cursor);
  const page = Number(raw.page);
  return cursor && Number.isInteger(page) && page > 1 ? { cursor, page } : {};
}

/** Leaves out what is undefined, so that the address shows only what was chosen. */
export const chosen = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
