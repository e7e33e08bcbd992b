import { InvalidFormError } from './errors.js';
import { lintForm } from './lint.js';
import type { Localized } from './messages.js';
import type { Schema } from './vocabulary.js';

/** English texts laid over a Vietnamese schema, by JSON pointer: `/properties/name/title`. */
export type EnglishTexts = Readonly<Record<string, unknown>>;

/** A schema that was accepted; immutable, safe to share. */
export interface Form {
  readonly schema: Schema;
  readonly english: EnglishTexts;
}

/** A schema with the place where it stands in its form. */
export interface Place {
  schema: Schema;
  pointer: string;
}

const compiled = new WeakMap<object, Form>();

/**
 * Accepts a schema as a form. The same schema object is judged once.
 * @param schema JSON Schema as parsed JSON; see `lintForm` for what is accepted
 * @param english texts in English; where one is missing the Vietnamese stands
 * @throws {InvalidFormError} with all findings at once
 * @example checkForm(compileForm(schema), data)
 */
export function compileForm(schema: unknown, english: EnglishTexts = {}): Form {
  const known = isKey(schema) ? compiled.get(schema) : undefined;
  if (known) return known.english === english ? known : { ...known, english };
  const findings = lintForm(schema);
  if (findings.length > 0) throw new InvalidFormError(findings);
  const form = { schema: schema as Schema, english };
  compiled.set(form.schema, form);
  return form;
}

/**
 * The title of a field in both languages; its name when it has none.
 * @param form the form
 * @param places where the field is declared
 * @param name of the property
 */
export function titleAmong({ english }: Form, places: readonly Place[], name: string): Localized {
  const titled = places.find(({ schema }) => typeof schema.title === 'string');
  if (!titled) return { vi: name, en: name };
  const vi = String(titled.schema.title);
  const key = `${titled.pointer}/title`;
  const en = Object.hasOwn(english, key) ? english[key] : undefined;
  return { vi, en: typeof en === 'string' ? en : vi };
}

function isKey(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
