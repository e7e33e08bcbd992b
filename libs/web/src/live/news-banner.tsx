import { Button } from 'antd';
import { useTexts } from '../i18n/index.js';
import type { ListNews } from './list-news.js';

/** Announces what is new without moving a row; always there, so that screen readers hear it. */
export function NewsBanner(props: { news: ListNews; added: (count: number) => string; onApply: () => void }) {
  const { t } = useTexts();
  const { added, changed } = props.news;
  return (
    <div role="status" aria-live="polite" className="news">
      {(added > 0 || changed) && (
        <p>
          {added > 0 ? props.added(added) : t('inbox.changed')}
          <Button size="small" type="primary" onClick={props.onApply}>
            {t('action.refresh')}
          </Button>
        </p>
      )}
    </div>
  );
}
