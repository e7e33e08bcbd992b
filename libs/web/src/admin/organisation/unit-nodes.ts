import { matches } from '../../format/fold.js';

/** What the tree needs of a unit. */
export interface TreeUnit {
  id: string;
  parentId: string | null;
  code: string;
  name: string;
  nameEn: string;
}

/** A unit with those below it. */
export interface UnitNode<Unit extends TreeUnit> {
  unit: Unit;
  children: UnitNode<Unit>[];
}

/** Nests units; one whose superior is not among them stands at the top. */
export function nest<Unit extends TreeUnit>(units: readonly Unit[]): UnitNode<Unit>[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] }]));
  const top: UnitNode<Unit>[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parentId ? nodes.get(node.unit.parentId) : undefined;
    (parent?.children ?? top).push(node);
  }
  return top;
}

/**
 * The units to be shown for a search: those found, and all above them.
 * @example found([province, commune, office], 'van phong') // => ids of all three
 */
export function found(units: readonly TreeUnit[], query: string): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ids = new Set<string>();
  for (const unit of units) {
    if (!matches(`${unit.name} ${unit.nameEn} ${unit.code}`, query)) continue;
    for (let at: TreeUnit | undefined = unit; at && !ids.has(at.id); at = byId.get(at.parentId ?? '')) ids.add(at.id);
  }
  return ids;
}

/** The units above one, so that the tree opens where it is. */
export function above(units: readonly TreeUnit[], id: string | undefined): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ids = new Set<string>();
  for (let at = byId.get(id ?? '')?.parentId; at && !ids.has(at); at = byId.get(at)?.parentId) ids.add(at);
  return ids;
}
