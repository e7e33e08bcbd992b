import { Injectable } from '@nestjs/common';
import { DossiersService } from '../dossiers/dossiers.service.js';
import type { Tx } from '../platform/database/tx.js';
import { keepDue, type TaskRow } from './tasks.repository.js';
import { TasksService } from './tasks.service.js';

/** What a step keeps when it is taken back and stands open again under another id. */
@Injectable()
export class TaskContinuity {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly tasks: TasksService,
  ) {}

  /** Due time, ladder and alerts go over to the new task; the dossier has the status it had before the completion. */
  async carryOver(tx: Tx, former: TaskRow, taskId: string, at: Date): Promise<void> {
    await keepDue(tx, { former: former.id, again: taskId });
    await this.tasks.reopened(tx, { formerTaskId: former.id, taskId, at });
    const { statusBefore: status, statusBeforeAt: since, closedAt: undone } = former;
    if (status !== null && since !== null && undone !== null)
      await this.dossiers.restoreStatus(tx, former.dossierId, { status, since, undone }, at);
  }
}
