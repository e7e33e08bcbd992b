/** What the server tells: something of this kind has changed, and which one. */
export interface LiveEvent {
  kind: 'tasks.changed' | 'dossier.changed' | 'alerts.changed' | 'tasks.reminded' | 'resync';
  id?: string;
}

export type LiveState = 'live' | 'lost';
type Message = { event: LiveEvent } | { state: LiveState };

const KINDS = ['tasks.changed', 'dossier.changed', 'alerts.changed', 'tasks.reminded', 'resync'] as const;
const REOPEN_MS = 5_000;
/** The server ends streams now and then and the browser comes back at once; that is nobody's concern. */
const PATIENCE_MS = 10_000;

/**
 * Listens to the server. A browser allows six HTTP/1.1 connections per origin, so of all tabs only one holds the
 * stream: the one that got the lock; it tells the others. Where there are no locks (plain HTTP off localhost) a tab
 * listens only while it is seen.
 * @param account whose stream it is; another account in the same browser has another lock
 * @returns stops listening
 */
export function connectLive(
  account: string,
  onEvent: (event: LiveEvent) => void,
  onState: (state: LiveState) => void,
): () => void {
  const name = `lienthong-live-${account}`;
  const channel = new BroadcastChannel(name);
  const stop = new AbortController();
  const take = (message: Message): void => ('event' in message ? onEvent(message.event) : onState(message.state));
  const tell = (message: Message): void => {
    if (stop.signal.aborted) return;
    take(message);
    channel.postMessage(message);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => take(data);
  if (navigator.locks) {
    navigator.locks.request(name, { signal: stop.signal }, () => holdStream(tell, stop.signal)).catch(() => undefined); // the wait was ended by `stop`
  } else {
    streamWhileSeen(take, stop.signal);
  }
  return () => {
    stop.abort();
    channel.close();
  };
}

/** Keeps a stream open until the signal; whenever it had to begin anew, something may have been missed. */
function holdStream(tell: (message: Message) => void, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let losing: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource('/api/live');
      let opened = false;
      source.onopen = () => {
        clearTimeout(losing);
        losing = undefined;
        tell({ state: 'live' });
        // The browser repeats the last id when it reconnects by itself; a stream of our own making has none to repeat.
        if (!opened) tell({ event: { kind: 'resync' } });
        opened = true;
      };
      source.onerror = () => {
        losing ??= setTimeout(() => tell({ state: 'lost' }), PATIENCE_MS);
        if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
      };
      for (const kind of KINDS)
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => tell({ event: { kind, ...idOf(data) } }));
    };
    open();
    signal.addEventListener('abort', () => {
      clearTimeout(reopening);
      clearTimeout(losing);
      source.close();
      done();
    });
  });
}

function streamWhileSeen(take: (message: Message) => void, signal: AbortSignal): void {
  let hidden: AbortController | undefined;
  const follow = (): void => {
    hidden?.abort();
    if (signal.aborted || document.visibilityState !== 'visible') return;
    hidden = new AbortController();
    void holdStream(take, hidden.signal);
  };
  follow();
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', () => hidden?.abort());
}

/** The id inside an event's data, if there is one; foreign data is no reason to fail. */
function idOf(data: string): { id?: string } {
  try {
    const { id } = JSON.parse(data) as { id?: unknown };
    return typeof id === 'string' ? { id } : {};
  } catch {
    return {};
  }
}
