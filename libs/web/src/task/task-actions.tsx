import { Button } from 'antd';
import { useState } from 'react';
import type { Task } from '../api/types.js';
import { rivalOf } from '../api/problem.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { EscalateDialog } from '../leading/escalate-dialog.js';
import { useNotice } from '../ui/use-notice.js';
import { PersonDialog, type ChosenPerson } from './person-dialog.js';
import { useTaskCommand, type TaskCommand } from './task.api.js';

/** Who does the task: take it, give it back, give it to somebody, call it back. Only what is allowed is offered. */
export function TaskActions({ task }: { task: Task }) {
  const { t, say } = useTexts();
  const notice = useNotice();
  const command = useTaskCommand(task);
  const [choosing, setChoosing] = useState<'assign' | 'reassign'>();
  const [escalation, setEscalation] = useState<Task['escalations'][number]>();
  const may = (action: Task['actions'][number]): boolean => task.actions.includes(action);
  const run = (what: TaskCommand, done?: string): void =>
    command.mutate(what, {
      onSuccess: () => done && notice.done(done),
      onError: (error) => {
        const rival = rivalOf(error);
        if (rival) notice.warn(t('problem.takenBy', { who: rival.name, when: dateTime(rival.at) }));
        else notice.refused(error);
      },
      onSettled: () => setChoosing(undefined),
    });
  const give = ({ accountId, name, reason }: ChosenPerson): void =>
    run(
      choosing === 'reassign' ? { kind: 'reassign', accountId, reason } : { kind: 'assign', accountId },
      t('task.assigned', { who: name }),
    );
  // Giving a task to somebody for the first time needs no reason; taking it from somebody does.
  const giving = task.assignee ? may('reassign') && 'reassign' : may('assign') && 'assign';
  return (
    <div className="actions">
      {may('claim') && (
        <Button type="primary" size="large" loading={command.isPending} onClick={() => run({ kind: 'claim' })}>
          {t('task.claim')}
        </Button>
      )}
      {giving && (
        <Button type={giving === 'assign' && !may('claim') ? 'primary' : 'default'} onClick={() => setChoosing(giving)}>
          {t(`task.${giving}`)}
        </Button>
      )}
      {may('release') && (
        <Button onClick={() => run({ kind: 'release' }, t('task.releasedNote'))}>{t('task.release')}</Button>
      )}
      {may('recall') && <Button onClick={() => run({ kind: 'recall' }, t('task.recalled'))}>{t('task.recall')}</Button>}
      {task.escalations.map((each) => (
        <Button key={each.code} onClick={() => setEscalation(each)}>
          {say(each.name)}
        </Button>
      ))}
      {escalation && <EscalateDialog task={task} escalation={escalation} onClose={() => setEscalation(undefined)} />}
      {choosing && (
        <PersonDialog
          taskId={task.id}
          title={t(`task.${choosing}`)}
          withReason={choosing === 'reassign'}
          busy={command.isPending}
          onCancel={() => setChoosing(undefined)}
          onChoose={give}
        />
      )}
    </div>
  );
}
