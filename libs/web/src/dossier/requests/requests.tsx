import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Dossier } from '../../api/types.js';
import { dateOnly, dateTime } from '../../format/date-time.js';
import { showDateText } from '../../forms/date-text.js';
import { useTexts } from '../../i18n/index.js';
import { Facts } from '../../ui/facts.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { HandOverItem } from './hand-over-item.js';
import { ConsultationItem } from './consultation-item.js';
import { FileLink } from './file-link.js';
import { RequestItem, type Standing } from './request-item.js';
import { type Requests, requestsQuery, type Supplement } from './requests.api.js';
import { SupplementFacts } from './supplement-facts.js';

/** What was asked of the applicant and of other agencies, what came back, refusals and results. */
export function RequestsTab({ dossier }: { dossier: Dossier }) {
  const { t } = useTexts();
  const requests = useQuery(requestsQuery(dossier.id));
  if (requests.isPending) return <Loading rows={4} />;
  if (!requests.data) return <ProblemNotice error={requests.error} onRetry={() => void requests.refetch()} />;
  const { supplements, consultations, refusals, replies, results, handOvers } = requests.data;
  const none = [supplements, consultations, refusals, replies, results, handOvers].every((list) => list.length === 0);
  if (none) return <p className="sub">{t('requests.empty')}</p>;
  return (
    <ul className="requests">
      {handOvers.map((handOver) => (
        <HandOverItem key={handOver.id} handOver={handOver} />
      ))}
      {results.map((result) => (
        <ResultItem key={result.id} result={result} dossier={dossier} />
      ))}
      {refusals.map((refusal) => (
        <RefusalItem key={refusal.id} refusal={refusal} />
      ))}
      {supplements.map((supplement) => (
        <SupplementItem key={supplement.id} supplement={supplement} dossier={dossier} />
      ))}
      {consultations.map((consultation) => (
        <ConsultationItem key={consultation.id} consultation={consultation} dossier={dossier} />
      ))}
      {replies.map((reply) => (
        <ReplyItem key={reply.id} reply={reply} dossier={dossier} />
      ))}
    </ul>
  );
}

const STANDINGS = {
  ...{ open: 'open', answered: 'done', incomplete: 'late', expired: 'late', cancelled: 'over' },
} as const satisfies Record<string, Standing>;

/** How a request to the applicant stands. */
function stateOf({ closedHow, complete }: Supplement): keyof typeof STANDINGS {
  if (closedHow === null) return 'open';
  return closedHow === 'answered' && complete === false ? 'incomplete' : closedHow;
}

function SupplementItem({ supplement, dossier }: { supplement: Supplement; dossier: Dossier }) {
  const { t } = useTexts();
  const state = stateOf(supplement);
  return (
    <RequestItem
      title={t('requests.supplement', { n: supplement.sequence })}
      state={t(`requests.state.${state}`)}
      standing={STANDINGS[state]}
    >
      <SupplementFacts supplement={supplement} dossier={dossier} />
      {supplement.taskId && (
        <Link className="more" to="/tasks/$taskId" params={{ taskId: supplement.taskId }} search={{}}>
          {t('requests.recordAnswer')}
        </Link>
      )}
    </RequestItem>
  );
}

function RefusalItem({ refusal }: { refusal: Requests['refusals'][number] }) {
  const { t, unitName } = useTexts();
  const { code, reason, basis, refusedBy, unit, refusedAt } = refusal;
  return (
    <RequestItem title={t('requests.refusal')}>
      <Facts
        wide
        facts={[
          [t('requests.refusalKind'), t(`refusalCode.${code as 'other'}`)],
          [t('details.refusalReason'), reason],
          [t('details.basis'), basis],
        ]}
      />
      <p className="sub">
        {t('requests.askedBy', { who: refusedBy.name, unit: unitName(unit), time: dateTime(refusedAt) })}
      </p>
    </RequestItem>
  );
}

function ReplyItem({ reply, dossier }: { reply: Requests['replies'][number]; dossier: Dossier }) {
  const { t, stepName } = useTexts();
  const { number, stageName, stageNameEn, repliedOn, attachmentId, note, recordedBy, recordedAt } = reply;
  return (
    <RequestItem title={t('requests.reply', { number })}>
      <p className="sub">{stepName({ name: stageName, nameEn: stageNameEn })}</p>
      <Facts
        wide
        facts={[
          [t('requests.repliedOn'), showDateText(repliedOn)],
          [t('details.replyFile'), <FileLink key="file" id={attachmentId} dossier={dossier} />],
          [t('details.noteOptional'), note],
          [t('requests.recorded'), `${recordedBy.name}, ${dateTime(recordedAt)}`],
        ]}
      />
    </RequestItem>
  );
}

function ResultItem({ result, dossier }: { result: Requests['results'][number]; dossier: Dossier }) {
  const { t, say } = useTexts();
  const { number, name, issuedOn, signer, attachmentId, recordedBy, recordedAt } = result;
  return (
    <RequestItem title={t('requests.result', { number })}>
      <Facts
        wide
        facts={[
          [t('details.result'), say(name)],
          [t('requests.issuedOn'), showDateText(issuedOn)],
          [t('requests.signer'), signer],
          [t('details.resultFile'), <FileLink key="file" id={attachmentId} dossier={dossier} />],
          [t('requests.recorded'), `${recordedBy.name}, ${dateTime(recordedAt)}`],
        ]}
      />
    </RequestItem>
  );
}

/** What the applicant is waited for: above everything else on the dossier's page. */
export function AskedNow({ dossier }: { dossier: Dossier }) {
  const { t } = useTexts();
  const open = useQuery(requestsQuery(dossier.id)).data?.supplements.filter(({ closedHow }) => closedHow === null);
  if (!open?.length) return null;
  return open.map((supplement) => (
    <section className="card asked-now" key={supplement.id} aria-labelledby={`asked-${supplement.id}`}>
      <h2 id={`asked-${supplement.id}`}>{t('requests.supplementOpen')}</h2>
      {supplement.replyBy && <p>{t('requests.until', { time: dateOnly(supplement.replyBy) })}</p>}
      <SupplementFacts supplement={supplement} dossier={dossier} />
      {supplement.taskId && (
        <Link className="more" to="/tasks/$taskId" params={{ taskId: supplement.taskId }} search={{}}>
          {t('requests.recordAnswer')}
        </Link>
      )}
    </section>
  ));
}
