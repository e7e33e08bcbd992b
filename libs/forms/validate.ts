import { compileForm } from './compile.js';
import { judge } from './judge.js';
import { type FormLocale, messageOf } from './messages.js';

/** One fault of a form's data, in one language. */
export interface FormFault {
  /** Names of properties and indexes from the root to the field, with dots; empty for the form itself. */
  path: string;
  /** Keyword of JSON Schema that failed. */
  keyword: string;
  message: string;
}

/**
 * Everything wrong with a form's data as they are, one fault per field, in the order of the fields. `checkForm` cleans them
 * first and says what to store.
 * @param schema JSON Schema of the form
 * @param data as entered; it is not changed
 * @param locale language of the messages, which do not name the field
 * @throws {InvalidFormError} when the schema is not a form
 * @example validateForm(schema, {}, 'en') // => [{ path: 'name', keyword: 'required', message: 'Required' }]
 */
export function validateForm(schema: object, data: unknown, locale: FormLocale): FormFault[] {
  return judge(compileForm(schema), data).faults.map(({ path, keyword, limit }) => ({
    path: path.join('.'),
    keyword,
    message: messageOf(keyword, limit, locale),
  }));
}
