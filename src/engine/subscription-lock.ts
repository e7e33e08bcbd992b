import type { Tx } from '../platform/database/tx.js';

/** First half of the advisory locks' names, which no other use has. */
const CLASS = 7_423_552;
/** Few enough that a step with thousands of receivers does not fill the server's table of locks. */
const BUCKETS = 256;

/** A message name and key as subscriptions and messages bear them. */
export interface Correlation {
  name: string;
  correlationKey: string | null;
}

const textOf = ({ name, correlationKey }: Correlation): string => JSON.stringify([name, correlationKey]);

/**
 * Taken by a step before it opens subscriptions, until it commits. With `holdUnmatched` it makes sure that a message is
 * never set aside while a receiver is about to wait: whoever comes second sees what the first has committed.
 */
export async function holdSubscriptions(tx: Tx, subscriptions: readonly Correlation[]): Promise<void> {
  if (subscriptions.length === 0) return;
  await tx.run(
    {
      name: 'engine.hold-subscriptions',
      text: `SELECT pg_advisory_xact_lock_shared(${CLASS}, b) FROM (
               SELECT DISTINCT abs(hashtext(t) % ${BUCKETS}) AS b FROM unnest($1::text[]) AS t ORDER BY 1) AS bucket`,
    },
    [subscriptions.map(textOf)],
  );
}

/** Taken before a message that nobody seems to wait for is set aside: waits for steps that are opening such a wait. */
export async function holdUnmatched(tx: Tx, message: Correlation): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${CLASS}, abs(hashtext($1) % ${BUCKETS}))`, [textOf(message)]);
}
