import { loadBundles } from '../../src/procedures/bundle.loader.js';
import type { ProcedureBundle, ProcedureDefinition } from '../../src/procedures/procedures.events.js';
import { bpmn, end, flows, start } from './models.js';

const property = (name: string, value: string): string =>
  `<zeebe:property name="${name}" value="${value.replaceAll('"', '&quot;')}"/>`;

const step = (id: string, name: string, outcome: object, kind?: string): string =>
  `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements>
     <zeebe:assignmentDefinition candidateGroups="serviceCentre.receptionist"/>
     <zeebe:properties>${property('task.outcomes', JSON.stringify([outcome]))}${kind ? property('task.kind', kind) : ''}
       ${property('deadline.budget', 'none')}</zeebe:properties></bpmn:extensionElements></bpmn:userTask>`;

const MODEL = bpmn(
  [
    start(),
    step('certify', 'Chứng thực bản sao', { key: 'done', vi: 'Đã chứng thực', en: 'Certified' }),
    step('giveBack', 'Trả bản sao', { key: 'returned', vi: 'Đã trả', en: 'Handed over' }, 'handOver'),
    end(),
    flows('start>certify', 'certify>giveBack', 'giveBack>end'),
  ].join(''),
);

const sourced = { source: null, verified: false };
const text = (vi: string, en: string) => ({ vi, en });
const document = (key: string, name: string, required: boolean): ProcedureDefinition['documents'][number] => ({
  ...{
    key,
    names: text(name, key),
    present: 'submit',
    copyTypes: ['original', 'copy'],
    copies: 1,
    required,
    ...sourced,
  },
});

const FORM = 'request';
const SCHEMA = {
  ...{ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Phiếu yêu cầu', type: 'object' },
  properties: { note: { type: 'string', title: 'Ghi chú', maxLength: 500 } },
  additionalProperties: false,
};
const EN = { '/title': 'Request', '/properties/note/title': 'Note' };

/** Code of the procedure of {@link counterBundle}. */
export const COUNTER_PROCEDURE = '9.000001';

/** A small procedure that a counter does alone in one visit: with cases, lengthened limits, counted and unknown fees. */
export async function counterBundle(change: (procedure: ProcedureDefinition) => void = () => undefined) {
  const [birth] = (await loadBundles()).filter(({ procedure }) => procedure.code === '1.001193');
  const { ladders, dossierLadder, sources, legalBasis } = birth!.procedure;
  const procedure: ProcedureDefinition = {
    ...{ code: COUNTER_PROCEDURE, level: 'commune', ladders, dossierLadder, sources, legalBasis },
    names: text('Chứng thực tại quầy', 'Certification at the counter'),
    field: text('Chứng thực', 'Certification'),
    timeLimit: {
      total: { amount: '20d', ...sourced },
      receiptDay: { counts: false, ...sourced },
      cutOff: { kind: 'none', ...sourced },
      stages: [],
      extensions: [{ key: 'remote', names: text('Vùng sâu, vùng xa', 'Remote area'), amount: '10d', ...sourced }],
      supplement: { effect: null, maxRequests: null, closeAfter: null, ...sourced },
    },
    cases: [
      {
        ...{ key: 'house', names: text('Nhà ở riêng lẻ', 'House'), amount: '15d', documents: ['plan'], ...sourced },
        fees: ['pages', 'unknown'],
      },
      { key: 'other', names: text('Công trình khác', 'Other works'), ...sourced },
    ],
    documents: [
      document('request', 'Phiếu yêu cầu', true),
      document('paper', 'Bản chính giấy tờ', true),
      document('plan', 'Bản vẽ', false),
    ],
    fees: [
      { key: 'fixed', names: text('Lệ phí', 'Fee'), amount: 50_000, ...sourced },
      {
        ...{ key: 'pages', names: text('Phí chứng thực', 'Certification'), amount: null, ...sourced },
        per: {
          names: text('trang', 'pages'),
          tiers: [
            { upTo: 2, amount: 2000 },
            { upTo: null, amount: 1000 },
          ],
          max: 200_000,
        },
      },
      { key: 'unknown', names: text('Phí bản sao', 'Charge for copies'), amount: null, ...sourced },
    ],
    result: { code: null, names: text('Bản sao chứng thực', 'Certified copy'), ...sourced },
    channels: [{ key: 'counter', ...sourced }],
    agencies: [
      {
        ...{ lane: 'laneCounter', names: text('Trung tâm', 'Centre'), unitKind: 'serviceCentre' },
        units: [{ lane: 'laneDesk', names: text('Quầy', 'Desk'), unitKind: 'serviceCentre', roles: ['receptionist'] }],
      },
    ],
    process: {
      ...{
        file: 'process.bpmn',
        id: 'process',
        startForm: FORM,
        startVariables: ['dossierId', 'channel', 'case', 'extensions'],
      },
      ...{ resultReady: ['giveBack'], statuses: { certify: 'processing', giveBack: 'resolved', end: 'returned' } },
      ...{ messages: [], jobs: [], steps: [], sameVisit: true },
    },
    forms: [{ id: FORM, ...sourced }],
    elementNames: { certify: 'Certify', giveBack: 'Hand the copy over' },
  };
  change(procedure);
  return { procedure, bpmn: MODEL, forms: { [FORM]: { schema: SCHEMA, ui: {}, en: EN } } } satisfies ProcedureBundle;
}
