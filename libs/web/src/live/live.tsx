import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { now } from '../app/now.js';
import { connectLive, type LiveEvent, type LiveState } from './connect.js';

type Listener = (event: LiveEvent) => void;

interface Live {
  listen: (listener: Listener) => () => void;
  state: LiveState;
  /** When the stream was last known to be alive. */
  lostAt?: Date;
}

const LiveContext = createContext<Live>({ listen: () => () => undefined, state: 'live' });

/** Brings the server's news to everything inside it. Lists decide themselves when to show it; single things reload. */
export function LiveProvider(props: { account: string; children: ReactNode }) {
  const client = useQueryClient();
  const listeners = useRef(new Set<Listener>());
  const [health, setHealth] = useState<{ state: LiveState; lostAt?: Date }>({ state: 'live' });
  useEffect(
    () =>
      connectLive(
        props.account,
        (event) => {
          reloadSingleThings(client, event);
          for (const listener of listeners.current) listener(event);
        },
        (state) =>
          setHealth((was) => (was.state === state ? was : { state, lostAt: state === 'lost' ? now() : undefined })),
      ),
    [props.account, client],
  );
  const listen = useRef((listener: Listener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  });
  return <LiveContext value={{ listen: listen.current, ...health }}>{props.children}</LiveContext>;
}

function reloadSingleThings(client: QueryClient, { kind, id }: LiveEvent): void {
  const reload = (...queryKey: string[]): void => void client.invalidateQueries({ queryKey });
  const one = (key: string): void => (id ? reload(key, id) : reload(key));
  if (kind === 'tasks.changed' || kind === 'resync') one('task');
  if (kind === 'dossier.changed' || kind === 'resync') one('dossier');
  if (kind === 'alerts.changed' || kind === 'resync') reload('alert-count');
}

/** How the stream is doing. */
export function useLiveState(): { state: LiveState; lostAt?: Date } {
  const { state, lostAt } = useContext(LiveContext);
  return { state, lostAt };
}

/** Calls back for every event of the kind, with the id of what it is about. */
export function useEvents(kind: LiveEvent['kind'], react: (id: string) => void): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(react);
  useEffect(() => {
    latest.current = react;
  });
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === kind && event.id) latest.current(event.id);
      }),
    [listen, kind],
  );
}

/** Calls back once after a burst of news of the given kind. */
export function useNews(kind: LiveEvent['kind'], react: () => void): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(react);
  useEffect(() => {
    latest.current = react;
  });
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((event) => {
      if (event.kind !== kind && event.kind !== 'resync') return;
      clearTimeout(waiting);
      waiting = setTimeout(() => latest.current(), 300);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [listen, kind]);
}
