import type { Tx } from '../platform/database/tx.js';
import type { Correspondent } from './mail.js';

/** An account to write to; undefined once it is closed or its person has left the service. */
export async function findCorrespondent(
  reader: Pick<Tx, 'query'>,
  accountId: string,
): Promise<Correspondent | undefined> {
  const [found] = await reader.query<Correspondent>(
    `SELECT p.name, p.email AS address, a.locale
       FROM account a JOIN person p ON p.id = a.id
      WHERE a.id = $1 AND a.disabled_at IS NULL AND p.active`,
    [accountId],
  );
  return found;
}
