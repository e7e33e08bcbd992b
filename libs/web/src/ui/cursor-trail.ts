/** Where a list stands: which page, and the cursor that leads to it. Both live in the address. */
export interface Place {
  cursor?: string;
  page?: number;
}

/**
 * Cursors only lead forward; the trail remembers the ones already walked, so that "previous" works. It is lost with the
 * browser tab, then "previous" leads to the first page.
 */
export type Trail = Record<number, string>;

/**
 * The place of the next page, and the trail that leads back.
 * @example nextPlace({}, {}, 'c2') // => [{ page: 2, cursor: 'c2' }, { 2: 'c2' }]
 */
export function nextPlace(here: Place, trail: Trail, nextCursor: string): [Required<Place>, Trail] {
  const page = (here.page ?? 1) + 1;
  return [
    { page, cursor: nextCursor },
    { ...trail, ...(here.cursor ? { [page - 1]: here.cursor } : {}), [page]: nextCursor },
  ];
}

/**
 * The place of the previous page; without a trail the first page.
 * @example previousPlace({ page: 3, cursor: 'c3' }, { 2: 'c2' }) // => { page: 2, cursor: 'c2' }
 */
export function previousPlace(here: Place, trail: Trail): Place {
  const page = (here.page ?? 1) - 1;
  const cursor = trail[page];
  return page > 1 && cursor ? { page, cursor } : {};
}
