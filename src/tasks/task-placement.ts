import { Injectable } from '@nestjs/common';
import type { ElementInfo } from '#workflow';
import type { ResolvedRole, UnresolvedRole } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Tx } from '../platform/database/tx.js';
import { ChosenUnits } from './chosen-units.js';
import { NOT_A_MEMBER, TaskHolderError } from './tasks.errors.js';

/** Where a task is put. */
export interface Placement {
  unitId: string;
  /** Roles within the unit that may take it. */
  roles: string[];
  /** Roles as the model writes them, when none led to a unit. */
  unresolvedRoles: string[] | null;
  /** Whoever did it before, where the model asks for that and they are still in post. */
  assigneeId: string | null;
}

/** Whose dossier it is, as far as competence goes. */
export interface PlacementContext {
  dossierId: string;
  competentUnitId: string;
  procedureCode: string;
  at: string;
  /** Whom the completed step names for the steps that it opens. */
  named?: string;
}

type TaskSpec = NonNullable<ElementInfo['task']>;

/** A task to be placed. */
export interface PlacedTask {
  elementId: string;
  task: TaskSpec;
  /** Id of the unit that was chosen for it, where the model lets the unit be chosen. */
  unit?: string;
}

/** Finds the unit that holds a new task, and the person where the model names one by history. */
@Injectable()
export class TaskPlacement {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly chosen: ChosenUnits,
  ) {}

  /**
   * Places all tasks of a step with a fixed number of statements, however many there are.
   *
   * The first role that leads to a unit decides which unit holds the task; other roles count as far as they lead to the
   * same unit. Where none does, the task lies with the agency of the competent unit, marked as unresolved, so that its
   * leader sees it and can hand it on: work is never lost for want of a row in the competence table.
   */
  async place(tx: Tx, context: PlacementContext, tasks: readonly PlacedTask[]): Promise<Placement[]> {
    const asks = tasks.flatMap(({ task }) => task.candidateGroups);
    const { competentUnitId, procedureCode, at } = context;
    const answers = await this.organisation.explainRoles(
      asks.map((role) => ({ role, competentUnitId, procedureCode, at })),
      tx,
    );
    let next = 0;
    const placements = tasks.map(({ task }) => {
      const own = answers.slice(next, (next += task.candidateGroups.length));
      return placementOf(own, task.candidateGroups);
    });
    await this.placeChosen(tx, context, tasks, placements);
    await this.sendHome(tx, context, placements);
    await this.assignPrevious(tx, context, tasks, placements);
    if (context.named !== undefined) await this.assignNamed(tx, context.at, context.named, placements);
    return placements;
  }

  /** Tasks whose unit was chosen lie there; one whose unit is none stays unresolved and goes home. */
  private async placeChosen(
    tx: Tx,
    { at }: PlacementContext,
    tasks: readonly PlacedTask[],
    placements: Placement[],
  ): Promise<void> {
    for (const [n, { unit, task }] of tasks.entries()) {
      if (unit === undefined) continue;
      const roles = task.candidateGroups.map((group) => group.split('.').at(-1)!);
      const place = await this.chosen.place(tx, unit, roles, at);
      const unresolved = { unitId: '', roles, unresolvedRoles: [...task.candidateGroups], assigneeId: null };
      placements[n] = place ? { ...place, unresolvedRoles: null, assigneeId: null } : unresolved;
    }
  }

  private async sendHome(tx: Tx, { competentUnitId, at }: PlacementContext, placements: Placement[]): Promise<void> {
    const lost = placements.filter((placement) => placement.unresolvedRoles);
    if (lost.length === 0) return;
    const agencyId = (await this.organisation.agencyOf(competentUnitId, at, tx)) ?? competentUnitId;
    for (const placement of lost) placement.unitId = agencyId;
  }

  private async assignPrevious(
    tx: Tx,
    { dossierId, at }: PlacementContext,
    tasks: readonly PlacedTask[],
    placements: Placement[],
  ): Promise<void> {
    if (tasks.every(({ task }) => task.assign === 'pull')) return;
    const done = await tx.query<{ elementId: string; unitId: string; roles: string[]; completedBy: string }>(
      `SELECT element_id AS "elementId", unit_id AS "unitId", roles, completed_by AS "completedBy" FROM task
        WHERE dossier_id = $1 AND state = 'completed' AND completed_by IS NOT NULL ORDER BY closed_at DESC, id DESC`,
      [dossierId],
    );
    for (const [n, { elementId, task }] of tasks.entries()) {
      const placement = placements[n]!;
      if (task.assign === 'pull' || placement.unresolvedRoles) continue;
      const here = done.filter((other) => other.unitId === placement.unitId);
      // Under `lead` a step goes back to whoever was given it; others of the unit were not.
      const akin = (other: (typeof here)[number]): boolean =>
        task.assign === 'previous' && other.roles.some((role) => placement.roles.includes(role));
      const before = here.find((other) => other.elementId === elementId) ?? here.find(akin);
      if (!before) continue;
      if (await this.canHold(tx, placement, before.completedBy, at)) placement.assigneeId = before.completedBy;
    }
  }

  /** @throws {TaskHolderError} when the person named can do none of the steps */
  private async assignNamed(tx: Tx, at: string, named: string, placements: Placement[]): Promise<void> {
    let given = 0;
    for (const placement of placements) {
      if (placement.unresolvedRoles || !(await this.canHold(tx, placement, named, at))) continue;
      placement.assigneeId = named;
      given++;
    }
    if (given === 0) throw new TaskHolderError('not-a-member', NOT_A_MEMBER);
  }

  private async canHold(tx: Tx, { unitId, roles }: Placement, accountId: string, at: string): Promise<boolean> {
    const asks = roles.map((role) => ({ unitId, role }));
    return (await this.organisation.membersOfMany(asks, at, tx)).flat().includes(accountId);
  }
}

function placementOf(answers: readonly (ResolvedRole | UnresolvedRole)[], groups: readonly string[]): Placement {
  const found = answers.filter((answer): answer is ResolvedRole => 'unitId' in answer);
  const [first] = found;
  const names = (list: readonly { role: string }[]): string[] => [...new Set(list.map((answer) => answer.role))];
  if (first)
    return {
      unitId: first.unitId,
      roles: names(found.filter((answer) => answer.unitId === first.unitId)),
      unresolvedRoles: null,
      assigneeId: null,
    };
  const roles = groups.map((group) => ({ role: group.split('.').at(-1)! }));
  return { unitId: '', roles: names(roles), unresolvedRoles: [...groups], assigneeId: null };
}
