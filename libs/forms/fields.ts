import type { Place } from './compile.js';
import { isObject } from './expand.js';
import { escaped, resolveRef } from './lint.js';
import type { Schema } from './vocabulary.js';

/** A property of an object as the schemas that apply declare it. */
export interface Property {
  name: string;
  /** Where it is declared; empty when it is only required. */
  places: Place[];
  required: boolean;
}

/**
 * The properties of an object, in the order of their declaration.
 * @param places all schemas that apply to the object, from `expand`
 * @param value the object, or anything else when it is missing
 */
export function propertiesOf(places: readonly Place[], value: unknown): Property[] {
  const found = new Map<string, Property>();
  const property = (name: string): Property => {
    const known = found.get(name) ?? { name, places: [], required: false };
    found.set(name, known);
    return known;
  };
  for (const { schema, pointer } of places) {
    for (const [name, inner] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
      property(name).places.push({ schema: inner, pointer: `${pointer}/properties/${escaped(name)}` });
    }
  }
  for (const { schema } of places) {
    const needed = [...((schema.required ?? []) as string[])];
    for (const [name, others] of Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>)) {
      if (isObject(value) && Object.hasOwn(value, name)) needed.push(...others);
    }
    for (const name of needed) property(name).required = true;
  }
  return [...found.values()];
}

/**
 * The schemas of the items of a list.
 * @param places all schemas that apply to the list, from `expand`
 */
export function itemPlaces(places: readonly Place[]): Place[] {
  return places.flatMap(({ schema, pointer }) =>
    isObject(schema.items) ? [{ schema: schema.items, pointer: `${pointer}/items` }] : [],
  );
}

const HOLD_BRANCHES = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else']);

/**
 * Names declared anywhere in some schemas, whether they apply or not: what may be hidden rather than unknown.
 * @param schemas of one object
 * @param root the form, for its references
 */
export function declaredNames(schemas: readonly Schema[], root: Schema): Set<string> {
  const names = new Set<string>();
  const visited = new Set<unknown>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (!isObject(part) || visited.has(part)) return;
    visited.add(part);
    for (const [word, inner] of Object.entries(part)) {
      if (word === 'properties' && isObject(inner)) Object.keys(inner).forEach((name) => names.add(name));
      else if (word === '$ref' && typeof inner === 'string') visit(resolveRef(root, inner));
      else if (word === 'dependentSchemas' && isObject(inner)) Object.values(inner).forEach(visit);
      else if (HOLD_BRANCHES.has(word)) visit(inner);
    }
  };
  schemas.forEach(visit);
  return names;
}
