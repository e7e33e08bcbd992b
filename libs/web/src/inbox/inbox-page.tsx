import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { InputRef } from 'antd';
import { useRef } from 'react';
import { rivalOf } from '../api/problem.js';
import type { TaskItem } from '../api/types.js';
import type { InboxSearch } from '../app/search-params.js';
import { dateTime, timeOnly } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { NewsBanner } from '../live/news-banner.js';
import { useListNews } from '../live/use-list-news.js';
import { useSession } from '../session/session.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { useNotice } from '../ui/use-notice.js';
import { InboxEmpty, InboxFailed } from './inbox-empty.js';
import { InboxFilters } from './inbox-filters.js';
import { InboxTable } from './inbox-table.js';
import { fetchTasks, tasksQuery, useClaim, useRelease } from './tasks.api.js';
import { useListKeys } from './use-list-keys.js';

/** The work list: mine or my unit's, nearest deadline first. */
export function InboxPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const session = useSession();
  const tasks = useQuery(tasksQuery(search));
  const { news, apply } = useListNews('tasks.changed', {
    queryKey: tasksQuery(search).queryKey,
    fetch: () => fetchTasks(search),
  });
  const list = useRef<HTMLTableElement>(null);
  const searchBox = useRef<InputRef>(null);
  useListKeys(list, searchBox);
  const { claim, claiming } = useClaimFromList();
  const go = (next: InboxSearch, replace = true): void => void navigate({ search: next, replace });
  const page = tasks.data;
  return (
    <Page
      title={t('inbox.title')}
      extra={
        tasks.dataUpdatedAt > 0 && (
          <span className="sub">{t('state.updatedAt', { time: timeOnly(new Date(tasks.dataUpdatedAt)) })}</span>
        )
      }
    >
      <InboxFilters search={search} searchBox={searchBox} onChange={go} />
      <NewsBanner news={news} added={(count) => t('inbox.newItems', { count })} onApply={apply} />
      {tasks.isError && !page && <InboxFailed error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isPending && <Loading />}
      {page && page.items.length === 0 && <InboxEmpty search={search} onClear={() => go({ scope: search.scope })} />}
      {page && page.items.length > 0 && (
        <>
          <InboxTable
            ref={list}
            items={page.items}
            me={session.account.id}
            scope={search.scope}
            busy={claiming}
            onClaim={claim}
          />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={({ cursor, page: number }) => go({ ...search, cursor, page: number }, false)}
          />
          <p className="hint keys">
            {t('inbox.keys')} {t('inbox.searchHint')}
          </p>
        </>
      )}
    </Page>
  );
}

/** Claims a row, offers the way back, and says who was faster. */
function useClaimFromList() {
  const { t } = useTexts();
  const notice = useNotice();
  const session = useSession();
  const claim = useClaim(session);
  const release = useRelease();
  const onClaim = (item: TaskItem): void =>
    claim.mutate(item, {
      onSuccess: ({ version }) =>
        notice.done(t('inbox.claimed', { code: item.dossier.code }), {
          undo: () =>
            release.mutate(
              { id: item.id, version },
              {
                onSuccess: () => notice.done(t('inbox.released', { code: item.dossier.code })),
                onError: (error) => notice.refused(error),
              },
            ),
        }),
      onError: (error) => {
        const rival = rivalOf(error);
        if (rival) notice.warn(t('problem.takenBy', { who: rival.name, when: dateTime(rival.at) }));
        else notice.refused(error);
      },
    });
  return { claim: onClaim, claiming: claim.isPending ? claim.variables.id : undefined };
}
