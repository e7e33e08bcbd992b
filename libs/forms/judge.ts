import { failedBy } from './assertions.js';
import { type Form, type Place, titleAmong } from './compile.js';
import { expand, type Expansion, isObject } from './expand.js';
import { declaredNames, itemPlaces, propertiesOf, type Property } from './fields.js';
import { isDeep } from './is-deep.js';
import type { Localized } from './messages.js';

/** One fault of a form's data, before it is put into words. */
export interface Fault {
  path: string[];
  keyword: string;
  limit: unknown;
  /** Titles from the outermost group to the field. */
  titles: Localized[];
}

/** What judging finds: faults, and the values without what belongs to fields that are not visible. */
export interface Judgement {
  faults: Fault[];
  values: unknown;
}

interface Spot {
  places: readonly Place[];
  path: string[];
  titles: Localized[];
}

/** What judging one form may cost: far above any real form, far below what is felt. */
const MOST_STEPS = 200_000;

class TooLarge extends Error {}

/**
 * Judges a form's data.
 *
 * A property declared nowhere in the form is a fault; one that is declared, but not for these answers, is left out of
 * the values, so that what a hidden field held is never stored.
 * @param form accepted form
 * @param data JSON value
 * @returns at most one fault per field, in the order of the fields
 */
export function judge(form: Form, data: unknown): Judgement {
  const run = new Run(form);
  try {
    if (isDeep(data)) throw new TooLarge();
    const values = run.spot({ places: [{ schema: form.schema, pointer: '' }], path: [], titles: [] }, data);
    return { values, faults: firstOfEachField(run.faults) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { values: undefined, faults: [{ path: [], keyword: 'tooLarge', limit: undefined, titles: [] }] };
  }
}

/**
 * The schemas that apply to a value at a place of a form, given the answers there.
 * @param form accepted form
 * @param places the schemas the value stands under
 * @param value JSON value
 */
export function applied(form: Form, places: readonly Place[], value: unknown): Place[] {
  return new Run(form).expand(places, value).places;
}

class Run {
  readonly faults: Fault[] = [];
  private steps = 0;

  constructor(private readonly form: Form) {}

  expand(places: readonly Place[], value: unknown): Expansion {
    return expand(this.form, places, value, {
      passes: (place, it) => this.passes(place, it),
      step: () => {
        if ((this.steps += 1) > MOST_STEPS) throw new TooLarge();
      },
    });
  }

  spot(spot: Spot, value: unknown): unknown {
    const { places, failed } = this.expand(spot.places, value);
    for (const { schema } of places) {
      const fault = failedBy(schema, value);
      if (fault) this.faults.push({ path: spot.path, titles: spot.titles, ...fault });
    }
    for (const { place, keyword } of failed) {
      this.faults.push({ path: spot.path, titles: spot.titles, keyword, limit: place.schema[keyword] });
    }
    if (Array.isArray(value)) return this.list({ ...spot, places }, value);
    return isObject(value) ? this.object({ ...spot, places }, value) : value;
  }

  private list({ places, path, titles }: Spot, list: readonly unknown[]): unknown {
    const items = itemPlaces(places);
    if (items.length === 0) return list;
    return list.map((item, at) => {
      const number = `#${at + 1}`;
      return this.spot(
        { places: items, path: [...path, String(at)], titles: [...titles, { vi: number, en: number }] },
        item,
      );
    });
  }

  private object({ places, path, titles }: Spot, value: Record<string, unknown>): unknown {
    const kept: [string, unknown][] = [];
    const properties = propertiesOf(places, value);
    for (const { name, places: own, required } of properties) {
      const spot = { places: own, path: [...path, name], titles: [...titles, titleAmong(this.form, own, name)] };
      if (!Object.hasOwn(value, name)) {
        if (required) this.faults.push({ path: spot.path, titles: spot.titles, keyword: 'required', limit: undefined });
      } else if (own.length > 0) kept.push([name, this.spot(spot, value[name])]);
    }
    for (const name of refusedNames(this.form, places, properties, value)) {
      const title = { vi: name, en: name };
      this.faults.push({
        path: [...path, name],
        titles: [...titles, title],
        keyword: 'additionalProperties',
        limit: false,
      });
    }
    return Object.fromEntries(kept);
  }

  /** Whether a value satisfies a schema taken by itself, where undeclared properties do not matter. */
  private passes(place: Place, value: unknown): boolean {
    const { places, failed } = this.expand([place], value);
    if (failed.length > 0 || places.some(({ schema }) => failedBy(schema, value) !== undefined)) return false;
    if (Array.isArray(value)) {
      const items = itemPlaces(places);
      return value.every((item) => items.every((one) => this.passes(one, item)));
    }
    if (!isObject(value)) return true;
    if (Object.keys(value).some((name) => isShutOut(places, name))) return false;
    return propertiesOf(places, value).every(({ name, places: own, required }) =>
      Object.hasOwn(value, name) ? own.every((one) => this.passes(one, value[name])) : !required,
    );
  }
}

function refusedNames(
  form: Form,
  places: readonly Place[],
  properties: readonly Property[],
  value: Record<string, unknown>,
): string[] {
  const visible = new Set(properties.filter(({ places: own }) => own.length > 0).map(({ name }) => name));
  const others = Object.keys(value).filter((name) => !visible.has(name));
  const hidden =
    others.length > 0
      ? declaredNames(
          places.map(({ schema }) => schema),
          form.schema,
        )
      : new Set();
  return Object.keys(value).filter((name) => isShutOut(places, name) || (!visible.has(name) && !hidden.has(name)));
}

/** `additionalProperties` looks at the properties beside it alone, as the standard has it. */
function isShutOut(places: readonly Place[], name: string): boolean {
  return places.some(
    ({ schema: { additionalProperties, properties } }) =>
      additionalProperties === false && !(isObject(properties) && Object.hasOwn(properties, name)),
  );
}

function firstOfEachField(faults: readonly Fault[]): Fault[] {
  const told = new Set<string>();
  return faults.filter(({ path }) => {
    const key = JSON.stringify(path);
    return !told.has(key) && told.add(key);
  });
}
