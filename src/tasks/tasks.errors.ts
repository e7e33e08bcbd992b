import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';
import type { TaskAction, TaskState } from './task-actions.js';

/** How a task stands and who brought it there: what a caller who came too late is told. */
export interface TaskNow {
  version: number;
  state: TaskState;
  assignee: { id: string; name: string } | null;
  /** Who changed it last; null for the system. */
  by: { id: string; name: string } | null;
  at: string;
}

/** No task with that id, or none that the caller may see: the two are not told apart. */
export class TaskNotFoundError extends DomainError {
  readonly code = 'task-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy việc', en: 'No such task' };

  constructor(id: string) {
    super(`No task ${id}`);
  }
}

/** Someone was faster: the task is no longer as the caller saw it. */
export class TaskChangedError extends DomainError {
  readonly code = 'task-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Việc này đã có thay đổi', en: 'The task has changed meanwhile' };
  override readonly detail: Text;

  constructor(now: TaskNow, timeZone: string) {
    super(`The task is ${now.state} at version ${now.version}`, { ...now });
    this.detail = detailOf(now, timeZone);
  }
}

/** The task's state does not allow this any more, whoever asks. */
export class TaskStateError extends DomainError {
  readonly code = 'task-state';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Việc không còn ở trạng thái cho phép',
    en: 'The state of the task does not allow this',
  };
  override readonly detail: Text;

  constructor(action: TaskAction, now: TaskNow, timeZone: string) {
    super(`A task that is ${now.state} does not allow ${action}`, { action, ...now });
    this.detail = detailOf(now, timeZone);
  }
}

/** The caller may see the task but is not the one to do this. */
export class TaskForbiddenError extends DomainError {
  readonly code = 'task-forbidden';
  readonly kind = 'forbidden';

  constructor(action: TaskAction, allowed: readonly TaskAction[]) {
    super(`The actor may not ${action} this task`, { action, allowed });
  }
}

export const NOT_A_MEMBER: Text = {
  vi: 'Người này không giữ vị trí phù hợp ở đơn vị đó',
  en: 'That person holds no fitting post in that unit',
};

/** The person or unit named cannot hold the task. */
export class TaskHolderError extends DomainError {
  readonly code = 'task-holder';
  readonly kind = 'invalid';
  override readonly title = {
    vi: 'Không thể giao việc cho người hoặc đơn vị này',
    en: 'The task cannot be given there',
  };

  constructor(
    reason: 'not-a-member' | 'outside-subtree' | 'nobody-there',
    override readonly detail: Text,
  ) {
    super(`The task cannot be given there: ${reason}`, { reason });
  }
}

/** Outcome or form do not fit what the model asks for. */
export class TaskFormError extends DomainError {
  readonly code = 'task-form';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Biểu mẫu chưa hợp lệ', en: 'The form is not valid' };

  /** @param errors path of the field (`form.a.b`, `outcome`, `reason`) and what is wrong with it */
  constructor(errors: readonly { path: string; message: string }[]) {
    super('The form of the task is not valid', { errors });
  }
}

/** What the completed task led to has been taken up, or cannot be taken back. */
export class RecallError extends DomainError {
  readonly code = 'task-recall';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Không thể thu hồi', en: 'It cannot be recalled' };

  constructor(
    reason: 'taken-up' | 'not-reversible',
    override readonly detail: Text,
  ) {
    super(`The task cannot be recalled: ${reason}`, { reason });
  }
}

/** The model handles no escalation of that code where the task stands. */
export class EscalationUnknownError extends DomainError {
  readonly code = 'task-escalation';
  readonly kind = 'invalid';
  override readonly title = {
    vi: 'Bước này không có nội dung báo cáo đó',
    en: 'The step handles no such escalation',
  };
  override readonly detail: Text;

  constructor(code: string, allowed: readonly { code: string; name: Text }[]) {
    super(`No escalation ${code} is handled there`, { code, allowed: allowed.map((each) => each.code) });
    const names = (locale: 'vi' | 'en') => allowed.map(({ name }) => name[locale]).join('; ');
    this.detail =
      allowed.length === 0
        ? { vi: 'Quy trình không xử lý nội dung nào ở bước này.', en: 'The procedure handles none at this step.' }
        : { vi: `Có thể chọn: ${names('vi')}.`, en: `Allowed: ${names('en')}.` };
  }
}

const STATES: Record<TaskState, Text> = {
  open: { vi: 'chưa ai nhận', en: 'open' },
  claimed: { vi: 'đã có người nhận', en: 'claimed' },
  completed: { vi: 'đã hoàn thành', en: 'completed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

function detailOf(now: TaskNow, timeZone: string): Text {
  const time = { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const at = new Intl.DateTimeFormat('en-GB', { ...time, timeZone }).format(new Date(now.at));
  const who = now.by?.name;
  return {
    vi: `Hiện ${STATES[now.state].vi}; cập nhật lúc ${at}${who ? ` bởi ${who}` : ''}.`,
    en: `Now ${STATES[now.state].en}; changed at ${at}${who ? ` by ${who}` : ''}.`,
  };
}
