import { CheckCircleFilled, MinusCircleOutlined, RightCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTexts } from '../i18n/index.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { setupQuery } from './setup.api.js';
import { setupStates, type SetupState } from './setup-steps.js';

/** What is still to be done before the first dossier, told from what is really there. */
export function SetupPage() {
  const { t } = useTexts();
  const setup = useQuery(setupQuery);
  const states = setupStates(setup.data?.facts ?? []);
  const needed = states.filter((step) => !step.optional);
  const next = needed.find((step) => !step.done);
  return (
    <Page title={t('setup.title')}>
      {setup.isPending && <Loading />}
      {setup.isError && <ProblemNotice error={setup.error} onRetry={() => void setup.refetch()} />}
      {setup.isSuccess && (
        <section className="card">
          {next ? <p>{t('setup.intro')}</p> : <Alert type="success" showIcon title={t('setup.allDone')} />}
          <p className="sub">
            {t('setup.progress', { done: needed.filter((step) => step.done).length, total: needed.length })}
          </p>
          <ol className="setup">
            {states.map((step) => (
              <Step key={step.key} step={step} isNext={step === next} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  );
}

function Step({ step, isNext }: { step: SetupState; isNext: boolean }) {
  const { t } = useTexts();
  const { key, to, count, done, optional } = step;
  const state = done ? 'done' : isNext ? 'next' : optional ? 'optional' : 'waiting';
  const Icon = done ? CheckCircleFilled : isNext ? RightCircleOutlined : MinusCircleOutlined;
  return (
    <li className={`setup-step setup-${state}`} aria-current={isNext ? 'step' : undefined}>
      <Icon aria-hidden="true" />
      <div>
        <h2>{to ? <Link to={to}>{t(`setup.${key}.title`)}</Link> : t(`setup.${key}.title`)}</h2>
        <p className="sub">{t(`setup.${key}.hint`)}</p>
      </div>
      <p className="setup-state">
        <strong>{t(`setup.${state}`)}</strong>
        {done && <span className="sub">{t('setup.count', { count })}</span>}
      </p>
    </li>
  );
}
