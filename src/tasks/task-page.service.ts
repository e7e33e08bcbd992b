import { Injectable } from '@nestjs/common';
import { escalationsAt, type Json, type TaskOutcome, type Variables } from '#workflow';
import { DeadlineReaderService } from '../dossiers/deadline-reader.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { escalationName } from './escalations.service.js';
import { TaskAccess } from './task-access.js';
import { offeredActions } from './task-actions.js';
import { demandedDetails, needsReason } from './task-details.js';
import { TaskForms, type TaskSpec } from './task-forms.js';
import { ITEM_COLUMNS, ITEM_JOINS, itemOf, type TaskItemRow } from './task-item.js';
import { isUntouched } from './task-recall.service.js';
import type { TaskDetail } from './tasks.dto.js';
import type { TaskRow } from './tasks.repository.js';

interface DetailRow extends TaskItemRow {
  procedureVersionId: string;
  input: Variables;
  formData: Variables | null;
  outcome: string | null;
  reason: string | null;
  closedAt: Date | null;
  completer: { id: string; name: string } | null;
  comments: { id: string; author: { id: string; name: string }; text: string; writtenAt: string }[];
}

const DETAIL = `
  SELECT ${ITEM_COLUMNS}, d.procedure_version_id AS "procedureVersionId", t.input, t.form_data AS "formData", t.outcome,
    t.reason, t.closed_at AS "closedAt",
    (SELECT json_build_object('id', c.id, 'name', c.name) FROM person c WHERE c.id = t.completed_by) AS completer,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'text', k.text,
              'writtenAt', to_char(k.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'author', json_build_object('id', k.author_id, 'name', coalesce(w.name, '—'))) ORDER BY k.written_at, k.id), '[]')
       FROM task_comment k LEFT JOIN person w ON w.id = k.author_id WHERE k.task_id = t.id) AS comments
  FROM task t ${ITEM_JOINS} WHERE t.id = $1`;

const READ = `INSERT INTO task_read (task_id, account_id, read_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/** One task as a page. */
@Injectable()
export class TaskPageService {
  constructor(
    private readonly database: Database,
    private readonly access: TaskAccess,
    private readonly forms: TaskForms,
    private readonly deadlines: DeadlineReaderService,
    private readonly clock: Clock,
  ) {}

  /**
   * The task with its form, outcomes and what the actor may do with it. Those who could act on it have then seen it.
   * @throws {TaskNotFoundError} when there is none or the actor may not see it
   */
  async get(actor: SignedInActor, taskId: string): Promise<TaskDetail> {
    const { task, relations } = await this.access.get(actor, taskId);
    const [row] = await this.database.query<DetailRow>(DETAIL, [taskId]);
    const { version, spec } = await this.forms.of(undefined, row!.procedureVersionId, task.elementId);
    const handled = escalationsAt(version.model, task.elementId);
    const [deadline] = await this.deadlines.read([{ unitId: task.unitId, startsAt: task.openedAt, dueAt: row!.dueAt }]);
    if (relations.has('completer') && !(await this.canRecall(task))) relations.delete('completer');
    const actions = offeredActions({ ...task, dueAt: row!.dueAt, escalates: handled.length > 0 }, relations);
    if (actions.length > 0) await this.database.query(READ, [taskId, actor.accountId, this.clock.now()]);
    return {
      ...itemOf(row!, deadline!, actor),
      actions,
      documentation: spec.element.documentation ?? null,
      form: formOf(spec, row!),
      kind: spec.element.task?.kind ?? null,
      outcomes: spec.outcomes.map((outcome) => outcomeOf(spec, outcome)),
      details: demandedDetails(spec.element.task!, undefined) ?? null,
      outcome: row!.outcome,
      reason: row!.reason,
      closedAt: row!.closedAt?.toISOString() ?? null,
      completedBy: row!.completer,
      escalations: actions.includes('escalate')
        ? handled.map(({ code, interrupting, ...each }) => ({
            code,
            name: escalationName(version, each),
            interrupting,
          }))
        : [],
      comments: row!.comments,
      canClaim: actions.includes('claim'),
      canComplete: actions.includes('complete'),
      canAssign: actions.includes('assign'),
      canRecall: actions.includes('recall'),
    };
  }

  private async canRecall(task: TaskRow): Promise<boolean> {
    if (!task.recallable) return false;
    const opened = await this.database.query<Pick<TaskRow, 'state' | 'version'>>(
      `SELECT state, version FROM task WHERE opened_by_task_id = $1`,
      [task.id],
    );
    return opened.every(isUntouched);
  }
}

const outcomeOf = ({ element }: TaskSpec, outcome: TaskOutcome): TaskDetail['outcomes'][number] => ({
  ...{ key: outcome.key, ...outcome.label, kind: outcome.kind ?? null },
  reasonRequired: needsReason(outcome),
  result: outcome.result ?? null,
  details: demandedDetails(element.task!, outcome) ?? null,
});

/** What was entered; before that, what the procedure hands to the fields of the form. */
function formOf({ form }: TaskSpec, row: DetailRow): TaskDetail['form'] {
  if (!form) return null;
  const { id, schema, ui, en } = form;
  const fields = Object.keys(schema.properties ?? {});
  const given = fields.filter((field) => row.input[field] !== undefined && row.input[field] !== null);
  const data: Record<string, Json> =
    row.formData ?? Object.fromEntries(given.map((field) => [field, row.input[field] as Json]));
  return { id, schema, ui, en, data };
}
