import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { DossierPage as Page_ } from '../api/types.js';
import { DOSSIER_STATUSES, type DossiersSearch } from '../app/search-params.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SearchBox } from '../ui/search-box.js';
import { dossiersQuery } from './dossiers.api.js';

/** Finds dossiers by part of a code, a name without accents, or a personal number. */
export function DossiersPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/dossiers' });
  const navigate = useNavigate({ from: '/dossiers' });
  const dossiers = useQuery(dossiersQuery(search));
  const go = (next: DossiersSearch, replace = true): void => void navigate({ search: next, replace });
  const { q, status, sort } = search;
  const page = dossiers.data;
  return (
    <Page title={t('dossiers.title')}>
      <div className="filters" role="search">
        <SearchBox label={t('dossiers.search')} value={q ?? ''} onSearch={(text) => go({ status, sort, q: text })} />
        <Select
          className="filter-select"
          aria-label={t('dossiers.status')}
          value={status ?? ''}
          options={[
            { value: '', label: t('dossiers.anyStatus') },
            ...DOSSIER_STATUSES.map((key) => ({ value: key, label: t(`status.${key}`) })),
          ]}
          onChange={(value) => go({ q, sort, status: (value || undefined) as DossiersSearch['status'] })}
        />
        <Select
          className="filter-select"
          aria-label={t('dossiers.sort')}
          value={sort ?? 'received'}
          options={[
            { value: 'received', label: t('dossiers.sortNewest') },
            { value: 'due', label: t('dossiers.sortDue') },
          ]}
          onChange={(value) => go({ q, status, sort: value === 'due' ? 'due' : undefined })}
        />
      </div>
      {dossiers.isError && !page && (
        <ProblemNotice error={dossiers.error} title={t('dossiers.failed')} onRetry={() => void dossiers.refetch()} />
      )}
      {dossiers.isPending && <Loading />}
      {page && page.items.length === 0 && <Empty filtered={!!(q || status)} onClear={() => go({})} />}
      {page && page.items.length > 0 && (
        <>
          <DossierTable items={page.items} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => go({ q, status, sort, ...place }, false)}
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

function DossierTable({ items }: { items: Page_['items'] }) {
  const { t, say } = useTexts();
  const headings = [t('field.code'), t('field.owner'), t('field.status'), t('field.dueAt')];
  return (
    <table className="rows dossier-rows" role="table" aria-label={t('dossiers.listLabel')}>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map(({ id, code, applicantName, procedure, status, receivedAt, dueAt, finishedAt }) => (
          <tr key={id} role="row" className="row">
            <td role="cell" className="cell-main">
              <Link data-row to="/dossiers/$dossierId" params={{ dossierId: id }} className="code">
                {code}
              </Link>
              <span className="sub">{say(procedure.name)}</span>
            </td>
            <td role="cell">
              {applicantName}
              <span className="sub">
                {t('field.receivedAt')} {dateTime(receivedAt)}
              </span>
            </td>
            <td role="cell">
              <span className={`tag status-${status.key}`}>{say(status)}</span>
            </td>
            <td role="cell">
              {finishedAt ? (
                <span className="sub">
                  {t('dossier.finishedAt')} {dateTime(finishedAt)}
                </span>
              ) : (
                dateTime(dueAt) || <span className="sub">{t('deadline.none')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
