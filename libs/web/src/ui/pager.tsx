import { Button } from 'antd';
import { useRef } from 'react';
import { useTexts } from '../i18n/index.js';
import { nextPlace, previousPlace, type Place, type Trail } from './cursor-trail.js';

/** Walks through a list by cursor; says the total so that nobody has to guess how much is left. */
export function Pager(props: {
  here: Place;
  total: number;
  nextCursor?: string | null;
  onMove: (place: Place) => void;
}) {
  const { t } = useTexts();
  const trail = useRef<Trail>({});
  const { here, total, nextCursor, onMove } = props;
  const page = here.page ?? 1;
  const forward = (cursor: string): void => {
    const [place, walked] = nextPlace(here, trail.current, cursor);
    trail.current = walked;
    onMove(place);
  };
  if (page === 1 && !nextCursor) return <p className="pager-total">{t('page.total', { count: total })}</p>;
  return (
    <nav className="pager" aria-label={t('page.label')}>
      <span className="pager-total">{t('page.range', { page, total })}</span>
      {page > 2 && (
        <Button type="text" onClick={() => onMove({})}>
          {t('page.first')}
        </Button>
      )}
      <Button disabled={page === 1} onClick={() => onMove(previousPlace(here, trail.current))}>
        {t('page.previous')}
      </Button>
      <Button disabled={!nextCursor} onClick={() => nextCursor && forward(nextCursor)}>
        {t('page.next')}
      </Button>
    </nav>
  );
}
