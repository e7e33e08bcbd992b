import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { replyBysOf } from './consultations.repository.js';

/** An open task as later modules need it: clocks, alerts. */
export interface OpenTask {
  id: string;
  dossierId: string;
  instanceId: string;
  elementId: string;
  name: string;
  unitId: string;
  assigneeId: string | null;
  openedAt: Date;
  dueAt: Date | null;
}

/** A step that was taken back, and the task that stands in for it. */
export interface ReopenedStep {
  formerTaskId: string;
  taskId: string;
  at: Date;
}

type Reopening = (tx: Tx, step: ReopenedStep) => Promise<void>;

/** What completed and opened tasks mean for clocks. */
export interface ClockFacts {
  /** All that an applicant was asked for has come. */
  supplemented: boolean;
  /** Local day on which an agency replied, as written down later. */
  repliedOn: string | null;
  /** When the unit that was asked is to reply, by task. */
  replyBy: ReadonlyMap<string, Date>;
}

const OPEN_COLUMNS = `id, dossier_id AS "dossierId", instance_id AS "instanceId", element_id AS "elementId", name,
  unit_id AS "unitId", assignee_id AS "assigneeId", opened_at AS "openedAt", due_at AS "dueAt"`;

/** What later modules ask of tasks. */
@Injectable()
export class TasksService {
  private readonly reopenings: Reopening[] = [];

  /** Called by later modules in their constructors: what they keep for a step must outlive its recall. */
  onReopened(carryOver: Reopening): void {
    this.reopenings.push(carryOver);
  }

  /** Tells later modules of a recall, inside its transaction. */
  async reopened(tx: Tx, step: ReopenedStep): Promise<void> {
    for (const carryOver of this.reopenings) await carryOver(tx, step);
  }

  /** Open tasks among the ids; those that are done or gone are left out. */
  async openByIds(reader: Pick<Tx, 'query'>, ids: readonly string[]): Promise<OpenTask[]> {
    return reader.query<OpenTask>(`SELECT ${OPEN_COLUMNS} FROM task WHERE id = ANY ($1) AND closed_at IS NULL`, [ids]);
  }

  /** Open tasks of a dossier in the order of their opening. */
  async openOfDossier(reader: Pick<Tx, 'query'>, dossierId: string): Promise<OpenTask[]> {
    return reader.query<OpenTask>(
      `SELECT ${OPEN_COLUMNS} FROM task WHERE dossier_id = $1 AND closed_at IS NULL ORDER BY opened_at, id`,
      [dossierId],
    );
  }

  /**
   * What tasks that a step completed and opened mean for clocks.
   * @param completed only those of kind `supplement` or `recordReply` can mean anything
   * @param opened only those of kind `consultation` can
   */
  async clockFacts(tx: Tx, tasks: { completed: readonly string[]; opened: readonly string[] }): Promise<ClockFacts> {
    const [completed] =
      tasks.completed.length === 0
        ? []
        : await tx.query<{ supplemented: boolean; repliedOn: string | null }>(
            `SELECT EXISTS (SELECT FROM supplement_request WHERE waiting_task_id = ANY ($1) AND complete) AS supplemented,
                    (SELECT max(replied_on)::text FROM recorded_reply WHERE task_id = ANY ($1)) AS "repliedOn"`,
            [tasks.completed],
          );
    const replyBy = tasks.opened.length === 0 ? new Map<string, Date>() : await replyBysOf(tx, tasks.opened);
    return { supplemented: completed?.supplemented ?? false, repliedOn: completed?.repliedOn ?? null, replyBy };
  }

  /**
   * Writes when tasks are due, in one statement. Nobody's edit is based on a clock, so versions stay.
   * @param due null where a task has no limit
   */
  async setDue(tx: Tx, due: readonly { taskId: string; dueAt: Date | null }[]): Promise<void> {
    if (due.length === 0) return;
    await tx.query(
      `UPDATE task SET due_at = x.due_at FROM unnest($1::uuid[], $2::timestamptz[]) AS x(id, due_at)
        WHERE task.id = x.id AND task.closed_at IS NULL`,
      [due.map((each) => each.taskId), due.map((each) => each.dueAt)],
    );
  }
}
