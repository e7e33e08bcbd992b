import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { dossierQuery } from '../dossier/dossiers.api.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { useFeeSum } from './fees.js';
import { PrintButton } from '../papers/print-button.js';
import { Facts } from '../ui/facts.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';

/** What to tell the person at the counter: the code, the day, what happens next. */
export function ReceiptPage() {
  const { t, say, unitName, stepName } = useTexts();
  const { dossierId } = useParams({ from: '/signed-in/intake/receipts/$dossierId' });
  const navigate = useNavigate();
  const sum = useFeeSum();
  const dossier = useQuery(dossierQuery(dossierId));
  if (dossier.isPending) return <Loading />;
  if (!dossier.data)
    return (
      <Page title={t('problem.title')}>
        <ProblemNotice error={dossier.error} onRetry={() => void dossier.refetch()} />
      </Page>
    );
  // What came online is received once somebody has looked at it; until then there is no receipt.
  const printable = dossier.data.status.key !== 'registered';
  const first = dossier.data.steps.find(({ state }) => state === 'open' || state === 'claimed');
  const { code, applicant, procedure, receivedAt, promisedAt, receivingUnit } = dossier.data;
  return (
    <Page title={t('receipt.title')} actionFirst>
      <section className="card receipt">
        <p className="receipt-code">
          <CheckCircleFilled aria-hidden="true" />
          <span>
            <span className="sub">{t('receipt.code')}</span>
            <strong className="code">{code}</strong>
          </span>
        </p>
        <Facts
          facts={[
            [t('field.promisedAt'), <strong key="promised">{dateTime(promisedAt)}</strong>],
            [t('field.owner'), applicant?.name],
            [t('field.procedure'), say(procedure.name)],
            [t('field.receivedAt'), dateTime(receivedAt)],
            [t('dossier.receivingUnit'), unitName(receivingUnit)],
            [t('field.fee'), sum(dossier.data)],
          ]}
        />
        <h2>{t('receipt.next')}</h2>
        <ol className="receipt-next">
          <li>{t('receipt.nextGive')}</li>
          <li>
            {first ? (
              <>
                {t('receipt.nextStep', { unit: unitName(first.unit) })}{' '}
                <Link to="/tasks/$taskId" params={{ taskId: first.taskId }} search={{}}>
                  {stepName(first)}
                </Link>
              </>
            ) : (
              t('receipt.nextProcess')
            )}
          </li>
          <li>{t('receipt.nextFollow')}</li>
        </ol>
        <div className="outcomes no-print">
          {printable && (
            <PrintButton
              dossierId={dossierId}
              paper={{ form: 'receipt', subjectId: dossierId }}
              type="primary"
              size="large"
              autoFocus
            >
              {t('prints.printReceipt')}
            </PrintButton>
          )}
          <Button
            size="large"
            type={printable ? 'default' : 'primary'}
            autoFocus={!printable}
            onClick={() => void navigate({ to: '/intake' })}
          >
            {t('receipt.another')}
          </Button>
          <Button size="large" onClick={() => void navigate({ to: '/dossiers/$dossierId', params: { dossierId } })}>
            {t('receipt.openDossier')}
          </Button>
        </div>
      </section>
    </Page>
  );
}
