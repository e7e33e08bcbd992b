import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { CellRows } from './cell-rows.js';
import { cellQuery, unitsQuery } from './leading.api.js';

/** The dossiers behind a number of the table, what is due first before the others, each with the steps to act on. */
export function CellPage() {
  const { t, unitName } = useTexts();
  const search = useSearch({ from: '/signed-in/units/dossiers' });
  const navigate = useNavigate({ from: '/units/dossiers' });
  const list = useQuery(cellQuery(search));
  const table = useQuery(unitsQuery({ empty: true }));
  const unit = table.data?.items.find((row) => row.unit.id === search.unit)?.unit;
  const page = list.data;
  const where = search.unit ? unitName(unit) : t('leading.allUnits');
  const cell = t(`leading.cell.${search.cell}`);
  return (
    <Page
      title={where ? t('leading.listTitle', { cell, unit: where }) : cell}
      above={
        <Link to="/units" className="back">
          {t('leading.back')}
        </Link>
      }
    >
      <p className="sub">{t(`leading.cellHint.${search.cell}`)}</p>
      {list.isError && !page && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {page && page.items.length === 0 && (
        <EmptyState icon="done" title={t('leading.emptyCell')} hint={t('leading.emptyCellHint')} />
      )}
      {page && page.items.length > 0 && (
        <>
          <CellRows items={page.items} unit={search.unit} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: { cell: search.cell, unit: search.unit, ...place } })}
          />
        </>
      )}
    </Page>
  );
}
