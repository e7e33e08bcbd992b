import { membersOf, presentMembersOf } from './members.js';
import { CHIEF_ROLES, type Holding, LEADING_ROLES, type RecipientAsk, type Recipients } from './organisation.events.js';

/** What must be known to answer an ask: the units from the asked one up to the root, and who works in them. */
export interface Organisation {
  /** Of a unit: itself and its superiors, the nearest first. */
  chainOf(unitId: string): readonly { id: string; isAgency: boolean }[];
  /** The agency that answers for a unit; for a territory, its People's Committee. */
  agencyOf(unitId: string): string | undefined;
  holdingsOf(unitId: string): readonly Holding[];
}

const RECEPTION = ['head', 'deputy', 'receptionist'];
const VICE_ROLES: readonly string[] = LEADING_ROLES.filter((role) => !CHIEF_ROLES.includes(role));

/**
 * Whom a level of a ladder tells, at the moment it fires.
 *
 * Those in charge come first, their deputies when nobody in charge is there, then the next superior of the same agency's
 * own tree and its superiors up to the root. When everyone is away, the first in charge found is told all the same:
 * an alert is never lost.
 *
 * @example
 *   recipientsOf({ role: 'unitHead', holdingUnitId: division }, organisation)
 *   // => { accountIds: ['…'], unitId: division, climbed: false }
 */
export function recipientsOf(ask: RecipientAsk, organisation: Organisation): Recipients {
  switch (ask.role) {
    case 'assigneeOrHead':
      return assignee(ask, organisation) ?? inChargeFrom(ask.holdingUnitId, organisation);
    case 'unitHead':
      return inChargeFrom(ask.holdingUnitId, organisation);
    case 'agencyLeader':
      return leadersFrom(ask.holdingUnitId, organisation);
    case 'competentChair':
      return leadersFrom(ask.competentUnitId ?? ask.holdingUnitId, organisation);
    case 'receivingUnit':
      return reception(ask.receivingUnitId ?? ask.holdingUnitId, organisation);
  }
}

/** The assignee, or whoever stands in for the absent assignee; undefined when neither is there. */
function assignee(ask: RecipientAsk, organisation: Organisation): Recipients | undefined {
  if (!ask.assigneeId) return undefined;
  const holdings = organisation.holdingsOf(ask.holdingUnitId);
  const own = holdings.filter(
    ({ holder, delegates }) =>
      holder.id === ask.assigneeId || delegates.some((delegate) => delegate.id === ask.assigneeId),
  );
  const there = presentMembersOf(own);
  if (there.length === 0) return undefined;
  const accountIds = there.includes(ask.assigneeId) ? [ask.assigneeId] : there;
  return { accountIds, unitId: ask.holdingUnitId, climbed: false };
}

function reception(unitId: string, organisation: Organisation): Recipients {
  const accountIds = presentMembersOf(withRoles(organisation.holdingsOf(unitId), RECEPTION));
  return accountIds.length > 0 ? { accountIds, unitId, climbed: false } : inChargeFrom(unitId, organisation);
}

function leadersFrom(unitId: string, organisation: Organisation): Recipients {
  const agency = organisation.agencyOf(unitId);
  if (!agency) return inChargeFrom(unitId, organisation);
  const agencies = organisation.chainOf(agency).filter((unit) => unit.isAgency);
  return climb(
    agencies.map((unit) => unit.id),
    organisation,
  );
}

const inChargeFrom = (unitId: string, organisation: Organisation): Recipients =>
  climb(
    organisation.chainOf(unitId).map((unit) => unit.id),
    organisation,
  );

function climb(unitIds: readonly string[], organisation: Organisation): Recipients {
  let away: Recipients | undefined;
  for (const [height, unitId] of unitIds.entries()) {
    const holdings = organisation.holdingsOf(unitId);
    const chiefs = withRoles(holdings, CHIEF_ROLES);
    const found = [chiefs, withRoles(holdings, VICE_ROLES)].map(presentMembersOf).find((ids) => ids.length > 0);
    if (found) return { accountIds: found, unitId, climbed: height > 0 };
    const absent = membersOf(chiefs);
    if (!away && absent.length > 0) away = { accountIds: absent, unitId, climbed: height > 0 };
  }
  return away ?? { accountIds: [], climbed: unitIds.length > 0 };
}

const withRoles = (holdings: readonly Holding[], roles: readonly string[]): Holding[] =>
  holdings.filter((holding) => roles.includes(holding.role));
