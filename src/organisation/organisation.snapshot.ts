import type { At, Holding, Reader } from './organisation.events.js';
import { chains, type ChainUnit, holdingsAt } from './organisation.queries.js';
import type { Organisation } from './recipients.js';

/**
 * The part of the organisation that questions about the given units can touch, read in at most three statements however
 * many units there are.
 * @param options `withPeople` also reads who works in these units and all above them
 */
export async function loadOrganisation(
  reader: Reader,
  unitIds: readonly string[],
  at: At,
  options: { withPeople?: boolean } = {},
): Promise<Organisation> {
  const byAsked = new Map<string, ChainUnit[]>();
  const load = async (ids: readonly string[]): Promise<void> => {
    const missing = [...new Set(ids)].filter((id) => !byAsked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) byAsked.set(id, []);
    for (const unit of await chains(reader, missing, at)) byAsked.get(unit.askedId)!.push(unit);
  };
  const agencyOf = (unitId: string): string | undefined => {
    const unit = byAsked.get(unitId)?.find((candidate) => candidate.isAgency || candidate.committeeId);
    return unit?.isAgency ? unit.id : (unit?.committeeId ?? undefined);
  };
  await load(unitIds);
  await load(unitIds.map(agencyOf).filter((id) => id !== undefined));
  const holdings = options.withPeople ? await holdingsByUnit(reader, byAsked, at) : new Map<string, Holding[]>();
  return {
    chainOf: (unitId) => byAsked.get(unitId) ?? [],
    agencyOf,
    // A closed unit is read as its successor, which heads its chain.
    holdingsOf: (unitId) => holdings.get(byAsked.get(unitId)?.[0]?.id ?? unitId) ?? [],
  };
}

async function holdingsByUnit(
  reader: Reader,
  byAsked: ReadonlyMap<string, readonly ChainUnit[]>,
  at: At,
): Promise<Map<string, Holding[]>> {
  const ids = new Set([...byAsked.values()].flat().map((unit) => unit.id));
  const holdings = await holdingsAt(reader, [...ids], at);
  const byUnit = new Map<string, Holding[]>();
  for (const holding of holdings) byUnit.set(holding.unitId, [...(byUnit.get(holding.unitId) ?? []), holding]);
  return byUnit;
}
