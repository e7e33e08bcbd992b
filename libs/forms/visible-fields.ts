import { type Form, type Place, titleAmong } from './compile.js';
import { isObject } from './expand.js';
import { itemPlaces, propertiesOf } from './fields.js';
import { applied } from './judge.js';
import type { Localized } from './messages.js';

/** A field as it stands, given the answers so far. */
export interface VisibleField {
  /** Names of properties and indexes from the root to the field, with dots. */
  path: string;
  /** JSON pointer to its declaration in the schema. */
  pointer: string;
  title: Localized;
  required: boolean;
  /** Whether it holds other fields, which follow it. */
  group: boolean;
}

/**
 * The fields a form shows for the answers given so far, groups before what they hold.
 *
 * Conditions (`if` … `then` … `else`, `dependentSchemas`, `dependentRequired`) are decided by the answers as they are,
 * unfinished or not. Fields of a list appear once per item it has.
 * @param form from `compileForm`
 * @param data answers so far
 * @returns fields in the order of the schema
 * @example visibleFields(form, { twin: true }).map(({ path }) => path) // => ['twin', 'birthOrder']
 */
export function visibleFields(form: Form, data: unknown): VisibleField[] {
  return within(form, [{ schema: form.schema, pointer: '' }], data, []);
}

function within(form: Form, places: readonly Place[], value: unknown, path: readonly string[]): VisibleField[] {
  const all = applied(form, places, value);
  if (Array.isArray(value)) {
    const items = itemPlaces(all);
    return value.flatMap((item, at) => (items.length > 0 ? within(form, items, item, [...path, String(at)]) : []));
  }
  return propertiesOf(all, value).flatMap(({ name, places: own, required }): VisibleField[] => {
    const first = own[0];
    if (!first) return [];
    const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    const below = within(form, own, inner, [...path, name]);
    const title = titleAmong(form, own, name);
    const group = below.length > 0;
    return [{ path: [...path, name].join('.'), pointer: first.pointer, title, required, group }, ...below];
  });
}
