import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { answer, api } from '../api/client.js';
import type { Outcome, Task } from '../api/types.js';
import { timeOnly } from '../format/date-time.js';
import { SchemaForm, type SchemaFormHandle } from '../forms/schema-form.js';
import { useTexts } from '../i18n/index.js';
import { useSession } from '../session/session.js';
import { useNotice } from '../ui/use-notice.js';
import { CompletionProblem } from './completion-problem.js';
import { DetailsDialog } from './details/details-dialog.js';
import { OutcomeDialog } from './outcome-dialog.js';
import { PersonDialog } from './person-dialog.js';
import { type Completion, findNextTask, taskQuery, useComplete } from './task.api.js';
import { useTaskDraft } from './use-task-draft.js';

/** The form and the outcomes, for whoever holds the task. */
export function TaskWork({ task }: { task: Task }) {
  const { t, say } = useTexts();
  const draft = useTaskDraft(task.id, task.form?.data ?? {});
  const form = useRef<SchemaFormHandle>(null);
  const [asking, setAsking] = useState<Outcome>();
  const [assigning, setAssigning] = useState<Outcome>();
  const [detailing, setDetailing] = useState<Outcome>();
  const complete = useComplete(task);
  const goOn = useGoOn(task);
  const send = (outcome: Outcome, more: Pick<Completion, 'reason' | 'details'> = {}): void =>
    complete.mutate(
      { outcome: outcome.key, form: draft.data, ...more },
      {
        onSuccess: ({ next }) => {
          draft.drop();
          void goOn(next[0]?.id);
        },
        onSettled: () => {
          setAsking(undefined);
          setAssigning(undefined);
        },
      },
    );
  const choose = (outcome: Outcome): void => {
    if (form.current && !form.current.check()) return;
    if (outcome.details === 'assignment') setAssigning(outcome);
    else if (outcome.details) setDetailing(outcome);
    else if (outcome.reasonRequired) setAsking(outcome);
    else send(outcome);
  };
  return (
    <section className="card" aria-labelledby="work">
      <h2 id="work">{t('task.form')}</h2>
      {draft.restoredAt && (
        <Alert
          type="info"
          showIcon
          title={t('task.draftRestored', { time: timeOnly(draft.restoredAt) })}
          action={<Button onClick={draft.discard}>{t('task.draftDiscard')}</Button>}
        />
      )}
      {complete.isError && !detailing && <CompletionProblem error={complete.error} schema={task.form?.schema ?? {}} />}
      {task.form ? (
        <SchemaForm ref={form} form={task.form} data={draft.data} onChange={draft.change} />
      ) : (
        <p>{t('task.noForm')}</p>
      )}
      <div className="outcomes" role="group" aria-label={t('task.outcomes')}>
        {task.outcomes.map((outcome, index) => (
          <Button
            key={outcome.key}
            size="large"
            type={index === 0 ? 'primary' : 'default'}
            loading={
              complete.isPending && complete.variables.outcome === outcome.key && !asking && !assigning && !detailing
            }
            disabled={complete.isPending}
            onClick={() => choose(outcome)}
          >
            {say(outcome)}
          </Button>
        ))}
        <span className="sub" role="status">
          {draft.savedAt && t('task.draftSaved', { time: timeOnly(draft.savedAt) })}
        </span>
      </div>
      {asking && (
        <OutcomeDialog
          outcome={asking}
          busy={complete.isPending}
          onCancel={() => setAsking(undefined)}
          onConfirm={(reason) => send(asking, { reason })}
        />
      )}
      {detailing?.details && detailing.details !== 'assignment' && (
        <DetailsDialog
          task={task}
          outcome={detailing}
          kind={detailing.details}
          onClose={() => setDetailing(undefined)}
          onSend={(more) => complete.mutateAsync({ outcome: detailing.key, form: draft.data, ...more })}
          onDone={({ next }) => {
            draft.drop();
            void goOn(next[0]?.id);
          }}
        />
      )}
      {assigning && (
        <PersonDialog
          taskId={task.id}
          next
          title={say(assigning)}
          withReason={assigning.reasonRequired}
          busy={complete.isPending}
          onCancel={() => setAssigning(undefined)}
          onChoose={({ accountId, reason }) =>
            send(assigning, { details: { kind: 'assignment', accountId }, ...(reason ? { reason } : {}) })
          }
        />
      )}
    </section>
  );
}

/** After a task: the next one opens, and for a while the finished one can be called back. */
function useGoOn(task: Task) {
  const { t, stepName } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const { account } = useSession();
  const { from } = useSearch({ from: '/signed-in/tasks/$taskId' });
  const open = (taskId: string): Promise<void> =>
    navigate({ to: '/tasks/$taskId', params: { taskId }, search: from ? { from } : {} });
  const params = { path: { id: task.id } };
  const recall = async (version: number): Promise<void> => {
    try {
      const { taskId } = await answer(api.POST('/api/tasks/{id}/recall', { params, body: { version } }));
      await client.invalidateQueries({ queryKey: ['task', taskId] });
      await open(taskId);
      notice.done(t('task.recalled'));
    } catch (error) {
      notice.refused(error);
    }
  };
  return async (opened: string | undefined): Promise<void> => {
    const next = opened ?? (await findNextTask(client, from, task.id, account.id));
    const done = await client.fetchQuery({ ...taskQuery(task.id), staleTime: 0 }).catch(() => undefined);
    void client.invalidateQueries({ queryKey: ['dossier'] });
    await (next ? open(next) : navigate({ to: '/inbox', search: from ? { scope: from } : {} }));
    notice.done(t('task.completed', { step: stepName(task), code: task.dossier.code }), {
      detail: t(next ? 'task.completedNext' : 'task.completedLast'),
      // What cannot be called back is not offered.
      undo: done?.actions.includes('recall') ? () => void recall(done.version) : undefined,
    });
  };
}
