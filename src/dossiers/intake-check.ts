import type { ProcedureDefinition, RequiredDocument } from '../procedures/procedures.events.js';
import { InvalidInputError } from '../platform/http/validation.js';
import { currentLocale } from '../platform/request-context.js';
import type { Text } from '../platform/text.js';
import { caseFacts } from './case-facts.js';
import type { IntakeBody } from './intake.dto.js';

/** One fault of an intake: the field, and what is wrong with it. */
export interface IntakeFault {
  path: string;
  text: Text;
}

/** Faults as the answer of a request, in the reader's language. */
export function invalidIntake(faults: readonly IntakeFault[]): InvalidInputError {
  const locale = currentLocale();
  return new InvalidInputError(faults.map(({ path, text }) => ({ path, message: text[locale] })));
}

type Asked = Pick<
  IntakeBody,
  'channel' | 'documents' | 'missing' | 'case' | 'extensions' | 'lookedUp' | 'fees' | 'scans'
>;

/**
 * What is wrong with an intake by the procedure's own facts: channel, case, documents, kinds of copies, fees.
 *
 * A required document must be handed in, looked up, or named as missing with a reason: the counter may take an incomplete
 * dossier in and ask for a supplement, but never by oversight.
 * @returns all faults, none when it may be taken in
 */
export function checkIntake(procedure: ProcedureDefinition, body: Asked): IntakeFault[] {
  if (!procedure.channels.some((channel) => channel.key === body.channel)) return [{ path: 'channel', text: CHANNEL }];
  const faults = checkCase(procedure, body);
  if (faults.length > 0) return faults;
  const { documents, fees } = caseFacts(procedure, body);
  return [...checkDocuments(documents, body), ...checkFees(fees, body.fees ?? [])];
}

/** What is said of fees that the case does not have, or said twice. */
export const checkFees = (fees: readonly { key: string }[], asked: readonly { key: string }[]): IntakeFault[] => [
  ...asked.flatMap(({ key }, n) =>
    fees.some((fee) => fee.key === key) ? [] : [{ path: `fees.${n}.key`, text: NO_FEE }],
  ),
  ...twice(asked, 'fees', FEE_TWICE),
];

/** What is wrong with the choice of case and extensions. */
export function checkCase(
  { cases, timeLimit }: ProcedureDefinition,
  chosen: Pick<IntakeBody, 'case' | 'extensions'>,
): IntakeFault[] {
  const faults: IntakeFault[] = [];
  if (cases && chosen.case === undefined) faults.push({ path: 'case', text: oneOf(CASE_MISSING, cases) });
  else if (chosen.case !== undefined && !cases?.some(({ key }) => key === chosen.case))
    faults.push({ path: 'case', text: oneOf(NO_CASE, cases ?? []) });
  for (const [n, key] of (chosen.extensions ?? []).entries()) {
    if (!timeLimit.extensions.some((each) => each.key === key))
      faults.push({ path: `extensions.${n}`, text: oneOf(NO_EXTENSION, timeLimit.extensions) });
    else if (chosen.extensions?.indexOf(key) !== n) faults.push({ path: `extensions.${n}`, text: EXTENSION_TWICE });
  }
  return faults;
}

/** What is wrong with the lists of papers. @param asked those that the case asks for */
export function checkDocuments(
  asked: readonly RequiredDocument[],
  body: Pick<Asked, 'documents' | 'lookedUp' | 'missing' | 'scans'>,
): IntakeFault[] {
  const seen = new Set<string>();
  const faults: IntakeFault[] = [];
  const lists = { documents: body.documents, lookedUp: body.lookedUp ?? [], missing: body.missing };
  for (const [list, entries] of Object.entries(lists))
    for (const [n, { key }] of entries.entries()) {
      if (!asked.some((document) => document.key === key)) faults.push({ path: `${list}.${n}.key`, text: UNKNOWN });
      if (seen.has(key)) faults.push({ path: `${list}.${n}.key`, text: TWICE });
      seen.add(key);
    }
  for (const [n, { key, copyType }] of body.documents.entries()) {
    const document = asked.find((each) => each.key === key);
    if (document && !document.copyTypes.includes(copyType))
      faults.push({ path: `documents.${n}.copyType`, text: COPY_TYPE });
  }
  for (const document of asked)
    if (document.required && !seen.has(document.key))
      faults.push({ path: `documents.${document.key}`, text: absent(document) });
  for (const [n, { documentKey }] of (body.scans ?? []).entries())
    if (documentKey !== undefined && !asked.some(({ key }) => key === documentKey))
      faults.push({ path: `scans.${n}.documentKey`, text: UNKNOWN });
  return faults;
}

const twice = (entries: readonly { key: string }[], list: string, text: Text): IntakeFault[] =>
  entries.flatMap(({ key }, n) =>
    entries.findIndex((each) => each.key === key) === n ? [] : [{ path: `${list}.${n}.key`, text }],
  );

const oneOf = (text: Text, allowed: readonly { key: string }[]): Text => {
  const keys = allowed.map(({ key }) => key).join(', ');
  return keys === '' ? text : { vi: `${text.vi}: ${keys}`, en: `${text.en}: ${keys}` };
};

const CHANNEL = { vi: 'Thủ tục không nhận hồ sơ qua hình thức này', en: 'The procedure is not open to this channel' };
const CASE_MISSING = { vi: 'Cần chọn trường hợp', en: 'Choose one of the cases' };
const NO_CASE = { vi: 'Thủ tục không có trường hợp này', en: 'The procedure has no such case' };
const NO_EXTENSION = { vi: 'Thủ tục không có thời gian cộng thêm này', en: 'The procedure has no such extension' };
const EXTENSION_TWICE = { vi: 'Thời gian cộng thêm được chọn hai lần', en: 'The extension is chosen twice' };
const NO_FEE = { vi: 'Trường hợp này không có khoản này', en: 'There is no such fee in this case' };
const FEE_TWICE = { vi: 'Khoản này được ghi hai lần', en: 'The fee is listed twice' };
const UNKNOWN = {
  vi: 'Không có trong thành phần hồ sơ của thủ tục',
  en: 'The procedure does not ask for this document',
};
const TWICE = { vi: 'Giấy tờ được ghi hai lần', en: 'The document is listed twice' };
const COPY_TYPE = { vi: 'Loại bản này không được nhận', en: 'This kind of copy is not accepted' };
const absent = ({ names }: RequiredDocument): Text => ({
  vi: `Thiếu "${names.vi}": nộp, hoặc ghi vào phần còn thiếu kèm lý do`,
  en: `"${names.en}" is needed: hand it in, or list it as missing with a reason`,
});
