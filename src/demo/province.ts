import { communeUnits } from './commune.js';
import type { DemoCompetence, DemoUnit } from './demo.model.js';

/** An invented province; no unit, name or person of it exists. */
export const PROVINCE: DemoUnit = {
  key: 'province',
  kind: 'province',
  code: 'H99',
  name: 'tỉnh Sông Thương',
  nameEn: 'Song Thuong Province',
  units: [
    {
      key: 'committee',
      kind: 'peoplesCommittee',
      code: 'H99.00',
      name: 'Ủy ban nhân dân tỉnh Sông Thương',
      nameEn: "People's Committee of Song Thuong Province",
      isAgency: true,
      posts: { chair: 'chair', viceChair: 'vice', clerk: 'clerk' },
      units: [
        {
          key: 'counter',
          kind: 'serviceCentre',
          code: 'H99.01',
          name: 'Trung tâm Phục vụ hành chính công tỉnh Sông Thương',
          nameEn: 'Public Administration Service Centre of Song Thuong Province',
          posts: { head: 'counterHead', deputy: 'counterDeputy', receptionist: 'reception' },
        },
        {
          key: 'health',
          kind: 'department',
          code: 'H99.02',
          name: 'Sở Y tế tỉnh Sông Thương',
          nameEn: 'Department of Health of Song Thuong Province',
          isAgency: true,
          posts: { director: 'healthDirector', deputy: 'healthDeputy', clerk: 'healthClerk' },
          units: [
            {
              key: 'health.social',
              kind: 'departmentDivision',
              code: 'H99.02.01',
              name: 'Phòng Bảo trợ xã hội và Trẻ em',
              nameEn: 'Social Protection and Children Division',
              posts: { head: 'socialHead', deputy: 'socialDeputy', specialist: 'social social2' },
            },
            {
              key: 'health.office',
              kind: 'departmentDivision',
              code: 'H99.02.02',
              name: 'Văn phòng Sở Y tế',
              nameEn: 'Office of the Department of Health',
              posts: { head: 'healthOfficeHead', clerk: 'healthClerk' },
            },
            {
              key: 'careHome',
              kind: 'careHome',
              code: 'H99.02.10',
              name: 'Trung tâm Bảo trợ xã hội tỉnh Sông Thương',
              nameEn: 'Social Care Home of Song Thuong Province',
              isAgency: true,
              posts: {
                director: 'careDirector',
                deputy: 'careDeputy',
                clerk: 'careClerk',
                receptionist: 'careReception',
                specialist: 'careReception',
              },
            },
          ],
        },
        {
          key: 'land',
          kind: 'landRegistryBranch',
          code: 'H99.03',
          name: 'Chi nhánh Văn phòng đăng ký đất đai khu vực 1',
          nameEn: 'Land Registration Office, Area 1 Branch',
          isAgency: true,
          posts: { director: 'landDirector', deputy: 'landDeputy', specialist: 'land' },
        },
        {
          key: 'survey',
          kind: 'surveyUnit',
          code: 'H99.04',
          name: 'Đơn vị đo đạc bản đồ khu vực 1',
          nameEn: 'Area 1 Survey Unit',
          isAgency: true,
          posts: { head: 'surveyHead', specialist: 'survey' },
        },
        {
          key: 'construction',
          kind: 'department',
          code: 'H99.05',
          name: 'Sở Xây dựng tỉnh Sông Thương',
          nameEn: 'Department of Construction of Song Thuong Province',
          isAgency: true,
          posts: {
            director: 'constructionDirector',
            deputy: 'constructionDeputy',
            clerk: 'constructionClerk',
            specialist: 'construction',
          },
        },
        communeUnits({
          key: 'anBinh',
          code: 'H99.21',
          name: 'xã An Bình',
          nameEn: 'An Binh Commune',
          economicDivision: { name: 'Phòng Kinh tế', nameEn: 'Economic Division' },
        }),
        communeUnits({
          key: 'benThuong',
          code: 'H99.22',
          name: 'phường Bến Thượng',
          nameEn: 'Ben Thuong Ward',
          economicDivision: {
            name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
            nameEn: 'Economic, Infrastructure and Urban Division',
          },
        }),
      ],
    },
    // Branches of central agencies: in the province, not under its People's Committee.
    {
      key: 'tax',
      kind: 'taxOffice',
      code: 'H99.11',
      name: 'Thuế cơ sở 1 tỉnh Sông Thương',
      nameEn: 'Tax Office 1 of Song Thuong Province',
      isAgency: true,
      posts: { head: 'taxHead', deputy: 'taxDeputy', specialist: 'tax' },
    },
    {
      key: 'insurance',
      kind: 'socialInsurance',
      code: 'H99.12',
      name: 'Bảo hiểm xã hội cơ sở 1 tỉnh Sông Thương',
      nameEn: 'Social Insurance Office 1 of Song Thuong Province',
      isAgency: true,
      posts: { director: 'insuranceDirector', deputy: 'insuranceDeputy', specialist: 'insurance' },
    },
  ],
};

export const COMPETENCES: readonly DemoCompetence[] = [
  { procedureCode: '2.000286', territory: 'province', unitKind: 'department', unit: 'health' },
  { procedureCode: '2.000286', territory: 'province', unitKind: 'departmentDivision', unit: 'health.social' },
  { procedureCode: '2.000286', territory: 'province', unitKind: 'careHome', unit: 'careHome' },
  { territory: 'province', unitKind: 'serviceCentre', unit: 'counter' },
  { territory: 'anBinh', unitKind: 'serviceCentre', unit: 'anBinh.counter' },
  { territory: 'benThuong', unitKind: 'serviceCentre', unit: 'benThuong.counter' },
];

/** Away when the demo begins, with who stands in, and for how long. */
export const ABSENCES = [
  {
    person: 'benThuong.cultureHead',
    unit: 'benThuong.culture',
    role: 'head',
    delegate: 'benThuong.cultureDeputy',
    days: 14,
  },
] as const;

/** Since the two-level administration came into force. */
export const PROVINCE_SINCE = '2025-06-30T17:00:00.000Z';
