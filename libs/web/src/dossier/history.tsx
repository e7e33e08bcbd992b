import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { historyQuery } from './dossiers.api.js';

/** Who did what when. */
export function History({ dossierId }: { dossierId: string }) {
  const { t, say } = useTexts();
  const history = useInfiniteQuery(historyQuery(dossierId));
  if (history.isPending) return <Loading />;
  if (!history.data) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p className="sub">{t('dossier.noHistory')}</p>;
  return (
    <>
      <ol className="history">
        {entries.map(({ at, actor, text, elementId }, index) => (
          <li key={`${at} ${elementId} ${index}`}>
            <time dateTime={at}>{dateTime(at)}</time>
            <span>
              {say(text)}
              <span className="sub">{actor.name ?? t('dossier.historySystem')}</span>
            </span>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('dossier.historyMore')}
        </Button>
      )}
    </>
  );
}
