import type { Localized } from '#workflow';

const text = (vi: string, en: string): Localized => ({ vi, en });

/** Posts as people call them, in the middle of a sentence. */
const ROLES: Record<string, Localized> = {
  head: text('trưởng đơn vị', 'head'),
  deputy: text('phó trưởng đơn vị', 'deputy head'),
  specialist: text('chuyên viên', 'specialist'),
  clerk: text('văn thư', 'registry clerk'),
  receptionist: text('cán bộ tiếp nhận', 'receptionist'),
  chair: text('chủ tịch', 'chair'),
  viceChair: text('phó chủ tịch', 'vice-chair'),
  director: text('giám đốc', 'director'),
  civilStatusOfficer: text('công chức tư pháp – hộ tịch', 'civil-status officer'),
};

/** Kinds of units as people call them. */
const KINDS: Record<string, Localized> = {
  province: text('tỉnh', 'province'),
  commune: text('xã, phường', 'commune'),
  peoplesCommittee: text('Ủy ban nhân dân', 'People’s Committee'),
  serviceCentre: text('Trung tâm Phục vụ hành chính công', 'Public Administration Service Centre'),
  economicDivision: text('Phòng Kinh tế', 'Economic Division'),
  cultureSocialDivision: text('Phòng Văn hóa – Xã hội', 'Culture and Social Division'),
  officeDivision: text('Văn phòng HĐND và UBND', 'Office of the Council and Committee'),
  communePolice: text('Công an xã, phường', 'commune police'),
  department: text('sở', 'department'),
  departmentDivision: text('phòng thuộc sở', 'division of a department'),
  careHome: text('cơ sở trợ giúp xã hội', 'social-care home'),
  landRegistryBranch: text('chi nhánh Văn phòng đăng ký đất đai', 'land registry branch'),
  taxOffice: text('cơ quan thuế', 'tax office'),
  socialInsurance: text('cơ quan bảo hiểm xã hội', 'social insurance office'),
};

/** A role; one that is not known is told as it is written, so that a new one is not hidden. */
export const roleWords = (role: string): Localized => ROLES[role] ?? text(role, role);

/** A kind of unit; one that is not known is told as it is written. */
export const kindWords = (kind: string): Localized => KINDS[kind] ?? text(kind, kind);

/**
 * Several names as an alternative.
 * @example anyOf([{ vi: 'chủ tịch', en: 'chair' }, { vi: 'phó chủ tịch', en: 'vice-chair' }]).vi
 *   // => 'chủ tịch hoặc phó chủ tịch'
 */
export const anyOf = (names: readonly Localized[]): Localized => ({
  vi: listed(
    names.map(({ vi }) => vi),
    ' hoặc ',
  ),
  en: listed(
    names.map(({ en }) => en),
    ' or ',
  ),
});

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')}${last}${words.at(-1)}`;
