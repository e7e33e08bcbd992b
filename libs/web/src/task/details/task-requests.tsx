import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { Task } from '../../api/types.js';
import { dossierQuery } from '../../dossier/dossiers.api.js';
import { FileLinks } from '../../dossier/requests/file-link.js';
import { SupplementFacts } from '../../dossier/requests/supplement-facts.js';
import { dateOnly, dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Facts } from '../../ui/facts.js';
import { type Work, workQuery } from './work.api.js';

/** Why the task is here again, what the applicant was asked for, or which question it is to answer. */
export function TaskRequests({ task }: { task: Task }) {
  const { t, say } = useTexts();
  const work = useQuery(workQuery(task.id)).data;
  const dossier = useQuery(dossierQuery(task.dossier.id)).data;
  if (!work) return null;
  const { sentBack, raised, supplement, consultation } = work;
  return (
    <>
      {sentBack && <Brought title={t('requests.sentBack', { step: say(sentBack.step) })} {...sentBack} />}
      {raised && <Brought title={say(raised.name)} {...raised} />}
      {supplement && (
        <section className="card" aria-labelledby="asked">
          <h2 id="asked">{t('requests.supplement', { n: supplement.sequence })}</h2>
          <SupplementFacts supplement={supplement} dossier={dossier} />
        </section>
      )}
      {consultation && <Question consultation={consultation} dossier={dossier} />}
    </>
  );
}

/** Why the task is here: in the words of whoever brought it. */
function Brought(props: { title: string; reason: string; by: { name: string }; at: string }) {
  const { t } = useTexts();
  const { title, reason, by, at } = props;
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      description={
        <>
          <p className="comment-text">{reason}</p>
          <p className="sub">{t('requests.broughtBy', { who: by.name, time: dateTime(at) })}</p>
        </>
      }
    />
  );
}

function Question(props: {
  consultation: NonNullable<Work['consultation']>;
  dossier: Parameters<typeof FileLinks>[0]['dossier'];
}) {
  const { t, unitName } = useTexts();
  const { consultation, dossier } = props;
  const { askedBy, askingUnit, askedAt, attachmentIds } = consultation;
  return (
    <section className="card" aria-labelledby="question">
      <h2 id="question">{t('requests.question')}</h2>
      <p className="comment-text">{consultation.question}</p>
      <Facts
        wide
        facts={[
          attachmentIds.length > 0 && [
            t('details.questionFiles'),
            <FileLinks key="files" ids={attachmentIds} dossier={dossier} />,
          ],
          [t('details.replyOn'), dateOnly(consultation.replyBy)],
        ]}
      />
      <p className="sub">
        {t('requests.askedBy', { who: askedBy.name, unit: unitName(askingUnit), time: dateTime(askedAt) })}
      </p>
    </section>
  );
}
