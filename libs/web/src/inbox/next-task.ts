interface Row {
  id: string;
  assignee: { id: string } | null;
  actions: readonly string[];
}

/**
 * The task to open once one is done: the next below it in the list it came from, else the first. Only what the person
 * holds or may take; work of others is not pushed on them.
 * @param done id of the task just finished; it need not be in the list any more
 * @example nextTask([{ id: 'a', … }, { id: 'b', … }], 'a', 'me')?.id // => 'b'
 */
export function nextTask<T extends Row>(rows: readonly T[], done: string, me: string): T | undefined {
  const start = rows.findIndex(({ id }) => id === done) + 1;
  const mine = ({ id, assignee, actions }: T): boolean =>
    id !== done && (assignee ? assignee.id === me : actions.includes('claim'));
  return rows.slice(start).find(mine) ?? rows.slice(0, start).find(mine);
}
