import type { Form, Place } from './compile.js';
import { escaped, resolveRef } from './lint.js';
import type { Schema } from './vocabulary.js';

/** Given by the caller, as judging and expanding need one another. */
export interface Judging {
  /** Whether a value satisfies a schema. */
  passes: (place: Place, value: unknown) => boolean;
  /** Called for every schema visited; may throw to end a visit that grows without measure. */
  step: () => void;
}

/** What applies to a value, and the alternatives it fails. */
export interface Expansion {
  places: Place[];
  failed: { place: Place; keyword: 'oneOf' | 'anyOf' | 'not' }[];
}

/**
 * All schemas that apply to a value, flattened: references, `allOf`, the branch of `if` taken, the dependent schemas of
 * what is filled in, and the alternatives it satisfies.
 * @param form the form
 * @param places the schemas the value stands under
 * @param value JSON value
 * @param judging judges conditions and counts
 */
export function expand(form: Form, places: readonly Place[], value: unknown, judging: Judging): Expansion {
  const result: Expansion = { places: [], failed: [] };
  const visit = (place: Place): void => {
    judging.step();
    result.places.push(place);
    for (const next of follow(form, place, value, judging, result)) visit(next);
  };
  places.forEach(visit);
  return result;
}

function follow(form: Form, place: Place, value: unknown, { passes }: Judging, { failed }: Expansion): Place[] {
  const { schema } = place;
  const next: Place[] = [];
  if (typeof schema.$ref === 'string') {
    next.push({ schema: resolveRef(form.schema, schema.$ref)!, pointer: schema.$ref.slice(1) });
  }
  next.push(...listOf(place, 'allOf'));
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const choices = listOf(place, keyword);
    if (choices.length === 0) continue;
    const satisfied = choices.filter((choice) => passes(choice, value));
    if (satisfied.length === 0 || (keyword === 'oneOf' && satisfied.length > 1)) failed.push({ place, keyword });
    next.push(...satisfied);
  }
  const denied = below(place, 'not');
  if (denied && passes(denied, value)) failed.push({ place, keyword: 'not' });
  const condition = below(place, 'if');
  const branch = condition && below(place, passes(condition, value) ? 'then' : 'else');
  if (branch) next.push(branch);
  if (isObject(schema.dependentSchemas) && isObject(value)) {
    for (const [name, dependent] of Object.entries(schema.dependentSchemas)) {
      const pointer = `${place.pointer}/dependentSchemas/${escaped(name)}`;
      if (Object.hasOwn(value, name)) next.push({ schema: dependent as Schema, pointer });
    }
  }
  return next;
}

function below({ schema, pointer }: Place, keyword: string): Place | undefined {
  const inner = schema[keyword];
  return isObject(inner) ? { schema: inner, pointer: `${pointer}/${keyword}` } : undefined;
}

function listOf({ schema, pointer }: Place, keyword: string): Place[] {
  const list = (schema[keyword] ?? []) as Schema[];
  return list.map((inner, at) => ({ schema: inner, pointer: `${pointer}/${keyword}/${at}` }));
}

/**
 * Whether a value is a JSON object.
 * @param value anything
 */
export function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
