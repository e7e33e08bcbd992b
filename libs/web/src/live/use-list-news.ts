import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { listNews, type ListNews } from './list-news.js';
import { useNews } from './live.js';
import type { LiveEvent } from './connect.js';

interface Page {
  items: { id: string; version: number }[];
}

const SILENCE: ListNews = { added: 0, changed: false };

/**
 * Looks at the server's list when something has changed and says how the one on the screen differs. Rows never move by
 * themselves; only a list without rows fills at once.
 */
export function useListNews<P extends Page>(
  kind: LiveEvent['kind'],
  list: { queryKey: QueryKey; fetch: () => Promise<P> },
): { news: ListNews; apply: () => void } {
  const client = useQueryClient();
  const { queryKey, fetch } = list;
  const name = JSON.stringify(queryKey);
  const [peeked, setPeeked] = useState<{ name: string; page: P }>();
  const shown = client.getQueryData<P>(queryKey);
  useNews(kind, () => {
    fetch().then(
      (page) => {
        const onScreen = client.getQueryData<P>(queryKey);
        if (!onScreen || onScreen.items.length === 0) client.setQueryData(queryKey, page);
        else setPeeked({ name, page });
      },
      () => undefined, // the connection bar tells of a lost server
    );
  });
  const current = peeked?.name === name ? peeked.page : undefined;
  const apply = (): void => {
    if (current) client.setQueryData(queryKey, current);
    setPeeked(undefined);
  };
  return { news: current && shown ? listNews(shown.items, current.items) : SILENCE, apply };
}
