import { FileAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { DESK_NUMBERS } from '../app/search-params.js';
import { dossiersQuery } from '../dossier/dossiers.api.js';
import { DossierTable } from '../dossier/dossier-table.js';
import { timeOnly } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { countersOf, useSession } from '../session/session.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { deskQuery } from './desk.api.js';
import { FindBox } from './find-box.js';

/** Where those at a counter begin: find, take in, and what lies there to be done, each number with its dossiers. */
export function DeskPage() {
  const { t } = useTexts();
  const counters = countersOf(useSession());
  if (counters.length === 0)
    return (
      <Page title={t('desk.title')}>
        <EmptyState icon="locked" title={t('intake.noCounter')} hint={t('intake.noCounterHint')} />
      </Page>
    );
  return <Desk />;
}

function Desk() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const desk = useQuery(deskQuery);
  return (
    <Page title={t('desk.title')} actionFirst>
      <div className="desk-first">
        <FindBox large />
        <Button
          type="primary"
          size="large"
          icon={<FileAddOutlined aria-hidden="true" />}
          onClick={() => void navigate({ to: '/intake' })}
        >
          {t('desk.takeIn')}
        </Button>
      </div>
      <p className="sub">{t('desk.findHint')}</p>
      {desk.isPending && <Loading rows={3} />}
      {desk.isError && !desk.data && <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.data && (
        <section aria-labelledby="desk-numbers" className="desk-numbers">
          <h2 id="desk-numbers">{t('desk.numbers')}</h2>
          <ul className="sums">
            {DESK_NUMBERS.map((number) => (
              <li key={number} className={`sum sum-${number}${desk.data.numbers[number] ? ' some' : ''}`}>
                <Link to="/dossiers" search={{ desk: number }}>
                  <strong>{desk.data.numbers[number]}</strong>
                  <span>{t(`desk.number.${number}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <p className="sub">{t('desk.at', { time: timeOnly(desk.data.at) })}</p>
        </section>
      )}
      <Ready />
    </Page>
  );
}

/** What lies ready, the list people at a counter open most. */
function Ready() {
  const { t } = useTexts();
  const ready = useQuery({ ...dossiersQuery({ desk: 'ready' }), staleTime: 0 });
  const page = ready.data;
  return (
    <section aria-labelledby="desk-ready">
      <h2 id="desk-ready">{t('desk.ready')}</h2>
      {ready.isError && !page && <ProblemNotice error={ready.error} onRetry={() => void ready.refetch()} />}
      {ready.isPending && <Loading rows={3} />}
      {page?.items.length === 0 && <p className="sub">{t('desk.readyNone')}</p>}
      {page && page.items.length > 0 && <DossierTable items={page.items} label={t('desk.ready')} />}
      {page && page.total > page.items.length && (
        <p>
          <Link to="/dossiers" search={{ desk: 'ready' }}>
            {t('desk.readyAll', { count: page.total })}
          </Link>
        </p>
      )}
    </section>
  );
}
