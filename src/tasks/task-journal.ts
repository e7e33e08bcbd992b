import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Tx } from '../platform/database/tx.js';
import { TaskNews } from './task-news.js';
import type { TaskRow } from './tasks.repository.js';

/** What happened to a task by a person's hand, in the past tense. */
export type TaskDeed =
  | 'claimed'
  | 'released'
  | 'assigned'
  | 'reassigned'
  | 'completed'
  | 'recalled'
  | 'commented'
  | 'chased'
  | 'extended'
  | 'escalated';

/** Writes down what a person did to a task, and tells open inboxes. */
@Injectable()
export class TaskJournal {
  constructor(
    private readonly audit: AuditService,
    private readonly news: TaskNews,
  ) {}

  /**
   * Journals one deed under the task's dossier, so that the dossier's history is one list.
   * @param details ids and reasons, never personal data
   */
  async record(
    tx: Tx,
    actor: SignedInActor,
    task: TaskRow,
    deed: TaskDeed,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const post = actor.posts.find((each) => each.unitId === task.unitId && task.roles.includes(each.role));
    await this.audit.write(tx, {
      actor: { kind: 'account', accountId: actor.accountId, postId: post?.postId },
      action: `task.${deed}`,
      subject: { kind: 'dossier', id: task.dossierId },
      unitId: task.unitId,
      details: { taskId: task.id, elementId: task.elementId, task: task.name, ...details },
    });
    this.news.changed(tx, task);
  }

  /** Tells the inboxes of whoever holds the task now. */
  tell(tx: Tx, task: { id: string; unitId: string; assigneeId: string | null }): void {
    this.news.changed(tx, task);
  }
}
