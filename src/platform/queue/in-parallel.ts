/** Steps a sweep runs side by side: enough to keep the database busy, few enough to leave connections to requests. */
const LANES = 6;

/** Runs `work` on every item, `lanes` at a time. @throws the first failure, after the items under way */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  lanes = LANES,
): Promise<void> {
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
