import { useSyncExternalStore } from 'react';
import { timeOnly } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { useLiveState } from '../live/live.js';

function subscribe(react: () => void): () => void {
  addEventListener('online', react);
  addEventListener('offline', react);
  return () => {
    removeEventListener('online', react);
    removeEventListener('offline', react);
  };
}

/** Says when what is on the screen may be out of date, and since when. */
export function ConnectionBar() {
  const { t } = useTexts();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const { state, lostAt } = useLiveState();
  const text = !online
    ? t('shell.offline')
    : state === 'lost' && lostAt
      ? t('shell.stale', { time: timeOnly(lostAt) })
      : undefined;
  return (
    <div role="status" className="connection">
      {text && <p className={online ? 'connection-stale' : 'connection-offline'}>{text}</p>}
    </div>
  );
}
