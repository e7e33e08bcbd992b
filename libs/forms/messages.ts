/** The language of messages. */
export type FormLocale = 'vi' | 'en';

/** Text for people; Vietnamese first. */
export type Localized = Record<FormLocale, string>;

type Say = (limit: unknown) => string;

const same = (vi: string, en: string): Record<FormLocale, Say> => ({ vi: () => vi, en: () => en });
const with1 = (vi: string, en: string): Record<FormLocale, Say> => ({
  vi: (limit) => vi.replace('{}', () => shown(limit)),
  en: (limit) => en.replace('{}', () => shown(limit)),
});

/** A limit may be any JSON value. */
function shown(limit: unknown): string {
  return typeof limit === 'string' ? limit : (JSON.stringify(limit) ?? '');
}

const CHOICE = same('Phải là một trong các lựa chọn', 'Must be one of the choices');

/** What each keyword of a schema means when it fails, in words that need no name of the field. */
const MESSAGES: Record<string, Record<FormLocale, Say>> = {
  required: same('Bắt buộc nhập', 'Required'),
  additionalProperties: same('Không thuộc biểu mẫu', 'Not part of the form'),
  type: same('Sai kiểu dữ liệu', 'Wrong type of value'),
  enum: CHOICE,
  oneOf: CHOICE,
  anyOf: same('Chưa đáp ứng điều kiện nào', 'Meets none of the conditions'),
  not: same('Không được phép', 'Not allowed'),
  const: with1('Phải là {}', 'Must be {}'),
  minLength: with1('Ít nhất {} ký tự', 'At least {} characters'),
  maxLength: with1('Nhiều nhất {} ký tự', 'At most {} characters'),
  pattern: same('Không đúng mẫu', 'Does not have the right form'),
  format: same('Không đúng định dạng', 'Not of the right format'),
  minimum: with1('Không nhỏ hơn {}', 'Not less than {}'),
  maximum: with1('Không lớn hơn {}', 'Not more than {}'),
  exclusiveMinimum: with1('Phải lớn hơn {}', 'Must be more than {}'),
  exclusiveMaximum: with1('Phải nhỏ hơn {}', 'Must be less than {}'),
  multipleOf: with1('Phải là bội số của {}', 'Must be a multiple of {}'),
  minItems: with1('Ít nhất {} mục', 'At least {} items'),
  maxItems: with1('Nhiều nhất {} mục', 'At most {} items'),
  uniqueItems: same('Các mục không được trùng nhau', 'Items must differ'),
  tooLarge: same('Dữ liệu quá lớn', 'Too much data'),
};

const FORMATS: Record<string, Record<FormLocale, Say>> = {
  date: same('Không phải ngày có thật', 'Not a real date'),
  email: same('Không phải địa chỉ thư điện tử', 'Not an e-mail address'),
  uri: same('Không phải địa chỉ trang web', 'Not a web address'),
};

const ANY = same('Không hợp lệ', 'Not valid');

/**
 * What to tell people about one failed keyword.
 *
 * What can only be true, a declaration for instance, is asked for as required.
 * @param keyword of JSON Schema
 * @param limit value of the keyword in the schema
 * @param locale `vi` or `en`
 * @example messageOf('minLength', 3, 'en') // => 'At least 3 characters'
 */
export function messageOf(keyword: string, limit: unknown, locale: FormLocale): string {
  if (keyword === 'const' && limit === true) return MESSAGES['required']![locale](limit);
  const special = keyword === 'format' && typeof limit === 'string' && Object.hasOwn(FORMATS, limit);
  if (special) return FORMATS[limit]![locale](limit);
  return (Object.hasOwn(MESSAGES, keyword) ? MESSAGES[keyword]! : ANY)[locale](limit);
}

/**
 * As `messageOf`, named: the title of the field, then what is wrong with it, as a list above a form needs it.
 * @param title of the field, with those of its groups
 * @param keyword of JSON Schema
 * @param limit value of the keyword in the schema
 * @param locale `vi` or `en`
 * @example namedMessage('Họ tên', 'required', undefined, 'vi') // => 'Họ tên: bắt buộc nhập'
 */
export function namedMessage(title: string, keyword: string, limit: unknown, locale: FormLocale): string {
  const message = messageOf(keyword, limit, locale);
  return title === '' ? message : `${title}: ${message.charAt(0).toLocaleLowerCase(locale)}${message.slice(1)}`;
}
