import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchBox } from '../../ui/search-box.js';
import { Table } from '../table.js';
import { adminProceduresQuery, type AdminProcedure } from './procedures-admin.api.js';

/** Published procedures: which version, and at how many agencies each is open. */
export function AdminProceduresPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/procedures' });
  const navigate = useNavigate({ from: '/admin/procedures' });
  const procedures = useQuery(adminProceduresQuery(search));
  const page = procedures.data;
  const { q } = search;
  return (
    <Page
      title={t('adminProcedures.title')}
      extra={
        <Link to="/admin/procedures/import">
          <Button type="primary" icon={<UploadOutlined aria-hidden="true" />} tabIndex={-1}>
            {t('adminProcedures.import')}
          </Button>
        </Link>
      }
    >
      <div className="filters" role="search">
        <SearchBox
          label={t('adminProcedures.search')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: { q: text }, replace: true })}
        />
      </div>
      {procedures.isError && !page && (
        <ProblemNotice error={procedures.error} onRetry={() => void procedures.refetch()} />
      )}
      {procedures.isPending && <Loading />}
      {page?.items.length === 0 && (
        <EmptyState
          icon={q ? 'filter' : 'done'}
          title={q ? t('adminProcedures.emptyFilter') : t('adminProcedures.empty')}
          hint={q ? undefined : t('adminProcedures.emptyHint')}
        />
      )}
      {page && page.items.length > 0 && (
        <>
          <Procedures items={page.items} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: { q, ...place } })}
          />
        </>
      )}
    </Page>
  );
}

function Procedures({ items }: { items: AdminProcedure[] }) {
  const { t, say } = useTexts();
  return (
    <Table
      label={t('adminProcedures.title')}
      headings={[t('adminProcedures.procedure'), t('adminProcedures.version'), t('adminProcedures.openAt')]}
      rows={items.map(({ code, names, version, publishedAt, agencies }) => ({
        key: code,
        cells: [
          <>
            <Link to="/admin/procedures/$code" params={{ code }}>
              {say(names)}
            </Link>
            <span className="sub">{code}</span>
          </>,
          <>
            {t('adminProcedures.versionNumber', { version })}
            <span className="sub">{t('adminProcedures.publishedAt', { time: dateTime(publishedAt) })}</span>
          </>,
          agencies > 0 ? (
            <span className="tag tag-good">{t('adminProcedures.agencies', { count: agencies })}</span>
          ) : (
            <span className="tag tag-warning">{t('adminProcedures.nowhere')}</span>
          ),
        ],
      }))}
    />
  );
}
