import type { Text } from '../platform/text.js';
import { inOffice } from './overlaps.js';
import { kindWords, roleWords } from './vocabulary.events.js';

/** A line of the journal with the names of the units and people it speaks of. */
export interface ChangeFact {
  action: string;
  details: Record<string, unknown>;
  unitName: (id: unknown) => Text;
  personName: (id: unknown) => Text;
}

type Words = (fact: ChangeFact) => Text;

const text = (vi: string, en: string): Text => ({ vi, en });
const plain =
  (vi: string, en: string): Words =>
  () =>
    text(vi, en);

const post = ({ details, unitName }: ChangeFact): Text => {
  if (typeof details.role !== 'string') return text('', '');
  const [role, unit] = [roleWords(details.role), unitName(details.unitId)];
  return text(`: ${role.vi}, ${unit.vi}`, `: ${role.en}, ${unit.en}`);
};

/** "từ … đến …", as far as the line says it. */
const span = (begin: unknown, end: unknown): Text => {
  const [from, to] = [whenOf(begin), whenOf(end)];
  return text(`${from && ` từ ${from}`}${to && ` đến ${to}`}`, `${from && ` from ${from}`}${to && ` until ${to}`}`);
};

const whenOf = (value: unknown): string => {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? inOffice(date) : '';
};

const FIELDS: Readonly<Record<string, Text>> = {
  code: text('mã', 'code'),
  kind: text('loại', 'kind'),
  name: text('tên', 'name'),
  nameEn: text('tên tiếng Anh', 'English name'),
  isAgency: text('là cơ quan', 'agency'),
  sort: text('thứ tự', 'order'),
  email: text('thư điện tử', 'e-mail'),
  phone: text('điện thoại', 'telephone'),
};

const fieldWords = (field: string): Text => (Object.hasOwn(FIELDS, field) ? FIELDS[field]! : text(field, field));

const valueWords = (field: string, value: unknown): Text => {
  if (field === 'kind' && typeof value === 'string') return kindWords(value);
  if (typeof value === 'boolean') return value ? text('có', 'yes') : text('không', 'no');
  return text(`“${String(value)}”`, `“${String(value)}”`);
};

function changes({ details }: ChangeFact): Text {
  const [from, to] = [details.from, details.to].map((part) => (part ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const lines = Object.keys(to).map((field) => {
    const [name, before, after] = [fieldWords(field), valueWords(field, from[field]), valueWords(field, to[field])];
    return text(`${name.vi} ${before.vi} → ${after.vi}`, `${name.en} ${before.en} → ${after.en}`);
  });
  return text(lines.map(({ vi }) => vi).join('; '), lines.map(({ en }) => en).join('; '));
}

const competence = (fact: ChangeFact): Text => {
  const { details, unitName } = fact;
  const [kind, unit] = [kindWords(String(details.unitKind)), unitName(details.unitId)];
  const code = typeof details.procedureCode === 'string' ? ` (${details.procedureCode})` : '';
  return text(`${kind.vi}${code} là ${unit.vi}`, `${kind.en}${code} is ${unit.en}`);
};

/** What each action says; an action that is not here is shown under its own name, so that nothing is hidden. */
const WORDS: Readonly<Record<string, Words>> = {
  'unit.created': plain('Lập đơn vị', 'Unit created'),
  'unit.changed': (fact) => {
    const { vi, en } = changes(fact);
    return text(`Sửa: ${vi}`, `Changed: ${en}`);
  },
  'unit.closed': ({ details, unitName }) => {
    const heir = unitName(details.successorId);
    return text(`Giải thể, kế thừa: ${heir.vi}`, `Closed; taken over by ${heir.en}`);
  },
  'competence.set': (fact) => {
    const { vi, en } = competence(fact);
    return text(`Thẩm quyền: ${vi}`, `Competence: ${en}`);
  },
  'competence.ended': (fact) => {
    const { vi, en } = competence(fact);
    return text(`Hết thẩm quyền: ${vi}`, `Competence ended: ${en}`);
  },
  'person.created': plain('Thêm người', 'Person added'),
  'person.changed': ({ details }) => {
    const fields = (Array.isArray(details.changed) ? details.changed : []).map((field) => fieldWords(String(field)));
    return text(`Sửa ${fields.map(({ vi }) => vi).join(', ')}`, `Changed: ${fields.map(({ en }) => en).join(', ')}`);
  },
  'person.left': plain('Thôi công tác', 'Left the service'),
  'person.returned': plain('Công tác trở lại', 'Came back'),
  'post.filled': (fact) => {
    const [at, when] = [post(fact), span(fact.details.validFrom, fact.details.validTo)];
    return text(`Bổ nhiệm${at.vi}${when.vi}`, `Appointed${at.en}${when.en}`);
  },
  'post.ended': (fact) => text(`Thôi giữ vị trí${post(fact).vi}`, `Post ended${post(fact).en}`),
  'post.withdrawn': (fact) => text(`Hủy bổ nhiệm${post(fact).vi}`, `Appointment taken back${post(fact).en}`),
  'absence.recorded': ({ details }) => {
    const when = span(details.startsAt, details.endsAt);
    return text(`Ghi vắng mặt${when.vi}`, `Absence recorded${when.en}`);
  },
  'absence.ended': plain('Kết thúc vắng mặt', 'Absence ended'),
  'absence.withdrawn': plain('Hủy lịch vắng mặt', 'Absence taken back'),
  'post.delegated': ({ details, personName }) => {
    const [who, when] = [personName(details.delegateId), span(details.validFrom, details.validTo)];
    return text(`Ủy quyền cho ${who.vi}${when.vi}`, `Delegated to ${who.en}${when.en}`);
  },
  'delegation.ended': ({ details, personName }) => {
    const who = personName(details.delegateId);
    return text(`Kết thúc ủy quyền cho ${who.vi}`, `Delegation to ${who.en} ended`);
  },
  'delegation.withdrawn': ({ details, personName }) => {
    const who = personName(details.delegateId);
    return text(`Hủy ủy quyền cho ${who.vi}`, `Delegation to ${who.en} taken back`);
  },
};

/**
 * One line of the history of a unit or a person.
 * @param more words of the actions that another module journals
 */
export function changeInWords(fact: ChangeFact, more: Readonly<Record<string, Text>> = {}): Text {
  if (Object.hasOwn(WORDS, fact.action)) return WORDS[fact.action]!(fact);
  return Object.hasOwn(more, fact.action) ? more[fact.action]! : text(fact.action, fact.action);
}
