import { showDateText } from './date-text.js';

/** One line of a filled form: the title of the field and the answer in words. */
export interface Answer {
  key: string;
  title: string;
  value: string;
}

/** A group of answers; the group of the form itself has no title. */
export interface AnswerGroup {
  key: string;
  title: string;
  answers: Answer[];
}

interface Field {
  title?: string;
  type?: string;
  format?: string;
  properties?: Record<string, Field>;
  items?: Field;
  oneOf?: { const?: unknown; title?: string }[];
}

export interface YesNo {
  yes: string;
  no: string;
}

/**
 * A filled form as titles and answers, for reading: choices by their titles, days as day/month/year, groups in the order
 * of the schema. What was left empty is left out.
 * @example answersOf(schema, { subject: { sex: 'male' } }, words)[0].answers // => [{ title: 'Giới tính', value: 'Nam' }]
 */
export function answersOf(schema: object, data: Readonly<Record<string, unknown>>, words: YesNo): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  const visit = (field: Field, values: Readonly<Record<string, unknown>>, key: string): void => {
    const group: AnswerGroup = { key, title: key === '' ? '' : (field.title ?? ''), answers: [] };
    groups.push(group);
    for (const [name, inner] of Object.entries(field.properties ?? {})) {
      const value = values[name];
      if (value === undefined || value === null || value === '') continue;
      const innerKey = key === '' ? name : `${key}.${name}`;
      if (inner.properties) visit(inner, asRecord(value), innerKey);
      else if (Array.isArray(value) && inner.items?.properties)
        value.forEach((item, index) =>
          visit({ ...inner.items, title: `${inner.title ?? ''} ${index + 1}` }, asRecord(item), `${innerKey}.${index}`),
        );
      else group.answers.push({ key: innerKey, title: inner.title ?? '', value: inWords(inner, value, words) });
    }
  };
  visit(schema, data, '');
  return groups.filter(({ answers }) => answers.length > 0);
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};

function inWords(field: Field, value: unknown, words: YesNo): string {
  if (Array.isArray(value)) return value.map((item) => inWords(field.items ?? {}, item, words)).join(', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const choice = field.oneOf?.find((option) => option.const === value);
  if (choice?.title) return choice.title;
  return field.format === 'date' ? showDateText(value) : String(value);
}
