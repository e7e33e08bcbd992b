import { Injectable } from '@nestjs/common';
import type { ElementInfo } from '#workflow';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { DetailsKeepers } from './details-keepers.js';
import { TaskAccess } from './task-access.js';
import { availableActions } from './task-actions.js';
import { TaskPeopleService } from './task-people.service.js';
import { TaskForbiddenError } from './tasks.errors.js';
import type { Candidates } from './tasks.dto.js';

/** Completions that name who does the next step: a head assigns, and the step is that person's from its first minute. */
@Injectable()
export class AssignmentsService {
  constructor(
    keepers: DetailsKeepers,
    private readonly access: TaskAccess,
    private readonly dossiers: DossiersService,
    private readonly procedures: ProceduresService,
    private readonly organisation: OrganisationService,
    private readonly people: TaskPeopleService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    // Whether the person can do the step is checked where the step is placed, which alone knows its unit and roles.
    keepers.provide('assignment', ({}, {}, { accountId }) =>
      Promise.resolve({ fields: { accountId }, journal: { assigneeId: accountId } }),
    );
  }

  /**
   * People of the task's unit who hold a role of the steps that wait for such a word.
   * @throws {TaskForbiddenError} for whoever could not complete the task
   */
  async candidates(actor: SignedInActor, taskId: string): Promise<Candidates> {
    const { task, relations } = await this.access.get(actor, taskId);
    if (!relations.has('candidate') && !relations.has('assignee'))
      throw new TaskForbiddenError('complete', availableActions(task, relations));
    const { procedureVersionId } = await this.database.transaction((tx) =>
      this.dossiers.getForStep(tx, task.dossierId),
    );
    const { model } = await this.procedures.getVersion(procedureVersionId);
    const roles = rolesToName([...model.elements.values()], task.elementId);
    const holdings = await this.organisation.holdingsOf(task.unitId, this.clock.now());
    return this.people.withDesks(holdings.filter(({ role }) => roles.has(role)));
  }
}

/**
 * Roles of the steps that a head hands out (`task.assign` `lead`) in units of the kind that this step stands in.
 * @example rolesToName(elements, 'assignCommune') // => Set { 'specialist' }
 */
export function rolesToName(elements: readonly ElementInfo[], elementId: string): Set<string> {
  const groups = elements.find(({ id }) => id === elementId)?.task?.candidateGroups ?? [];
  const kinds = new Set(groups.map((group) => group.split('.')[0]));
  const handedOut = elements.flatMap(({ task }) => (task?.assign === 'lead' ? task.candidateGroups : []));
  return new Set(handedOut.map((group) => group.split('.')).flatMap(([kind, role]) => (kinds.has(kind) ? role! : [])));
}
