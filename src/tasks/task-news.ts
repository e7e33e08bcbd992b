import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { LiveChannel } from '../platform/live/live.channel.js';

/** Tells open inboxes that their lists have changed. */
@Injectable()
export class TaskNews {
  constructor(private readonly live: LiveChannel) {}

  /** To the unit that holds the task, and to whoever it is assigned to. */
  changed(tx: Tx, task: { id: string; unitId: string; assigneeId: string | null }): void {
    const audience = task.assigneeId === null ? [task.unitId] : [task.unitId, task.assigneeId];
    this.live.publish(tx, { audience, kind: 'tasks.changed', id: task.id });
  }
}
