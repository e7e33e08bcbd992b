import { Injectable } from '@nestjs/common';
import { CHIEF_ROLES, LEADING_ROLES } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Tx } from '../platform/database/tx.js';

/** Role of those who keep an agency's incoming papers. */
const REGISTRY = 'clerk';

/** A unit with the roles in it that can take a task. */
export interface ChosenPlace {
  unitId: string;
  roles: string[];
}

/** Finds who takes a task at a unit that was chosen while the procedure runs. */
@Injectable()
export class ChosenUnits {
  constructor(private readonly organisation: OrganisationService) {}

  /**
   * The place in the chosen unit: the roles asked for as far as the unit has them. A unit without them passes the task on
   * to the registry of its agency, else to those in charge of the agency.
   * @param roles last parts of the roles that the model names
   * @returns undefined when there is no such unit, or nobody works up to its agency
   */
  async place(tx: Tx, chosenUnitId: string, roles: readonly string[], at: string): Promise<ChosenPlace | undefined> {
    const unitId = (await this.organisation.currentUnits([chosenUnitId], at, tx)).get(chosenUnitId);
    if (unitId === undefined) return undefined;
    const own = await this.rolesAt(tx, unitId, at);
    const wanted = roles.filter((role) => own.includes(role));
    if (wanted.length > 0) return { unitId, roles: wanted };
    const agencyId = (await this.organisation.agencyOf(unitId, at, tx)) ?? unitId;
    return (await this.registryOf(tx, agencyId, at)) ?? (await this.chiefsOf(tx, [unitId, agencyId], at));
  }

  private async rolesAt(tx: Tx, unitId: string, at: string): Promise<string[]> {
    return [...new Set((await this.organisation.holdingsOf(unitId, at, tx)).map(({ role }) => role))];
  }

  /** The agency's own clerk, else that of the nearest unit below it, unless it has several. */
  private async registryOf(tx: Tx, agencyId: string, at: string): Promise<ChosenPlace | undefined> {
    const units = await this.organisation.subtreeOf(agencyId, at, tx);
    const inside = units.filter(({ id, isAgency }) => id === agencyId || !isAgency).map(({ id }) => id);
    const holdings = await this.organisation.holdingsOfMany(inside, at, tx);
    const having = inside.filter((_, n) => holdings[n]!.some(({ role }) => role === REGISTRY));
    const found = having.includes(agencyId) ? agencyId : having.length === 1 ? having[0] : undefined;
    return found === undefined ? undefined : { unitId: found, roles: [REGISTRY] };
  }

  private async chiefsOf(tx: Tx, unitIds: readonly string[], at: string): Promise<ChosenPlace | undefined> {
    for (const unitId of unitIds) {
      const roles = await this.rolesAt(tx, unitId, at);
      const chiefs = roles.filter((role) => CHIEF_ROLES.includes(role));
      const leading = roles.filter((role) => (LEADING_ROLES as readonly string[]).includes(role));
      if (leading.length > 0) return { unitId, roles: chiefs.length > 0 ? chiefs : leading };
    }
    return undefined;
  }
}
