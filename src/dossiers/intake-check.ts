import type { ProcedureDefinition, RequiredDocument } from '../procedures/procedures.events.js';
import type { Text } from '../platform/text.js';
import type { IntakeBody } from './dossiers.dto.js';

/** One fault of an intake: the field, and what is wrong with it. */
export interface IntakeFault {
  path: string;
  text: Text;
}

type Asked = Pick<IntakeBody, 'channel' | 'documents' | 'missing'>;

/**
 * What is wrong with an intake by the procedure's own facts: channel, documents, kinds of copies.
 *
 * A required document must be handed in or named as missing with a reason: the counter may take an incomplete dossier in
 * and ask for a supplement, but never by oversight.
 * @returns all faults, none when it may be taken in
 */
export function checkIntake(procedure: ProcedureDefinition, body: Asked): IntakeFault[] {
  if (!procedure.channels.some((channel) => channel.key === body.channel)) return [{ path: 'channel', text: CHANNEL }];
  const asked = documentsFor(procedure, body.channel);
  const seen = new Set<string>();
  const faults: IntakeFault[] = [];
  for (const [list, entries] of [['documents', body.documents] as const, ['missing', body.missing] as const])
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
  return faults;
}

/** Documents that a channel asks for, in the order of the procedure. */
export const documentsFor = (procedure: ProcedureDefinition, channel: IntakeBody['channel']): RequiredDocument[] =>
  procedure.documents.filter((document) => !document.channels || document.channels.includes(channel));

const CHANNEL = { vi: 'Thủ tục không nhận hồ sơ qua hình thức này', en: 'The procedure is not open to this channel' };
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
