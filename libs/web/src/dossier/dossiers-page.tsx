import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { DESK_NUMBERS, DOSSIER_STATUSES, type DossiersSearch } from '../app/search-params.js';
import { useTexts } from '../i18n/index.js';
import { countersOf, useSession } from '../session/session.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SearchBox } from '../ui/search-box.js';
import { DossierTable } from './dossier-table.js';
import { dossiersQuery } from './dossiers.api.js';

/** A changed filter begins with the first page. */
const FIRST_PAGE = { cursor: undefined, page: undefined };

/** Finds dossiers by part of a code, a name without accents, or a personal number. */
export function DossiersPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/dossiers' });
  const navigate = useNavigate({ from: '/dossiers' });
  const dossiers = useQuery(dossiersQuery(search));
  const go = (next: DossiersSearch, replace = true): void => void navigate({ search: next, replace });
  const { q, status, sort, desk } = search;
  const atCounter = countersOf(useSession()).length > 0;
  const page = dossiers.data;
  return (
    <Page title={desk ? t(`desk.number.${desk}`) : t('dossiers.title')}>
      {desk && <p className="sub">{t(`desk.hint.${desk}`)}</p>}
      <div className="filters" role="search" data-find>
        <SearchBox
          label={t('dossiers.search')}
          value={q ?? ''}
          onSearch={(text) => go({ ...search, ...FIRST_PAGE, q: text })}
        />
        <Select
          className="filter-select"
          aria-label={t('dossiers.status')}
          value={status ?? ''}
          options={[
            { value: '', label: t('dossiers.anyStatus') },
            ...DOSSIER_STATUSES.map((key) => ({ value: key, label: t(`status.${key}`) })),
          ]}
          onChange={(value) =>
            go({ ...search, ...FIRST_PAGE, status: (value || undefined) as DossiersSearch['status'] })
          }
        />
        <Select
          className="filter-select"
          aria-label={t('dossiers.sort')}
          value={sort ?? 'received'}
          options={[
            { value: 'received', label: t('dossiers.sortNewest') },
            { value: 'due', label: t('dossiers.sortDue') },
          ]}
          onChange={(value) => go({ ...search, ...FIRST_PAGE, sort: value === 'due' ? 'due' : undefined })}
        />
        {atCounter && (
          <Select
            className="filter-select"
            aria-label={t('desk.only')}
            value={desk ?? ''}
            options={[
              { value: '', label: t('desk.any') },
              ...DESK_NUMBERS.map((key) => ({ value: key, label: t(`desk.number.${key}`) })),
            ]}
            onChange={(value) => go({ ...search, ...FIRST_PAGE, desk: (value || undefined) as DossiersSearch['desk'] })}
          />
        )}
        <Link to="/registers">{t('register.open')}</Link>
      </div>
      {dossiers.isError && !page && (
        <ProblemNotice error={dossiers.error} title={t('dossiers.failed')} onRetry={() => void dossiers.refetch()} />
      )}
      {dossiers.isPending && <Loading />}
      {page && page.items.length === 0 && <Empty filtered={!!(q || status || desk)} onClear={() => go({})} />}
      {page && page.items.length > 0 && (
        <>
          <DossierTable items={page.items} label={t('dossiers.listLabel')} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => go({ q, status, sort, desk, ...place }, false)}
          />
        </>
      )}
    </Page>
  );
}

function Empty(props: { filtered: boolean; onClear: () => void }) {
  const { t } = useTexts();
  if (!props.filtered) return <EmptyState icon="done" title={t('dossiers.empty')} hint={t('dossiers.emptyHint')} />;
  return (
    <EmptyState icon="filter" title={t('dossiers.emptyFilter')} hint={t('dossiers.emptyFilterHint')}>
      <Button onClick={props.onClear}>{t('action.clearFilters')}</Button>
    </EmptyState>
  );
}
