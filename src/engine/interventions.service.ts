import { Injectable } from '@nestjs/common';
import type { Variables, WorkflowEvent } from '#workflow';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { InstanceEndedError, InstanceNotFoundError } from './engine.errors.js';
import type { Actor, StepResult } from './engine.events.js';
import { ScopeNotFoundError } from './incidents.errors.js';
import { lockInstance, mergeScopeValues, readScopes } from './instance.repository.js';
import { journalAtDossier } from './dossier-audit.js';
import { StepsService } from './steps.service.js';

/** Where tokens are taken away and put. */
export interface Modification {
  /** Tokens of waiting elements. */
  cancel: readonly string[];
  /** Elements to enter; without a scope in the process itself. */
  start: readonly { elementId: string; scopeId?: string }[];
  reason: string;
}

/** What administrators may do to a running instance by hand, each with a reason in the journal. */
@Injectable()
export class InterventionsService {
  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The variables of an instance, for mending them. They tell of people: whoever reads them is journaled.
   * @throws {InstanceNotFoundError}
   */
  async readVariables(instanceId: string, actor: Actor): Promise<Variables> {
    return this.db.transaction(async (tx) => {
      const root = (await readScopes(tx, instanceId)).find((scope) => scope.parentId === null);
      if (!root) throw new InstanceNotFoundError(instanceId);
      await this.write(tx, 'instance.variables-read', instanceId, actor, { names: Object.keys(root.values) });
      return root.values;
    });
  }

  /**
   * Sets variables of one scope. Nothing moves; an incident may be retried afterwards.
   * @param edit `scopeId` absent: the root scope
   * @throws {InstanceNotFoundError} {@link InstanceEndedError} {@link ScopeNotFoundError}
   */
  async editVariables(
    instanceId: string,
    edit: { scopeId?: string; values: Variables; reason: string },
    actor: Actor,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await lockInstance(tx, instanceId);
      if (!row) throw new InstanceNotFoundError(instanceId);
      if (row.status !== 'running') throw new InstanceEndedError(instanceId, row.status);
      const scopeId = edit.scopeId ?? (await readScopes(tx, instanceId)).find((scope) => !scope.parentId)?.id;
      if (!scopeId || !(await mergeScopeValues(tx, instanceId, scopeId, edit.values)))
        throw new ScopeNotFoundError(instanceId, String(scopeId));
      const { values, reason } = edit;
      await this.write(tx, 'instance.variables-edited', instanceId, actor, {
        scopeId,
        names: Object.keys(values),
        reason,
      });
    });
  }

  /**
   * Moves tokens by hand: cancels waits and enters elements, in one step.
   * @throws {ElementGoneError} when a wait to cancel is gone; {@link InvalidTargetError}
   */
  modify(instanceId: string, { cancel, start, reason }: Modification, actor: Actor): Promise<StepResult> {
    const event: WorkflowEvent = { type: 'modify', cancel: [...cancel], start: [...start] };
    return this.deliver(instanceId, event, actor, 'instance.modified', { cancel, start, reason });
  }

  /** Ends the instance whatever is open. @throws {InstanceEndedError} */
  cancel(instanceId: string, reason: string, actor: Actor): Promise<StepResult> {
    return this.deliver(instanceId, { type: 'cancel' }, actor, 'instance.cancelled', { reason });
  }

  private deliver(
    instanceId: string,
    event: WorkflowEvent,
    actor: Actor,
    action: string,
    details: Record<string, unknown>,
  ): Promise<StepResult> {
    const after = (tx: Tx): Promise<void> => this.write(tx, action, instanceId, actor, details);
    return this.steps.deliver(instanceId, {
      ...{ receivedAt: this.clock.receivedAt(), actor, event, after },
      leavesTimers: true,
    });
  }

  private write(
    tx: Tx,
    action: string,
    instanceId: string,
    actor: Actor,
    details: Record<string, unknown>,
  ): Promise<void> {
    return journalAtDossier(this.audit, tx, { actor, action, instanceId, details });
  }
}
