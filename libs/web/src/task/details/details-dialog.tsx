import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Outcome, Task } from '../../api/types.js';
import { useTexts } from '../../i18n/index.js';
import { useSession } from '../../session/session.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Completion } from '../task.api.js';
import {
  type OpinionValues,
  OpinionFields,
  opinionOf,
  QuestionFields,
  type QuestionValues,
  questionOf,
} from './consultation.js';
import {
  RefusalFields,
  refusalOf,
  type RefusalValues,
  ReplyFields,
  replyOf,
  type ReplyValues,
  ResultFields,
  resultOf,
  type ResultValues,
} from './decisions.js';
import { TextItem, typed } from './fields.js';
import { HandOverFields, handOverOf, type HandOverValues, usualHandOver } from './hand-over.js';
import { type AnswerValues, answerOf, SupplementAnswerFields } from './supplement-answer.js';
import {
  supplementOf,
  SupplementRequestFields,
  supplementsUsedUp,
  type SupplementValues,
} from './supplement-request.js';
import { type Details, type DetailsKind, type Work, workQuery } from './work.api.js';

type Values = Record<string, unknown>;

/** What the dialog of a kind shows and sends. */
interface DialogForm {
  fields: (work: Work, task: Task, outcome: Outcome) => ReactNode;
  /** `contact` is what the applicant reads: Vietnamese, whatever language the screen is in. */
  initial?: (work: Work, contact: string, task: Task) => Values;
  read: (values: never, work: Work) => Details;
  /** The details themselves hold the reason. */
  reasoned?: true;
  /** Whether it cannot be done any more; the fields say why. */
  blocked?: (work: Work) => boolean;
}

const FORMS: Record<Exclude<DetailsKind, 'assignment'>, DialogForm> = {
  supplementRequest: {
    fields: (work) => <SupplementRequestFields work={work} />,
    initial: ({ proposals }, contact) => ({ replyBy: proposals.supplement?.replyBy ?? undefined, contact, others: [] }),
    read: (values: SupplementValues, work) => supplementOf(values, work),
    reasoned: true,
    blocked: supplementsUsedUp,
  },
  supplementAnswer: {
    fields: (work, task) => <SupplementAnswerFields work={work} dossierId={task.dossier.id} />,
    initial: ({ supplement }) => ({
      items: Object.fromEntries(
        (supplement?.items ?? []).map(({ position, copyType }) => [position, { copyType: copyType ?? undefined }]),
      ),
    }),
    read: (values: AnswerValues, work) => answerOf(values, work),
  },
  consultationRequest: {
    fields: (work, task) => <QuestionFields work={work} dossierId={task.dossier.id} unitId={task.unit.id} />,
    initial: ({ proposals }) => ({ replyBy: proposals.consultation?.replyBy }),
    read: (values: QuestionValues) => questionOf(values),
    reasoned: true,
  },
  consultationReply: {
    fields: (work, task) => <OpinionFields work={work} dossierId={task.dossier.id} />,
    read: (values: OpinionValues) => opinionOf(values),
  },
  refusal: {
    fields: () => <RefusalFields />,
    read: (values: RefusalValues) => refusalOf(values),
    reasoned: true,
  },
  recordedReply: {
    fields: (_, task) => <ReplyFields dossierId={task.dossier.id} />,
    read: (values: ReplyValues) => replyOf(values),
  },
  issuedResult: {
    fields: (work, { dossier }, { result }) => (
      <ResultFields work={work} dossierId={dossier.id} named={result !== null} />
    ),
    initial: ({ proposals }) => ({ issuedOn: proposals.today, resultKey: '' }),
    read: (values: ResultValues) => resultOf(values),
  },
  handedOver: {
    fields: (_, task) => <HandOverFields task={task} />,
    initial: (work, _, task) => ({ ...usualHandOver(work, task) }),
    read: (values: HandOverValues) => handOverOf(values),
  },
};

/** What an outcome demands besides the form: each kind has its own fields. It stays open while the server refuses. */
export function DetailsDialog<Result>(props: {
  task: Task;
  outcome: Outcome;
  kind: Exclude<DetailsKind, 'assignment'>;
  onClose: () => void;
  onSend: (more: Pick<Completion, 'reason' | 'details'>) => Promise<Result>;
  onDone: (result: Result) => void;
}) {
  const { t, say } = useTexts();
  const { account } = useSession();
  const { task, outcome, kind, onClose, onSend, onDone } = props;
  const work = useQuery(workQuery(task.id));
  const { fields, initial, read, reasoned, blocked } = FORMS[kind];
  if (!work.data)
    return (
      <Modal open title={say(outcome)} footer={null} onCancel={onClose}>
        {work.isError ? <ProblemNotice error={work.error} onRetry={() => void work.refetch()} /> : <Loading rows={4} />}
      </Modal>
    );
  const shown = work.data;
  const withReason = outcome.reasonRequired && !reasoned;
  const send = (values: Values): Promise<Result> => {
    const reason = withReason ? typed(values.ownReason as string | undefined) : undefined;
    return onSend({ details: read(values as never, shown), ...(reason ? { reason } : {}) });
  };
  return (
    <FormDialog<Values, Result>
      title={say(outcome)}
      okText={say(outcome)}
      wide
      initial={initial?.(shown, `${account.name}, ${task.unit.name}`, task)}
      onClose={onClose}
      onSend={send}
      onDone={onDone}
      keepOpen
      blocked={blocked?.(shown)}
    >
      {fields(shown, task, outcome)}
      {withReason && (
        <TextItem
          name="ownReason"
          label={t('task.reason')}
          hint={t('task.reasonHint')}
          missing={t('task.reasonMissing')}
          max={2000}
        />
      )}
    </FormDialog>
  );
}
