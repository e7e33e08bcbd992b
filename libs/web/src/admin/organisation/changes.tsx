import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { changesQuery } from './organisation.api.js';

/** Who changed what when. */
export function Changes(props: { of: 'units' | 'people'; id: string }) {
  const { t, say } = useTexts();
  const past = useInfiniteQuery(changesQuery(props.of, props.id));
  const entries = past.data?.pages.flatMap((page) => page.items) ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('org.history')}</h2>
      <ol className="history">
        {entries.map(({ id, at, actor, text }) => (
          <li key={id}>
            <time dateTime={at}>{dateTime(at)}</time>
            <span>
              {say(text)}
              <span className="sub">{actor ?? t('org.system')}</span>
            </span>
          </li>
        ))}
      </ol>
      {past.hasNextPage && (
        <Button loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>
          {t('dossier.historyMore')}
        </Button>
      )}
    </section>
  );
}
