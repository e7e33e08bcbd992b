import { loadBundle } from '../../src/procedures/bundle.loader.js';
import type { ProcedureBundle } from '../../src/procedures/procedures.events.js';
import { bpmn, flows, message } from './models.js';

/** Code of the made-up procedure in which every kind of work occurs. */
export const WORK_PROCEDURE = '9.000001';

type Outcome = [key: string, kind?: string];

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A user task with its outcomes; `=outcome` goes to a variable named after the task. */
function step(id: string, name: string, roles: string, outcomes: Outcome[], properties: Record<string, string> = {}) {
  const list = outcomes.map(([key, kind]) => ({ key, vi: LABELS[key] ?? key, en: key, ...(kind && { kind }) }));
  const all = { 'deadline.budget': '2d', ladder: 'none', ...properties, 'task.outcomes': JSON.stringify(list) };
  const kept = ['supplement', 'consultation', 'reply', 'result'].filter((name) =>
    [...outcomes.map(([, kind]) => kind), properties['task.kind']].some((kind) => VARIABLES[kind ?? ''] === name),
  );
  return `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements>
    <zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="${roles}" />
    <zeebe:ioMapping><zeebe:output source="=outcome" target="${id}Outcome" />${kept
      .map((name) => `<zeebe:output source="=${name}" target="${name}" />`)
      .join('')}</zeebe:ioMapping>
    <zeebe:properties>${Object.entries(all)
      .map(([key, value]) => `<zeebe:property name="${key}" value="${text(value)}" />`)
      .join('')}</zeebe:properties>
  </bpmn:extensionElements></bpmn:userTask>`;
}

const VARIABLES: Record<string, string> = {
  ...{ supplement: 'supplement', consult: 'consultation', recordReply: 'reply', issueResult: 'result' },
};

const LABELS: Record<string, string> = {
  accept: 'Tiếp nhận',
  supplement: 'Yêu cầu bổ sung',
  received: 'Đã nhận bổ sung',
  propose: 'Trình ký',
  consult: 'Lấy ý kiến',
  refuse: 'Từ chối',
  replied: 'Gửi ý kiến',
  sign: 'Ký',
  sendBack: 'Trả lại',
  recorded: 'Ghi nhận trả lời',
  issued: 'Đã phát hành',
  handedOver: 'Đã trả kết quả',
  sent: 'Đã gửi',
};

const choice = (id: string): string => `<bpmn:exclusiveGateway id="${id}" />`;
const end = (id: string): string => `<bpmn:endEvent id="${id}" />`;

const waiting = { 'task.kind': 'supplement', 'deadline.budget': 'none', 'deadline.clock': 'waiting' };
const counter = 'serviceCentre.receptionist';

/**
 * Intake (may ask) → appraisal (may ask, consult, refuse) → the land registry of the province (may ask) → signature (may
 * send back) → reply of the tax office → result → hand-over. Only the wait of the intake hears of a withdrawal.
 */
