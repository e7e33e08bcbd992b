import { parseOutcomes, TASK_KINDS } from '../element-info.js';
import { waitKindOf, type Node } from '../graph.js';
import { bareType, propertiesOf } from '../moddle.js';
import { isWorkingAmount } from '../timer-spec.js';
import { contained } from './contained.js';
import { finding, type Rule } from './rule.js';

interface Term {
  on: (node: Node) => boolean;
  accepts: (value: string) => boolean;
  form: string;
}

const isBudgeted = ({ type }: Node): boolean => ['UserTask', 'ReceiveTask', 'ServiceTask', 'SubProcess'].includes(type);
const isClocked = (node: Node): boolean => isBudgeted(node) || node.type === 'IntermediateCatchEvent';
const isUserTask = ({ type }: Node): boolean => type === 'UserTask';

/** The model vocabulary: which property may stand where, with which values. */
const TERMS: Readonly<Record<string, Term>> = {
  'deadline.budget': { on: isBudgeted, accepts: isBudget, form: '2d · 0.5d · 4h · 10cd · 30% · none' },
  'deadline.clock': {
    on: isClocked,
    accepts: (value) => ['counts', 'waiting', 'excluded'].includes(value),
    form: 'counts · waiting · excluded',
  },
  'deadline.basis': { on: isClocked, accepts: (value) => value.trim() !== '', form: '…' },
  'timer.working': {
    on: ({ event }) => event === 'timer',
    accepts: (value) => isWorkingAmount(value.trim()),
    form: '3d · 4h · 10cd',
  },
  'timer.silence': {
    on: ({ event, type }) => event === 'timer' && type === 'BoundaryEvent',
    accepts: (value) => value.trim() !== '',
    form: '…',
  },
  'task.outcomes': {
    on: isUserTask,
    accepts: areOutcomes,
    form: '[{"key":"approve","vi":"Đồng ý","en":"Approve","reason":false,"kind":"refuse"}]; kind: supplement · refuse · sendBack · consult · assign · noReply; result: a key of furtherResults',
  },
  'task.assign': {
    on: isUserTask,
    accepts: (value) => ['pull', 'lead', 'previous'].includes(value),
    form: 'pull · lead · previous',
  },
  'task.kind': {
    on: isUserTask,
    accepts: (value) => (TASK_KINDS as readonly string[]).includes(value),
    form: TASK_KINDS.join(' · '),
  },
  'task.unit': {
    on: isUserTask,
    accepts: (value) => /^=\s*\S/.test(value.trim()),
    form: '=consultation.unitId',
  },
  ladder: { on: isUserTask, accepts: (value) => /^[A-Za-z][\w.-]*$/.test(value), form: 'step · none' },
};

/** Families of names that are ours alone: one that is not in the vocabulary is misspelt. */
const OURS = /^(deadline|timer|task|ladder)\b/;

/** Properties of ours are known, stand where they are read, and have a value that is understood. */
export const vocabulary: Rule = ({ parsed, process, graph, elements }) => [
  ...contained(parsed, process)
    .filter(({ id }) => !graph.nodes.has(id ?? ''))
    .flatMap((element) =>
      Object.keys(propertiesOf(element)).flatMap((name) => misplaced(element, name, bareType(element))),
    ),
  ...[...graph.nodes.values()].flatMap((node) => {
    const properties = propertiesOf(elements.get(node.id));
    const findings = Object.entries(properties).flatMap(([name, value]) => check(node, name, value));
    if (properties['deadline.clock'] === 'excluded' && !properties['deadline.basis']?.trim()) {
      findings.push(
        finding(
          'error',
          'vocabulary',
          node,
          ['Loại trừ thời gian phải ghi căn cứ pháp lý.', 'Excluded time needs its legal basis.'],
          ['Đặt deadline.basis.', 'Set deadline.basis.'],
        ),
      );
    }
    return findings;
  }),
];

function check(node: Node, name: string, value: string): ReturnType<Rule> {
  const term = TERMS[name];
  if (!term) {
    const ours = OURS.test(name);
    const known = Object.keys(TERMS).join(', ');
    return [
      finding(
        ours ? 'error' : 'warning',
        'vocabulary',
        node,
        [`Không có thuộc tính "${name}".`, `There is no property "${name}".`],
        [`Dùng: ${known}.`, `Use: ${known}.`],
      ),
    ];
  }
  if (!term.on(node)) return misplaced(node, name, `${node.type}${waitKindOf(node) ? '' : ` (${node.event})`}`);
  if (term.accepts(value)) return [];
  return [
    finding(
      'error',
      'vocabulary',
      node,
      [
        `"${name}" có giá trị không hiểu được: ${value.slice(0, 100)}`,
        `"${name}" has a value that is not understood: ${value.slice(0, 100)}`,
      ],
      [`Giá trị: ${term.form}`, `Values: ${term.form}`],
    ),
  ];
}

/** A property where nothing reads it: an error when it is one of ours. */
function misplaced(element: { id?: string; name?: string }, name: string, where: string): ReturnType<Rule> {
  return [
    finding(
      name in TERMS || OURS.test(name) ? 'error' : 'warning',
      'vocabulary',
      element,
      [`"${name}" không có tác dụng trên ${where}.`, `"${name}" has no effect on ${where}.`],
      ['Xóa thuộc tính.', 'Delete the property.'],
    ),
  ];
}

function isBudget(value: string): boolean {
  return (
    value === 'none' ||
    isWorkingAmount(value) ||
    (/^\d{1,3}%$/.test(value) && Number.parseInt(value, 10) >= 1 && Number.parseInt(value, 10) <= 100)
  );
}

function areOutcomes(value: string): boolean {
  const outcomes = parseOutcomes(value);
  return outcomes !== undefined && new Set(outcomes.map(({ key }) => key)).size === outcomes.length;
}
