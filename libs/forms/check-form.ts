import { cleanValues } from './clean.js';
import type { Form } from './compile.js';
import { isDeep } from './is-deep.js';
import { type Fault, judge } from './judge.js';
import { type Localized, messageOf, namedMessage } from './messages.js';

/** One fault of a form's data, for people. */
export interface FormError {
  /** Names of properties and indexes from the root to the field, with dots; empty for the form itself. */
  path: string;
  /** Keyword of JSON Schema that failed. */
  keyword: string;
  /** Names the field by its title. */
  message: Localized;
  /** The same without the field's name, to stand beside it. */
  own: Localized;
}

/** The answer to a filled-in form. */
export interface FormResult {
  ok: boolean;
  /** What to store when `ok`: cleaned, and without what belongs to fields that are not visible. */
  values: Record<string, unknown>;
  errors: FormError[];
}

/**
 * Cleans and judges a filled-in form.
 *
 * An empty text is a missing one. Properties the form does not know are refused; those of fields hidden by the answers
 * are dropped. The same function runs in the browser and on the server.
 * @param form from `compileForm`
 * @param data as entered
 * @returns at most one error per field, in the order of the fields
 * @example checkForm(form, { name: '' }).errors[0].message.vi // => 'Họ tên: bắt buộc nhập'
 */
export function checkForm(form: Form, data: unknown): FormResult {
  const { faults, values } = judge(form, isDeep(data) ? data : cleanValues(data));
  const errors = faults.map(errorOf);
  return { ok: errors.length === 0, values: (errors.length === 0 ? values : {}) as Record<string, unknown>, errors };
}

function errorOf({ path, keyword, limit, titles }: Fault): FormError {
  const named = (locale: 'vi' | 'en'): string =>
    namedMessage(titles.map((title) => title[locale]).join(' › '), keyword, limit, locale);
  const own = { vi: messageOf(keyword, limit, 'vi'), en: messageOf(keyword, limit, 'en') };
  return { path: path.join('.'), keyword, message: { vi: named('vi'), en: named('en') }, own };
}
