import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { Task } from '../api/types.js';
import { FormAnswers } from '../forms/form-answers.js';
import { useTexts } from '../i18n/index.js';
import { DeadlineTag } from '../ui/deadline-tag.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Comments } from './comments.js';
import { TaskRequests } from './details/task-requests.js';
import { WhyStepDue } from './step-story.js';
import { TaskActions } from './task-actions.js';
import { TaskAside } from './task-aside.js';
import { TaskWork } from './task-work.js';
import { taskQuery } from './task.api.js';

/** One step of a dossier in the hands of somebody. */
export function TaskPage() {
  const { t, stepName } = useTexts();
  const { taskId } = useParams({ from: '/signed-in/tasks/$taskId' });
  const { from } = useSearch({ from: '/signed-in/tasks/$taskId' });
  const task = useQuery(taskQuery(taskId));
  const back = (
    <Link className="back" to="/inbox" search={from ? { scope: from } : {}}>
      <ArrowLeftOutlined aria-hidden="true" /> {t('task.back')}
    </Link>
  );
  if (task.isPending) return <Loading />;
  if (!task.data)
    return (
      <Page title={t('problem.title')} above={back}>
        <ProblemNotice error={task.error} onRetry={() => void task.refetch()} />
      </Page>
    );
  return (
    <Page key={taskId} title={stepName(task.data)} above={back}>
      <TaskBody task={task.data} />
    </Page>
  );
}

function TaskBody({ task }: { task: Task }) {
  return (
    <div className="columns">
      <div className="column-main">
        <TaskState task={task} />
        <TaskRequests task={task} />
        {task.actions.includes('complete') ? <TaskWork task={task} /> : <ReadOnlyForm task={task} />}
        <Comments task={task} />
      </div>
      <TaskAside task={task} />
    </div>
  );
}

/** Who has it and what can be done about that. */
function TaskState({ task }: { task: Task }) {
  const { t } = useTexts();
  const mine = task.actions.includes('complete');
  const sentence = {
    open: task.actions.includes('claim') ? t('task.claimFirst') : t('task.waitsAssignment'),
    claimed: mine || !task.assignee ? undefined : t('task.heldBy', { who: task.assignee.name }),
    completed: t('task.closedCompleted'),
    cancelled: t('task.closedCancelled'),
  }[task.state];
  return (
    <div className="task-state">
      <DeadlineTag state={task.deadlineState} remaining={task.remaining} dueAt={task.dueAt} />
      {task.dueAt && <WhyStepDue taskId={task.id} />}
      {task.unresolvedRoles && <Alert type="warning" showIcon title={t('task.unresolved')} />}
      {task.documentation && <p className="documentation">{task.documentation}</p>}
      {sentence && <Alert type={task.state === 'cancelled' ? 'warning' : 'info'} showIcon title={sentence} />}
      <TaskActions task={task} />
    </div>
  );
}

function ReadOnlyForm({ task }: { task: Task }) {
  const { t } = useTexts();
  if (!task.form || task.state === 'open') return null;
  return (
    <section className="card" aria-labelledby="work">
      <h2 id="work">{t('task.form')}</h2>
      <FormAnswers form={task.form} data={task.form.data} />
    </section>
  );
}
