/** How a list on the screen differs from the server's. */
export interface ListNews {
  /** Rows the server has and the screen has not. */
  added: number;
  /** Whether anything else differs: rows gone, or rows of another version. */
  changed: boolean;
}

interface Row {
  id: string;
  version?: number;
}

/**
 * What a banner above the list should announce. Rows never move by themselves under the person's cursor, so the
 * difference is only told.
 * @example listNews([{ id: 'a' }], [{ id: 'b' }, { id: 'a' }]) // => { added: 1, changed: false }
 */
export function listNews(shown: readonly Row[], fresh: readonly Row[]): ListNews {
  const before = new Map(shown.map((row) => [row.id, row.version]));
  const after = new Map(fresh.map((row) => [row.id, row.version]));
  return {
    added: fresh.filter(({ id }) => !before.has(id)).length,
    changed: shown.some(({ id, version }) => !after.has(id) || after.get(id) !== version),
  };
}
