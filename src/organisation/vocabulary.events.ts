import type { Text } from '../platform/text.js';

/** A kind of unit, as models name it, in the middle of a sentence. */
export interface UnitKind {
  name: Text;
  /** Usually decides in its own name. */
  agency?: true;
  /** Posts it usually has, the one in charge first. */
  roles: readonly string[];
}

const text = (vi: string, en: string): Text => ({ vi, en });
const DIVISION = ['head', 'deputy', 'specialist', 'clerk'];
const BRANCH = ['director', 'deputy', 'specialist', 'clerk', 'receptionist'];

/**
 * Kinds of units of the two-level administration, from the province down.
 * @source Law on Organisation of Local Government 72/2025/QH15; Decree 118/2025/ND-CP on one-stop offices
 */
export const UNIT_KINDS: Readonly<Record<string, UnitKind>> = {
  province: { name: text('tỉnh, thành phố', 'province or city'), roles: [] },
  commune: { name: text('xã, phường, đặc khu', 'commune, ward or special zone'), roles: [] },
  peoplesCommittee: {
    name: text('Ủy ban nhân dân', 'People’s Committee'),
    agency: true,
    roles: ['chair', 'viceChair', 'clerk'],
  },
  serviceCentre: {
    name: text('Trung tâm Phục vụ hành chính công', 'Public Administration Service Centre'),
    roles: ['head', 'deputy', 'receptionist'],
  },
  officeDivision: {
    name: text('Văn phòng HĐND và UBND', 'Office of the Council and Committee'),
    roles: ['head', 'deputy', 'civilStatusOfficer', 'clerk', 'specialist'],
  },
  economicDivision: { name: text('Phòng Kinh tế', 'Economic Division'), roles: DIVISION },
  cultureSocialDivision: { name: text('Phòng Văn hóa – Xã hội', 'Culture and Social Division'), roles: DIVISION },
  communePolice: {
    name: text('Công an xã, phường', 'commune police'),
    agency: true,
    roles: ['head', 'deputy', 'officer'],
  },
  department: {
    name: text('sở', 'department'),
    agency: true,
    roles: ['director', 'deputy', 'clerk', 'specialist', 'receptionist'],
  },
  departmentDivision: { name: text('phòng thuộc sở', 'division of a department'), roles: DIVISION },
  careHome: { name: text('cơ sở trợ giúp xã hội', 'social-care home'), agency: true, roles: BRANCH },
  landRegistryBranch: {
    name: text('chi nhánh Văn phòng đăng ký đất đai', 'land registry branch'),
    agency: true,
    roles: BRANCH,
  },
  surveyUnit: { name: text('đơn vị đo đạc', 'survey unit'), roles: DIVISION },
  taxOffice: {
    name: text('cơ quan thuế', 'tax office'),
    agency: true,
    roles: ['head', 'deputy', 'specialist', 'clerk', 'receptionist'],
  },
  socialInsurance: {
    name: text('cơ quan bảo hiểm xã hội', 'social insurance office'),
    agency: true,
    roles: BRANCH,
  },
};

/** Posts, in the middle of a sentence. */
export const ROLES: Readonly<Record<string, Text>> = {
  chair: text('chủ tịch', 'chair'),
  viceChair: text('phó chủ tịch', 'vice-chair'),
  director: text('giám đốc', 'director'),
  head: text('trưởng đơn vị', 'head'),
  deputy: text('phó trưởng đơn vị', 'deputy head'),
  specialist: text('chuyên viên', 'specialist'),
  officer: text('cán bộ', 'officer'),
  civilStatusOfficer: text('công chức tư pháp – hộ tịch', 'civil-status officer'),
  clerk: text('văn thư', 'registry clerk'),
  receptionist: text('cán bộ tiếp nhận', 'receptionist'),
};

/** A role; one that is not known is told as it is written, so that a new one is not hidden. */
export const roleWords = (role: string): Text => (Object.hasOwn(ROLES, role) ? ROLES[role]! : text(role, role));

/** A kind of unit; one that is not known is told as it is written. */
export const kindWords = (kind: string): Text =>
  Object.hasOwn(UNIT_KINDS, kind) ? UNIT_KINDS[kind]!.name : text(kind, kind);
