import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeftOutlined } from '@ant-design/icons';
import type { Dossier } from '../api/types.js';
import { DOSSIER_TABS, type DossierTab } from '../app/search-params.js';
import { ErrorBoundary } from '../app/error-boundary.js';
import { useTexts } from '../i18n/index.js';
import { ChoiceLink } from '../ui/choice-link.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Apology } from './apology.js';
import { Appointments } from './appointments.js';
import { Clock } from './clock.js';
import { Diagram } from './diagram.js';
import { dossierQuery } from './dossiers.api.js';
import { History } from './history.js';
import { Mending } from './mending/mending.js';
import { Papers } from './papers.js';
import { People } from './people.js';
import { AskedNow, RequestsTab } from './requests/requests.js';
import { Withdrawal } from './requests/withdrawal.js';
import { StepList } from './step-list.js';

const LABELS = {
  steps: 'dossier.tabSteps',
  requests: 'requests.title',
  diagram: 'dossier.tabDiagram',
  papers: 'dossier.tabPapers',
  history: 'dossier.tabHistory',
} as const satisfies Record<DossierTab, string>;

/** Everything about one dossier on one screen. */
export function DossierPage() {
  const { t, say } = useTexts();
  const { dossierId } = useParams({ from: '/signed-in/dossiers/$dossierId' });
  const dossier = useQuery(dossierQuery(dossierId));
  const back = (
    <Link className="back" to="/dossiers">
      <ArrowLeftOutlined aria-hidden="true" /> {t('nav.dossiers')}
    </Link>
  );
  if (dossier.isPending) return <Loading />;
  if (!dossier.data)
    return (
      <Page title={t('problem.title')} above={back}>
        <ProblemNotice error={dossier.error} onRetry={() => void dossier.refetch()} />
      </Page>
    );
  const { code, procedure, statusSentence } = dossier.data;
  return (
    <Page key={dossierId} title={t('dossier.title', { code })} above={back}>
      <p className="sub">{say(procedure.name)}</p>
      <p className="sentence sentence-large" role="status">
        {say(statusSentence)}
      </p>
      <AskedNow dossier={dossier.data} />
      <div className="columns">
        <div className="column-main card">
          <Tabs />
          <ErrorBoundary>
            <TabBody dossier={dossier.data} />
          </ErrorBoundary>
        </div>
        <div className="column-side">
          <Clock dossier={dossier.data} />
          <Apology dossier={dossier.data} />
          <Appointments dossier={dossier.data} />
          <People dossier={dossier.data} />
          <Withdrawal dossier={dossier.data} />
          <Mending dossier={dossier.data} />
        </div>
      </div>
    </Page>
  );
}

/** Links, not buttons: the open part is in the address. */
function Tabs() {
  const { t } = useTexts();
  const { tab = 'steps' } = useSearch({ from: '/signed-in/dossiers/$dossierId' });
  return (
    <nav className="tabs" aria-label={t('dossier.tabs')}>
      {DOSSIER_TABS.map((name) => (
        <ChoiceLink
          key={name}
          to="."
          search={name === 'steps' ? {} : { tab: name }}
          replace
          resetScroll={false}
          chosen={name === tab}
        >
          {t(LABELS[name])}
        </ChoiceLink>
      ))}
    </nav>
  );
}

function TabBody({ dossier }: { dossier: Dossier }) {
  const { tab = 'steps' } = useSearch({ from: '/signed-in/dossiers/$dossierId' });
  switch (tab) {
    case 'steps':
      return <StepList dossier={dossier} />;
    case 'requests':
      return <RequestsTab dossier={dossier} />;
    case 'diagram':
      return <Diagram dossierId={dossier.id} versionId={dossier.procedureVersionId} />;
    case 'papers':
      return <Papers dossier={dossier} />;
    case 'history':
      return <History dossierId={dossier.id} />;
  }
}