const PROCESS = bpmn(
  [
    '<bpmn:startEvent id="start" />',
    step('intake', 'Kiểm tra hồ sơ', counter, [['accept'], ['supplement', 'supplement']], {
      'task.assign': 'previous',
    }),
    choice('intakeResult'),
    step('waitIntake', 'Nhận bổ sung tại quầy', counter, [['received']], waiting),
    '<bpmn:boundaryEvent id="withdrawn" attachedToRef="waitIntake"><bpmn:messageEventDefinition messageRef="withdraw" /></bpmn:boundaryEvent>',
    step('stopNotice', 'Thông báo dừng', counter, [['sent']], { 'task.kind': 'stopNotice', 'deadline.budget': 'none' }),
    end('stopped'),
    step(
      'appraise',
      'Thẩm định',
      'cultureSocialDivision.specialist',
      [['propose'], ['supplement', 'supplement'], ['consult', 'consult'], ['refuse', 'refuse']],
      { 'task.assign': 'previous' },
    ),
    choice('appraisalResult'),
    step('waitAppraisal', 'Nhận bổ sung theo yêu cầu thẩm định', counter, [['received']], waiting),
    step('opinion', 'Cho ý kiến', 'taxOffice.specialist', [['replied']], {
      ...{ 'task.kind': 'consultation', 'task.unit': '=consultation.unitId' },
      ...{ 'deadline.clock': 'excluded', 'deadline.basis': 'Căn cứ thử' },
    }),
    `<bpmn:boundaryEvent id="silence" name="Hết hạn lấy ý kiến" attachedToRef="opinion"><bpmn:extensionElements><zeebe:properties>
       <zeebe:property name="timer.working" value="12cd" /><zeebe:property name="timer.silence" value="Điều 1 văn bản thử" />
     </zeebe:properties></bpmn:extensionElements><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
    step('refusalNotice', 'Trả thông báo từ chối', counter, [['sent']], {
      'task.kind': 'refusalNotice',
      'deadline.budget': 'none',
    }),
    end('refused'),
    step(
      'province',
      'Thẩm tra tại tỉnh',
      'landRegistryBranch.specialist',
      [['propose'], ['supplement', 'supplement']],
      { 'task.assign': 'previous' },
    ),
    choice('provinceResult'),
    step('waitProvince', 'Nhận bổ sung theo yêu cầu của tỉnh', counter, [['received']], waiting),
    step('sign', 'Ký kết quả', 'peoplesCommittee.chair', [['sign'], ['sendBack', 'sendBack']]),
    choice('signResult'),
    step('tax', 'Ghi nhận trả lời của cơ quan thuế', counter, [['recorded']], {
      ...{ 'task.kind': 'recordReply', 'deadline.budget': 'none', 'deadline.clock': 'excluded' },
      'deadline.basis': 'Căn cứ thử',
    }),
    step('issue', 'Vào sổ, phát hành', 'officeDivision.clerk', [['issued']], { 'task.kind': 'issueResult' }),
    step('handOver', 'Trả kết quả', counter, [['handedOver']], { 'task.kind': 'handOver', 'deadline.budget': 'none' }),
    end('finished'),
    flows(
      'start>intake',
      'intake>intakeResult',
      'intakeResult>appraise:intakeOutcome = "accept"',
      'intakeResult>waitIntake:intakeOutcome = "supplement"',
      'waitIntake>intake',
      'withdrawn>stopNotice',
      'stopNotice>stopped',
      'appraise>appraisalResult',
      'appraisalResult>province:appraiseOutcome = "propose"',
      'appraisalResult>waitAppraisal:appraiseOutcome = "supplement"',
      'appraisalResult>opinion:appraiseOutcome = "consult"',
      'appraisalResult>refusalNotice:appraiseOutcome = "refuse"',
      'waitAppraisal>appraise',
      'opinion>appraise',
      'silence>appraise',
      'refusalNotice>refused',
      'province>provinceResult',
      'provinceResult>sign:provinceOutcome = "propose"',
      'provinceResult>waitProvince:provinceOutcome = "supplement"',
      'waitProvince>province',
      'sign>signResult',
      'signResult>tax:signOutcome = "sign"',
      'signResult>appraise:signOutcome = "sendBack"',
      'tax>issue',
      'issue>handOver',
      'handOver>finished',
    ),
  ].join('\n'),
  message('withdraw', 'dossier.withdraw', 'dossierId'),
);

/**
 * A procedure in which every kind of work occurs: facts of the shipped care admission around a model of its own.
 * @param change alters `procedure.json` first, for instance its rule on supplements
 */
export async function workBundle(change?: (procedure: ProcedureBundle['procedure']) => void): Promise<ProcedureBundle> {
  const { procedure } = await loadBundle('processes/2.000286');
  const made = structuredClone(procedure);
  Object.assign(made, {
    code: WORK_PROCEDURE,
    names: { vi: 'Thủ tục thử các loại việc', en: 'Trial of all kinds of work' },
    level: 'commune',
    documents: made.documents.slice(0, 2).map(({ form: _, ...document }) => document),
    forms: [{ id: 'trial', source: null, verified: false }],
    elementNames: {},
  });
  made.fees = made.fees.map((fee) => ({ ...fee, amount: 0 }));
  made.timeLimit = {
    ...made.timeLimit,
    total: { amount: '10d', source: 'caobang', verified: true },
    stages: [],
    extensions: [],
    supplement: { effect: 'restart', maxRequests: null, closeAfter: '15d', source: 'caobang', verified: true },
  };
  const { process } = made;
  made.process = {
    ...process,
    id: 'process',
    startForm: 'trial',
    resultReady: ['handOver', 'refusalNotice', 'stopNotice'],
    statuses: {
      ...{ intake: 'received', waitIntake: 'supplement', waitAppraisal: 'supplement', waitProvince: 'supplement' },
      ...{ appraise: 'processing', province: 'processing', stopped: 'stopped', refused: 'rejected' },
      ...{ handOver: 'resolved', finished: 'returned' },
    },
    jobs: [],
    messages: [{ name: 'dossier.withdraw', names: { vi: 'Rút hồ sơ', en: 'Withdrawal' }, payload: [] }],
    steps: [],
  };
  change?.(made);
  const schema = { type: 'object', properties: { note: { type: 'string', title: 'Ghi chú' } } };
  return { procedure: made, bpmn: PROCESS, forms: { trial: { schema, ui: {}, en: {} } } };
}
