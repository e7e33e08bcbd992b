import { ReloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { AlertCard } from '../alerts/alert-card.js';
import { alertsQuery, fetchAlerts } from '../alerts/alerts.api.js';
import { useSeen } from '../alerts/use-seen.js';
import { timeOnly } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { NewsBanner } from '../live/news-banner.js';
import { useListNews } from '../live/use-list-news.js';
import { ChoiceLink } from '../ui/choice-link.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { DigestChoice } from './digest-choice.js';
import { unitsQuery } from './leading.api.js';
import { AllUnits, UnitTableView } from './unit-table.js';

/** Alerts shown beside the table; the rest is behind a link. */
const BESIDE = 5;

/** Where leaders begin: what is late, where, and the alerts to answer. */
export function UnitsPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/units' });
  const navigate = useNavigate({ from: '/units' });
  const units = useQuery(unitsQuery(search));
  const table = units.data;
  return (
    <Page
      title={t('leading.title')}
      extra={
        table && (
          <>
            <span className="sub">{t('leading.at', { time: timeOnly(new Date(table.at)) })}</span>
            <Button
              icon={<ReloadOutlined aria-hidden="true" />}
              onClick={() => void units.refetch()}
              loading={units.isFetching}
            >
              {t('leading.refresh')}
            </Button>
          </>
        )
      }
    >
      {units.isError && !table && (
        <ProblemNotice error={units.error} title={t('leading.failed')} onRetry={() => void units.refetch()} />
      )}
      {units.isPending && <Loading />}
      {table && (
        <>
          <AllUnits numbers={table.all} />
          <div className="beside">
            <section aria-label={t('leading.tableLabel')}>
              {table.items.length === 0 ? (
                <EmptyState icon="done" title={t('leading.noUnits')} hint={t('leading.noUnitsHint')} />
              ) : (
                <UnitTableView rows={table.items} />
              )}
              <Pager
                here={search}
                total={table.total}
                nextCursor={table.nextCursor}
                onMove={(place) => void navigate({ search: { empty: search.empty, ...place } })}
              />
              <p>
                <ChoiceLink to="/units" search={search.empty ? {} : { empty: true }} chosen={false}>
                  {search.empty ? t('leading.hideEmpty') : t('leading.showEmpty')}
                </ChoiceLink>
              </p>
            </section>
            <Alerts />
          </div>
        </>
      )}
    </Page>
  );
}

function Alerts() {
  const { t } = useTexts();
  const query = alertsQuery({});
  const alerts = useQuery(query);
  const page = alerts.data;
  const shown = page?.items.slice(0, BESIDE);
  useSeen(shown);
  const { news, apply } = useListNews('alerts.changed', { queryKey: query.queryKey, fetch: () => fetchAlerts({}) });
  return (
    <aside className="beside-alerts" aria-labelledby="alerts-beside">
      <h2 id="alerts-beside">{t('leading.alerts')}</h2>
      <NewsBanner news={news} added={(count) => t('alerts.newItems', { count })} onApply={apply} />
      {alerts.isError && !page && (
        <ProblemNotice error={alerts.error} title={t('alerts.failed')} onRetry={() => void alerts.refetch()} />
      )}
      {alerts.isPending && <Loading rows={3} />}
      {page && page.items.length === 0 && <EmptyState icon="done" title={t('alerts.empty')} />}
      {shown && shown.length > 0 && (
        <ul className="alerts" aria-label={t('alerts.listLabel')}>
          {shown.map((alert) => (
            <AlertCard key={alert.id} alert={alert} brief />
          ))}
        </ul>
      )}
      {page && page.total > BESIDE && <Link to="/alerts">{t('leading.moreAlerts', { n: page.total })}</Link>}
      <DigestChoice />
    </aside>
  );
}
