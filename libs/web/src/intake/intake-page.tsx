import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { useTexts } from '../i18n/index.js';
import { countersOf, useSession } from '../session/session.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { formQuery, procedureQuery, proceduresQuery } from './intake.api.js';
import { termsAskOf } from './draft.js';
import { IntakeForm } from './intake-form.js';
import { Progress } from './progress.js';
import { termsQuery } from './terms.api.js';
import { useIntakeDraft } from './use-intake-draft.js';

/** Takes a dossier in, part by part; nothing typed is lost. */
export function IntakePage() {
  const { t } = useTexts();
  const counters = countersOf(useSession());
  if (counters.length === 0)
    return (
      <Page title={t('intake.title')}>
        <EmptyState icon="locked" title={t('intake.noCounter')} hint={t('intake.noCounterHint')} />
      </Page>
    );
  return <Intake />;
}

function Intake() {
  const { t } = useTexts();
  const counters = countersOf(useSession());
  const { step = 'procedure' } = useSearch({ from: '/signed-in/intake' });
  const intake = useIntakeDraft(counters[0]?.unitId);
  const { procedureCode } = intake.draft;
  const procedures = useQuery(proceduresQuery);
  const procedure = useQuery({ ...procedureQuery(procedureCode ?? ''), enabled: !!procedureCode });
  const facts = procedure.data;
  const form = useQuery({
    ...formQuery(facts?.versionId ?? '', facts?.startForm ?? ''),
    enabled: !!facts?.startForm,
  });
  const terms = useQuery({ ...termsQuery(termsAskOf(intake.draft, procedureCode ?? '')), enabled: !!facts });
  const failed = [procedures, procedure, form].find((query) => query.isError);
  const loading =
    procedures.isPending ||
    (procedureCode && procedure.isPending) ||
    (facts?.startForm && form.isPending) ||
    (step !== 'procedure' && facts && terms.isPending);
  return (
    <Page
      title={t('intake.title')}
      extra={
        intake.restored && (
          <Popconfirm
            title={t('intake.startOverConfirm')}
            okText={t('action.confirm')}
            cancelText={t('action.cancel')}
            onConfirm={intake.startOver}
          >
            <Button>{t('intake.startOver')}</Button>
          </Popconfirm>
        )
      }
    >
      {intake.restored && (
        <p role="status" className="sub">
          {t('intake.draftRestored')}
        </p>
      )}
      <Progress step={step} reachable={!!facts} />
      {failed && (
        <ProblemNotice error={failed.error} title={t('intake.failed')} onRetry={() => void failed.refetch()} />
      )}
      {terms.isError && (
        <ProblemNotice error={terms.error} title={t('intake.termsFailed')} onRetry={() => void terms.refetch()} />
      )}
      {!failed && loading && <Loading />}
      {!failed && !loading && (
        <IntakeForm
          key={intake.key}
          step={facts ? step : 'procedure'}
          intake={intake}
          procedures={procedures.data ?? []}
          procedure={facts}
          form={form.data}
          counters={counters}
          terms={terms.data}
          termsPending={terms.isFetching && terms.isPlaceholderData}
        />
      )}
    </Page>
  );
}
