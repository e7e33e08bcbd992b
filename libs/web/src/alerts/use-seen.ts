import { useEffect, useRef } from 'react';
import { answer, api } from '../api/client.js';
import type { Alert } from '../api/types.js';

/**
 * Tells the server which alerts have stood on a visible screen, each once: what a list fetched in a hidden tab holds has
 * been seen by nobody. A report that is lost is made up for when the alert is shown again.
 */
export function useSeen(alerts: readonly Alert[] | undefined): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const report = (): void => {
      const alertIds = (alerts ?? []).map(({ id }) => id).filter((id) => !told.current.has(id));
      if (document.visibilityState !== 'visible' || alertIds.length === 0) return;
      for (const id of alertIds) told.current.add(id);
      answer(api.POST('/api/alerts/seen', { body: { alertIds } })).catch(() => {
        for (const id of alertIds) told.current.delete(id);
      });
    };
    report();
    document.addEventListener('visibilitychange', report);
    return () => document.removeEventListener('visibilitychange', report);
  }, [alerts]);
}
