import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.js';
import { NewsBanner } from '../live/news-banner.js';
import { useListNews } from '../live/use-list-news.js';
import { DigestChoice } from '../leading/digest-choice.js';
import { ChoiceLink } from '../ui/choice-link.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { AlertCard } from './alert-card.js';
import { alertsQuery, fetchAlerts } from './alerts.api.js';
import { useSeen } from './use-seen.js';

/** What is late or about to be, for whoever has to see to it. */
export function AlertsPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/alerts' });
  const navigate = useNavigate({ from: '/alerts' });
  const alerts = useQuery(alertsQuery(search));
  const page = alerts.data;
  useSeen(page?.items);
  const { news, apply } = useListNews('alerts.changed', {
    queryKey: alertsQuery(search).queryKey,
    fetch: () => fetchAlerts(search),
  });
  return (
    <Page title={t('alerts.title')}>
      <div className="filters">
        <div className="scopes" role="group" aria-label={t('alerts.stateLabel')}>
          <ChoiceLink to="/alerts" search={{}} chosen={!search.state}>
            {t('alerts.open')}
          </ChoiceLink>
          <ChoiceLink to="/alerts" search={{ state: 'acknowledged' }} chosen={search.state === 'acknowledged'}>
            {t('alerts.acknowledged')}
          </ChoiceLink>
        </div>
      </div>
      <NewsBanner news={news} added={(count) => t('alerts.newItems', { count })} onApply={apply} />
      {alerts.isError && !page && (
        <ProblemNotice error={alerts.error} title={t('alerts.failed')} onRetry={() => void alerts.refetch()} />
      )}
      {alerts.isPending && <Loading />}
      {page && page.items.length === 0 && (
        <EmptyState
          icon="done"
          title={search.state ? t('alerts.emptyOther') : t('alerts.empty')}
          hint={search.state ? undefined : t('alerts.emptyHint')}
        />
      )}
      {page && page.items.length > 0 && (
        <>
          <ul className="alerts" aria-label={t('alerts.listLabel')}>
            {page.items.map((alert) => (
              <AlertCard key={alert.id} alert={alert} />
            ))}
          </ul>
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: { state: search.state, ...place } })}
          />
        </>
      )}
      <DigestChoice />
    </Page>
  );
}
