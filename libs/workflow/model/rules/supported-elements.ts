import { bareType, listOf, type Moddle } from '../moddle.js';
import { NODE_TYPES } from '../read-node.js';
import { finding, type Rule } from './rule.js';

/** Drawn or documented, never executed. */
const SILENT: ReadonlySet<string> = new Set([
  'SequenceFlow',
  'DataObject',
  'DataObjectReference',
  'DataStoreReference',
]);

const MENDS: Readonly<Record<string, [vi: string, en: string]>> = {
  Task: [
    'Chọn loại: công việc của người (userTask) hoặc dịch vụ (serviceTask).',
    'Choose a kind: user task or service task.',
  ],
  ManualTask: ['Dùng userTask để có người nhận việc.', 'Use a user task, so that somebody gets the work.'],
  ComplexGateway: ['Dùng cổng loại trừ, song song hoặc bao gồm.', 'Use an exclusive, parallel or inclusive gateway.'],
  Transaction: ['Dùng quy trình con thường với sự kiện biên.', 'Use a plain sub-process with boundary events.'],
  AdHocSubProcess: ['Vẽ rõ thứ tự trong quy trình con thường.', 'Draw the order in a plain sub-process.'],
  CallActivity: ['Đặt các bước trong quy trình con nhúng.', 'Put the steps in an embedded sub-process.'],
};

/** Only flow nodes that run as BPMN says are accepted; all others are named. */
export const supportedElements: Rule = ({ process }) => {
  const findings: ReturnType<Rule> = [];
  const refuse = (element: Moddle, what: string, mend: [string, string]): void => {
    findings.push(
      finding('error', 'supported-elements', element, [`Chưa hỗ trợ: ${what}.`, `Not supported: ${what}.`], mend),
    );
  };
  const visit = (container: Moddle): void => {
    for (const element of listOf(container, 'flowElements')) {
      const type = bareType(element);
      if (!NODE_TYPES.has(type) && !SILENT.has(type)) {
        refuse(
          element,
          type,
          MENDS[type] ?? ['Thay bằng phần tử được hỗ trợ.', 'Replace it with a supported element.'],
        );
      }
      if (element['triggeredByEvent'] === true) {
        refuse(element, 'event sub-process', [
          'Dùng sự kiện biên trên quy trình con.',
          'Use boundary events on a sub-process.',
        ]);
      }
      for (const [attribute, standard] of UNUSUAL) {
        if (element[attribute] !== undefined && element[attribute] !== standard) {
          refuse(element, `${attribute} = ${JSON.stringify(element[attribute])}`, [
            'Bỏ thuộc tính này.',
            'Remove the attribute.',
          ]);
        }
      }
      visit(element);
    }
  };
  visit(process);
  return findings;
};

/** Attributes that would change what happens, with the only value that is executed. */
const UNUSUAL: readonly (readonly [string, unknown])[] = [
  ['isForCompensation', false],
  ['startQuantity', 1],
  ['completionQuantity', 1],
  ['instantiate', false],
  ['eventGatewayType', 'Exclusive'],
  ['parallelMultiple', false],
];
