import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule, { type FormatsPlugin } from 'ajv-formats';
import { parseLadder } from '#policy';
import { codes, files, readJson, readText, type Scenario } from './bundle-files.js';

const addFormats = addFormatsModule as unknown as FormatsPlugin;

const strict = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats(strict);
const isProcedure = strict.compile(readJson('procedure.schema.json'));
const isScenario = strict.compile(readJson('scenario.schema.json'));

/** The errors of a value, empty when it is valid. */
function errorsOf(validate: ValidateFunction, value: unknown) {
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(codes())('bundle %s', (code) => {
  const forms = new Map(
    files(code, 'forms', '.schema.json').map((file) => {
      const ajv = new Ajv({ allErrors: true, strict: true });
      addFormats(ajv);
      return [file.replace('.schema.json', ''), ajv.compile(readJson(code, 'forms', file))];
    }),
  );
  const formOf = new Map(
    [...readText(code, 'process.bpmn').matchAll(/<bpmn:userTask id="(\w+)"[\s\S]*?formId="([^"]+)"/g)].map(
      ([, task, form]) => [task!, form!],
    ),
  );

  test('procedure.json follows its schema and lies in the folder of its code', () => {
    const procedure = readJson(code, 'procedure.json');
    expect(errorsOf(isProcedure, procedure)).toEqual([]);
    expect(procedure['code']).toBe(code);
  });

  test('ladders are fit for the alerts', () => {
    const { ladders } = readJson<{ ladders: Record<string, { names: unknown; classes: unknown }> }>(
      code,
      'procedure.json',
    );
    for (const [key, { names, classes }] of Object.entries(ladders)) {
      expect(parseLadder({ key, name: names, classes })).toMatchObject({ key });
    }
  });

  test('a verified fact without a source is refused', () => {
    const procedure = readJson<{ result: { source: unknown } }>(code, 'procedure.json');
    procedure.result.source = null;
    expect(errorsOf(isProcedure, procedure)).toContain('/result/source must be string');
  });

  test.each(files(code, 'forms', '.schema.json'))(
    '%s has an English text for every title and hint, and no other',
    (file) => {
      const schema = readJson(code, 'forms', file);
      const english = readJson<Record<string, string>>(code, 'forms', file.replace('.schema.', '.en.'));
      expect(Object.keys(english).sort()).toEqual(textsOf(schema).sort());
    },
  );

  test.each(files(code, 'scenarios', '.json'))('%s follows its schema, and its data the forms', (file) => {
    const scenario = readJson<Scenario>(code, 'scenarios', file);
    expect(errorsOf(isScenario, scenario)).toEqual([]);
    const startForm = readJson<{ process: { startForm: string } }>(code, 'procedure.json').process.startForm;
    expect(errorsOf(forms.get(startForm)!, scenario.given.form)).toEqual([]);
    for (const step of scenario.when) {
      if (step.do !== 'complete') continue;
      const form = forms.get(formOf.get(step.task) ?? '');
      expect(form).toBeDefined();
      // Whom a head names travels beside the form.
      const { assignment: _, ...answers } = step.output ?? {};
      expect({ task: step.task, errors: errorsOf(form!, answers) }).toEqual({ task: step.task, errors: [] });
    }
  });
});

describe('forms refuse what cannot be right', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const declaration = ajv.compile(readJson('1.001193', 'forms', 'birth-declaration.schema.json'));
  const given = readJson<Scenario>('1.001193', 'scenarios', 'counter-same-day.json').given.form;
  const change = (path: string[], value: unknown) => {
    const copy = structuredClone(given);
    let at = copy as Record<string, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1)!] = value;
    return errorsOf(declaration, copy);
  };

  test.each([
    ['an identification number of 9 digits', ['requester', 'idNumber'], '123456789'],
    ['a date that does not exist', ['child', 'dateOfBirth'], '2026-02-30'],
    ['a name of blanks', ['child', 'fullName'], '   '],
    ['a telephone number with letters', ['requester', 'phone'], '09123abc78'],
    ['an unknown relationship', ['requester', 'relationship'], 'neighbour'],
    ['half a copy', ['copies'], 1.5],
    ['a declaration that is not affirmed', ['truthful'], false],
    ['a field the form does not have', ['child', 'nickname'], 'Tí'],
  ])('%s', (_, path, value) => {
    expect(change(path, value)).not.toEqual([]);
  });
});

/** JSON pointers of all titles and descriptions of a form schema; a property may itself be called `title`. */
function textsOf(schema: unknown, pointer = ''): string[] {
  if (!schema || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    (key === 'title' || key === 'description') && typeof value === 'string'
      ? [`${pointer}/${key}`]
      : textsOf(value, `${pointer}/${key}`),
  );
}
