import { Injectable } from '@nestjs/common';
import { EngineService } from '../engine/engine.service.js';
import { LEADING_ROLES } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Idempotency } from '../platform/idempotency/idempotency.service.js';
import { newId } from '../platform/ids.js';
import type { Consultation } from './consultations.repository.js';
import { ConsultationsService } from './consultations.service.js';
import { TaskJournal } from './task-journal.js';
import { lockTask } from './tasks.repository.js';
import { ChaseForbiddenError, ConsultationClosedError } from './work.errors.js';

/** Reminders to units that have not given their opinion yet. */
@Injectable()
export class ConsultationChases {
  constructor(
    private readonly engine: EngineService,
    private readonly consultations: ConsultationsService,
    private readonly organisation: OrganisationService,
    private readonly journal: TaskJournal,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Reminds the unit: its open lists are told at once, and the words stand in the exchange of its task.
   * @returns how often it was reminded by now
   * @throws {ConsultationNotFoundError} {@link ChaseForbiddenError} {@link ConsultationClosedError}
   */
  async chase(actor: SignedInActor, id: string, message: string | undefined): Promise<{ chases: number }> {
    const seen = await this.consultations.get(actor, id);
    if (!(await this.mayChase(actor, seen))) throw new ChaseForbiddenError();
    const at = this.clock.receivedAt();
    return this.engine.inTransaction(seen.instanceId, at, async (tx) => {
      const task = seen.taskId === null ? undefined : await lockTask(tx, seen.taskId);
      const now = await this.consultations.get(actor, id, tx);
      if (now.closedHow) throw new ConsultationClosedError(now.closedHow);
      await tx.query(
        `INSERT INTO consultation_chase (id, consultation_id, account_id, message, sent_at) VALUES ($1, $2, $3, $4, $5)`,
        [newId(), id, actor.accountId, message ?? null, at],
      );
      if (task) {
        if (message !== undefined)
          await tx.query(
            `INSERT INTO task_comment (id, task_id, author_id, text, written_at) VALUES ($1, $2, $3, $4, $5)`,
            [newId(), task.id, actor.accountId, message, at],
          );
        await this.journal.record(tx, actor, task, 'chased', { consultationId: id });
      }
      const result = { chases: now.chases + 1 };
      await this.idempotency.remember(tx, 200, result);
      return result;
    });
  }

  /** Whoever asked, while still there, and those who lead the unit that asked. */
  async mayChase(actor: SignedInActor, { askingUnit, askedBy }: Consultation): Promise<boolean> {
    const unit = await this.organisation.getUnit(askingUnit.id);
    return actor.posts.some(
      (post) =>
        (post.unitId === unit.id && (actor.accountId === askedBy.id || LEADING.includes(post.role))) ||
        (LEADING.includes(post.role) && `${unit.path}.`.startsWith(`${post.unitPath}.`)),
    );
  }
}

const LEADING: readonly string[] = LEADING_ROLES;
