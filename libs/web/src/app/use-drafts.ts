import { useMemo } from 'react';
import { useSession } from '../session/session.js';
import { DraftStore } from './draft-store.js';
import { now } from './now.js';

/** The drafts of whoever is signed in. */
export function useDrafts(): DraftStore {
  const { account } = useSession();
  return useMemo(() => {
    const store = new DraftStore(localStorage, account.id, now);
    store.sweep();
    return store;
  }, [account.id]);
}
