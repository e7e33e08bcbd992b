import type { RJSFSchema } from '@rjsf/utils';
import type { FormDefinition } from '../api/types.js';
import { createValidator, isFilled } from './validator.js';

const definition: FormDefinition = {
  schema: {
    type: 'object',
    title: 'Tờ khai',
    required: ['subject'],
    properties: {
      subject: {
        title: 'Đối tượng',
        type: 'object',
        required: ['fullName'],
        properties: {
          fullName: { title: 'Họ và tên', type: 'string', minLength: 2, maxLength: 100 },
          bornOn: { title: 'Ngày sinh', type: 'string', format: 'date' },
        },
      },
    },
  },
  ui: {},
  en: { '/properties/subject/title': 'Person', '/properties/subject/properties/fullName/title': 'Full name' },
};

const errorsOf = (data: unknown, language: 'vi' | 'en') =>
  createValidator(definition, language).validateFormData(data, definition.schema);

describe('the validator of the form engine', () => {
  it('says beside the field what is wrong, and in the list also where', () => {
    const { errors, errorSchema } = errorsOf({ subject: { fullName: '', bornOn: '5/3' } }, 'vi');
    expect(errors.map(({ property, stack }) => [property, stack])).toEqual([
      ['.subject.fullName', 'Đối tượng › Họ và tên: bắt buộc nhập'],
      ['.subject.bornOn', 'Đối tượng › Ngày sinh: không phải ngày có thật'],
    ]);
    expect(errors[0]!.message).toBe('Bắt buộc nhập');
    expect(errorSchema).toMatchObject({ subject: { fullName: { __errors: ['Bắt buộc nhập'] } } });
  });

  it('speaks English', () => {
    expect(errorsOf({ subject: {} }, 'en').errors[0]!.stack).toBe('Person › Full name: required');
  });

  it('is silent about good data', () => {
    const good = { subject: { fullName: 'Bùi An', bornOn: '1954-03-05' } };
    expect(errorsOf(good, 'vi').errors).toEqual([]);
    expect(isFilled(definition, good)).toBe(true);
    expect(isFilled(definition, {})).toBe(false);
  });

  it('judges parts of a schema, for the engine to choose among alternatives', () => {
    const { isValid } = createValidator(definition, 'vi');
    const root = definition.schema as RJSFSchema;
    expect(isValid({ properties: { a: { const: 1 } }, required: ['a'] }, { a: 1 }, root)).toBe(true);
    expect(isValid({ required: ['a'] }, { a: undefined }, root)).toBe(false);
  });

  it('leaves a form it does not understand to the server', () => {
    const strange = { ...definition, schema: { type: 'object', unheardOf: true } };
    expect(isFilled(strange, {})).toBe(true);
  });
});
