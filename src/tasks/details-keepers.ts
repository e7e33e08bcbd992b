import { Injectable } from '@nestjs/common';
import type { TaskOutcome, Variables } from '#workflow';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Tx } from '../platform/database/tx.js';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import type { DetailsKind, DetailsOf, TaskDetails } from './task-details.dto.js';
import type { TaskRow } from './tasks.repository.js';

/** The completion whose details are kept. */
export interface Completing {
  actor: SignedInActor;
  task: TaskRow;
  procedure: ProcedureVersion;
  /** The outcome chosen; undefined where the task has none. */
  outcome?: TaskOutcome;
  at: Date;
}

/** What keeping them led to. */
export interface Kept {
  /** What the process may need of them. */
  fields: Variables;
  /** Ids, codes and dates for the journal, never personal data. */
  journal: Record<string, unknown>;
}

/**
 * Checks and writes details of one kind inside the completing transaction, before the procedure goes on.
 * @throws what refuses the completion
 */
export type DetailsKeeper<K extends DetailsKind> = (
  tx: Tx,
  completing: Completing,
  details: DetailsOf<K>,
) => Promise<Kept>;

/**
 * Who keeps what a completion says. Modules register the kinds they own in their constructor (results: papers), so that
 * nothing is imported against the order of modules.
 */
@Injectable()
export class DetailsKeepers {
  private readonly keepers = new Map<DetailsKind, DetailsKeeper<DetailsKind>>();

  /** @throws when another keeps that kind already */
  provide<K extends DetailsKind>(kind: K, keeper: DetailsKeeper<K>): void {
    if (this.keepers.has(kind)) throw new Error(`Details of kind ${kind} are kept already.`);
    this.keepers.set(kind, keeper as unknown as DetailsKeeper<DetailsKind>);
  }

  keep(tx: Tx, completing: Completing, details: TaskDetails): Promise<Kept> {
    const keeper = this.keepers.get(details.kind);
    if (!keeper) throw new Error(`Nobody keeps details of kind ${details.kind}.`);
    return keeper(tx, completing, details);
  }
}
