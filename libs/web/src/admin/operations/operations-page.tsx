import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useNotice } from '../../ui/use-notice.js';
import { Table } from '../table.js';
import {
  type Finding,
  incidentsQuery,
  type Operations,
  operationsQuery,
  useRetryIncident,
  useRevive,
} from './operations.api.js';

const ICONS = { ok: CheckCircleFilled, attention: WarningFilled, broken: CloseCircleFilled };

/** One page that tells an operator what is wrong, what it means for people, and what to do. */
export function OperationsPage() {
  const { t } = useTexts();
  const operations = useQuery(operationsQuery);
  const { data } = operations;
  return (
    <Page title={t('operations.title')}>
      {operations.isPending && <Loading />}
      {operations.isError && <ProblemNotice error={operations.error} onRetry={() => void operations.refetch()} />}
      {data && (
        <>
          <Verdict operations={data} />
          <section className="card" aria-label={t('operations.checks')}>
            <ul className="checks">
              {data.parts
                .filter(({ ready }) => !ready)
                .map((part) => (
                  <Part key={part.name} part={part} />
                ))}
              {data.findings.map((finding) => (
                <Row key={finding.key} finding={finding} />
              ))}
            </ul>
            <p className="sub">{t('operations.at', { time: dateTime(data.at) })}</p>
          </section>
          {data.findings.some(({ key, count }) => key === 'incidents' && count > 0) && <Incidents />}
          {data.deadMessages.length > 0 && <DeadMessages messages={data.deadMessages} />}
        </>
      )}
    </Page>
  );
}

function Verdict({ operations: { parts, findings } }: { operations: Operations }) {
  const { t } = useTexts();
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length;
  const broken = count('broken') + parts.filter(({ ready, needed }) => !ready && needed).length;
  const attention = count('attention') + parts.filter(({ ready, needed }) => !ready && !needed).length;
  if (broken > 0) return <Alert type="error" showIcon title={t('operations.broken', { count: broken })} />;
  if (attention > 0) return <Alert type="warning" showIcon title={t('operations.attention', { count: attention })} />;
  return <Alert type="success" showIcon title={t('operations.fine')} />;
}

function Row({ finding: { key, state, count, oldestAt } }: { finding: Finding }) {
  const { t } = useTexts();
  const Icon = ICONS[state];
  return (
    <li className={`check check-${state}`}>
      <Icon aria-hidden="true" />
      <div>
        <h2>{t(`operations.${key}.title`)}</h2>
        <p className="sub">{t(state === 'ok' ? `operations.${key}.fine` : `operations.${key}.todo`)}</p>
      </div>
      <p className="check-state">
        <strong>{t(`operations.state.${state}`)}</strong>
        {count > 0 && <span className="sub">{t('operations.count', { count })}</span>}
        {oldestAt && <span className="sub">{t(`operations.${key}.since`, { time: dateTime(oldestAt) })}</span>}
      </p>
    </li>
  );
}

function Part({ part: { name, needed, off, error } }: { part: Operations['parts'][number] }) {
  const { t } = useTexts();
  const known = name === 'mail' || name === 'database' || name === 'schema' || name === 'queue' ? name : 'other';
  const state = needed ? 'broken' : 'attention';
  const Icon = ICONS[state];
  return (
    <li className={`check check-${state}`}>
      <Icon aria-hidden="true" />
      <div>
        <h2>{t(off && known === 'mail' ? 'operations.mailOff' : `operations.part.${known}`)}</h2>
        {off && known === 'mail' && <p className="sub">{t('operations.mailOffTodo')}</p>}
        {!off && error && <p className="sub">{t('operations.technical', { error })}</p>}
      </div>
      <p className="check-state">
        <strong>{t(`operations.state.${state}`)}</strong>
      </p>
    </li>
  );
}

function Incidents() {
  const { t, say } = useTexts();
  const notice = useNotice();
  const incidents = useQuery(incidentsQuery);
  const retry = useRetryIncident();
  const again = (id: string) => () =>
    retry.mutate(id, {
      onSuccess: ({ state }) =>
        state === 'closed' ? notice.done(t('operations.settled')) : notice.warn(t('operations.unsettled')),
      onError: (error) => notice.refused(error),
    });
  return (
    <section className="card">
      <h2>{t('operations.incidents.title')}</h2>
      {incidents.isError && <ProblemNotice error={incidents.error} onRetry={() => void incidents.refetch()} />}
      {incidents.data && (
        <Table
          label={t('operations.incidents.title')}
          headings={[t('operations.what'), t('operations.when'), t('operations.action')]}
          rows={incidents.data.items.map(({ id, message, detail, openedAt }) => ({
            key: id,
            cells: [
              <>
                {say(message)}
                <span className="sub">{detail}</span>
              </>,
              dateTime(openedAt),
              <Button onClick={again(id)} disabled={retry.isPending}>
                {t('operations.retry')}
              </Button>,
            ],
          }))}
        />
      )}
    </section>
  );
}

const TOPICS = {
  'alert.email': 'alert',
  'task.reminder': 'reminder',
  'task.reminder-email': 'reminder',
  'applicant.notice': 'applicant',
  'applicant.message': 'applicant',
} as const;

const topicOf = (topic: string) => (Object.hasOwn(TOPICS, topic) ? TOPICS[topic as keyof typeof TOPICS] : 'other');

function DeadMessages({ messages }: { messages: Operations['deadMessages'] }) {
  const { t } = useTexts();
  const notice = useNotice();
  const revive = useRevive();
  const again = (id: string) => () =>
    revive.mutate(id, {
      onSuccess: () => notice.done(t('operations.revived')),
      onError: (error) => notice.refused(error),
    });
  return (
    <section className="card">
      <h2>{t('operations.deadMessages.title')}</h2>
      <Table
        label={t('operations.deadMessages.title')}
        headings={[t('operations.what'), t('operations.when'), t('operations.action')]}
        rows={messages.map(({ id, topic, createdAt, lastError }) => ({
          key: id,
          cells: [
            <>
              {t(`operations.topic.${topicOf(topic)}`)}
              {lastError && <span className="sub">{lastError}</span>}
            </>,
            dateTime(createdAt),
            <Button onClick={again(id)} disabled={revive.isPending}>
              {t('operations.sendAgain')}
            </Button>,
          ],
        }))}
      />
    </section>
  );
}
