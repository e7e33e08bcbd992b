import { Validator, type Schema } from '@cfworker/json-schema';
import { checkForm, cleanValues, compileForm, InvalidFormError, validateForm, type Form } from '#forms';
import type { RJSFSchema, RJSFValidationError, ValidationData, ValidatorType } from '@rjsf/utils';
import { toErrorSchema } from '@rjsf/utils';
import type { FormDefinition } from '../api/types.js';
import type { Language } from '../i18n/language.js';

/**
 * The form, or nothing when this version of the page does not know a keyword of it: then the server alone judges, which
 * it does in any case.
 */
function findForm({ schema, en }: FormDefinition): Form | undefined {
  try {
    return compileForm(schema, en);
  } catch (error) {
    if (error instanceof InvalidFormError) return undefined;
    throw error;
  }
}

/** Whether a filled-in form could be sent. */
export const isFilled = (definition: FormDefinition, data: unknown): boolean => {
  const form = findForm(definition);
  return !form || checkForm(form, data).ok;
};

/**
 * The validator of the form engine: the same judge as the server's, in the language shown. Beside a field stands what is
 * wrong, in the list above the form also where.
 */
export function createValidator(definition: FormDefinition, language: Language): ValidatorType {
  const form = findForm(definition);
  const errorsOf = (data: unknown): RJSFValidationError[] => {
    if (!form) return [];
    const faults = validateForm(definition.schema, cleanValues(data), language);
    const beside = new Map(faults.map(({ path, message }) => [path, message]));
    return checkForm(form, data).errors.map(({ path, keyword, message }) => ({
      name: keyword,
      property: path === '' ? '' : `.${path}`,
      message: beside.get(path) ?? message[language],
      stack: message[language],
    }));
  };
  return {
    // The engine asks this of parts of a schema, to choose among alternatives; parts are no forms of their own.
    isValid: (part, data, root) => {
      const schema = root.definitions ? { definitions: root.definitions, ...part } : part;
      return new Validator(schema as Schema, '2020-12').validate(withoutUndefined(data)).valid;
    },
    rawValidation: <Result>(_schema: RJSFSchema, data: unknown) => ({ errors: errorsOf(data) as Result[] }),
    validateFormData(data: unknown): ValidationData<unknown> {
      const errors = errorsOf(data);
      return { errors, errorSchema: toErrorSchema(errors) };
    },
  };
}

/** A form leaves `undefined` where nothing was entered; for a schema such a property is absent. */
const withoutUndefined = (data: unknown): unknown =>
  data === undefined ? undefined : JSON.parse(JSON.stringify(data));
