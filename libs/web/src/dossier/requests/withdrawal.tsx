import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Dossier } from '../../api/types.js';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { ChoiceItem, FileItem, TextItem, typed } from '../../task/details/fields.js';
import { Facts } from '../../ui/facts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNotice } from '../../ui/use-notice.js';
import { FileLink } from './file-link.js';
import { useWithdraw, type WithdrawBody, withdrawalQuery } from './requests.api.js';

const REQUESTERS = ['applicant', 'submitter', 'authorised'] as const satisfies WithdrawBody['requestedBy'][];

/** The applicant takes the dossier back: offered to those who may record it, or what was recorded. */
export function Withdrawal({ dossier }: { dossier: Dossier }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const state = useQuery(withdrawalQuery(dossier.id)).data;
  if (!state || (!state.allowed && !state.withdrawal)) return null;
  const { withdrawal } = state;
  return (
    <section className="card" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t('requests.withdrawal')}</h2>
      {withdrawal ? (
        <>
          <p>{t('requests.withdrawalText')}</p>
          <Facts
            facts={[
              [t('requests.withdrawReason'), withdrawal.reason],
              [t('requests.requestedBy'), t(`requests.requester.${withdrawal.requestedBy}`)],
              withdrawal.attachmentId !== null && [
                t('requests.withdrawPaper'),
                <FileLink key="file" id={withdrawal.attachmentId} dossier={dossier} />,
              ],
              [t('requests.recorded'), `${withdrawal.recordedBy.name}, ${dateTime(withdrawal.recordedAt)}`],
            ]}
          />
        </>
      ) : (
        <Button danger onClick={() => setAsking(true)}>
          {t('requests.withdraw')}
        </Button>
      )}
      {asking && <WithdrawDialog dossier={dossier} onClose={() => setAsking(false)} />}
    </section>
  );
}

type Values = Pick<WithdrawBody, 'reason' | 'requestedBy' | 'paper'>;

function WithdrawDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useTexts();
  const notice = useNotice();
  const withdraw = useWithdraw(dossier.id);
  return (
    <FormDialog<Values>
      title={t('requests.withdrawTitle')}
      okText={t('requests.withdraw')}
      intro={t('requests.withdrawIntro')}
      danger
      initial={{ requestedBy: dossier.submitter ? 'submitter' : 'applicant' }}
      onClose={onClose}
      onSend={({ reason, requestedBy, paper }) =>
        withdraw({
          ...{ version: dossier.version, reason: typed(reason) ?? '', requestedBy },
          ...(paper ? { paper } : {}),
        })
      }
      onDone={() => notice.done(t('requests.withdrawn'))}
    >
      <TextItem
        name="reason"
        label={t('requests.withdrawReason')}
        missing={t('task.reasonMissing')}
        max={2000}
        autoFocus
      />
      <ChoiceItem
        name="requestedBy"
        label={t('requests.requestedBy')}
        options={REQUESTERS.map((value) => ({ value, label: t(`requests.requester.${value}`) }))}
      />
      <FileItem
        name="paper"
        label={t('details.optional', { label: t('requests.withdrawPaper') })}
        dossierId={dossier.id}
      />
    </FormDialog>
  );
}
