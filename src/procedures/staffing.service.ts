import { Injectable } from '@nestjs/common';
import type { At, Reader, Unit } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { ProcedureVersion, StaffingGap } from './procedures.events.js';
import { type StaffedTask, staffingGaps } from './staffing.js';

/** How many units an ambiguity names. */
const NAMED = 5;

/** Finds the steps of a procedure that nobody would do. */
@Injectable()
export class StaffingService {
  constructor(private readonly organisation: OrganisationService) {}

  /**
   * Resolves every user task as the engine would with the agency as competent unit, for many agencies in a fixed number
   * of statements.
   * @param at when the steps would be done; posts and absences count as of then
   * @returns gaps by agency; every agency asked for is in the answer
   */
  async check(
    version: Pick<ProcedureVersion, 'code' | 'bundle' | 'model'>,
    agencyIds: readonly string[],
    at: At,
    reader: Reader,
  ): Promise<Map<string, StaffingGap[]>> {
    const elements = [...version.model.elements.values()].filter(
      // Whose unit is chosen while the procedure runs, nobody can tell beforehand.
      ({ task }) => task && task.unit === undefined && task.candidateGroups.length > 0,
    );
    const asks = agencyIds.flatMap((competentUnitId) =>
      elements.flatMap(({ task }) =>
        task!.candidateGroups.map((role) => ({ role, competentUnitId, procedureCode: version.code, at })),
      ),
    );
    const answers = await this.organisation.explainRoles(asks, reader);
    const holders = answers.flatMap((answer) => ('unitId' in answer ? answer.unitId : []));
    const superiors = answers.flatMap((answer) => ('reason' in answer ? (answer.foundAtUnitId ?? []) : []));
    const unitIds = [...new Set([...agencyIds, ...holders, ...superiors])];
    const units = await this.organisation.unitsByIds(unitIds, reader);
    const holderIds = [...new Set(holders)];
    const lists = await this.organisation.holdingsOfMany(holderIds, at, reader);
    const holdings = new Map(holderIds.map((id, n) => [id, lists[n]!]));
    const candidates = await this.candidates(reader, asks, answers, at);
    let next = 0;
    const result = new Map<string, StaffingGap[]>();
    for (const agencyId of agencyIds) {
      const tasks = elements.map((element): StaffedTask => {
        const own = answers.slice(next, (next += element.task!.candidateGroups.length));
        return { element, nameEn: version.bundle.procedure.elementNames[element.id], answers: own };
      });
      const agency = units.get(agencyId);
      if (agency) result.set(agencyId, staffingGaps(tasks, { agency, units, holdings, candidates }));
    }
    return result;
  }

  /** Units between which an ambiguous role cannot choose. */
  private async candidates(
    reader: Reader,
    asks: readonly { role: string }[],
    answers: Awaited<ReturnType<OrganisationService['explainRoles']>>,
    at: At,
  ): Promise<Map<string, Unit[]>> {
    const found = new Map<string, Unit[]>();
    for (const [n, answer] of answers.entries()) {
      if (!('reason' in answer) || !answer.foundAtUnitId) continue;
      const kind = asks[n]!.role.split('.')[0]!;
      const key = `${answer.foundAtUnitId} ${kind}`;
      if (found.has(key)) continue;
      const below = await this.organisation.subtreeOf(answer.foundAtUnitId, at, reader);
      found.set(key, below.filter((unit) => unit.kind === kind).slice(0, NAMED));
    }
    return found;
  }
}
