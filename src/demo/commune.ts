import type { DemoUnit } from './demo.model.js';

/** A commune of the two-level administration: its People's Committee with divisions, its counter, its police. */
export interface CommuneData {
  /** Begins the keys of its units and people. */
  key: string;
  code: string;
  name: string;
  nameEn: string;
  /** Of the urban or rural kind, which is named otherwise. */
  economicDivision: { name: string; nameEn: string };
}

/** The units of a commune; people are referred to by the commune's key and what they are. */
export function communeUnits({ key, code, name, nameEn, economicDivision }: CommuneData): DemoUnit {
  const at = (part: string): string => `${key}.${part}`;
  return {
    key,
    kind: 'commune',
    code,
    name,
    nameEn,
    units: [
      {
        key: at('committee'),
        kind: 'peoplesCommittee',
        code: `${code}.00`,
        name: `Ủy ban nhân dân ${name}`,
        nameEn: `People's Committee of ${nameEn}`,
        isAgency: true,
        posts: { chair: at('chair'), viceChair: at('vice') },
        units: [
          {
            key: at('counter'),
            kind: 'serviceCentre',
            code: `${code}.01`,
            name: `Trung tâm Phục vụ hành chính công ${name}`,
            nameEn: `Public Administration Service Centre of ${nameEn}`,
            posts: {
              head: at('vice'),
              deputy: at('counterDeputy'),
              receptionist: `${at('reception')} ${at('reception2')}`,
            },
          },
          {
            key: at('office'),
            kind: 'officeDivision',
            code: `${code}.02`,
            name: `Văn phòng HĐND và UBND ${name}`,
            nameEn: `Office of the People's Council and Committee of ${nameEn}`,
            posts: { head: at('officeHead'), civilStatusOfficer: at('civilStatus'), clerk: at('clerk') },
          },
          {
            key: at('economic'),
            kind: 'economicDivision',
            code: `${code}.03`,
            name: `${economicDivision.name} ${name}`,
            nameEn: `${economicDivision.nameEn} of ${nameEn}`,
            posts: { head: at('economicHead'), specialist: at('economic') },
          },
          {
            key: at('culture'),
            kind: 'cultureSocialDivision',
            code: `${code}.04`,
            name: `Phòng Văn hoá - Xã hội ${name}`,
            nameEn: `Culture and Social Division of ${nameEn}`,
            posts: {
              head: at('cultureHead'),
              deputy: at('cultureDeputy'),
              specialist: `${at('culture')} ${at('culture2')}`,
            },
          },
        ],
      },
      {
        key: at('police'),
        kind: 'communePolice',
        code: `${code}.10`,
        name: `Công an ${name}`,
        nameEn: `Police of ${nameEn}`,
        isAgency: true,
        posts: { head: at('policeHead'), deputy: at('policeDeputy'), specialist: at('police') },
      },
    ],
  };
}
