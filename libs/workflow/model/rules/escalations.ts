import type { Graph, Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

/** Activities from which an escalation can come: a person throws it from a task, an event from inside a sub-process. */
const SOURCES: ReadonlySet<string> = new Set(['UserTask', 'SubProcess']);

/** Escalations have a fixed code and are caught where one can come from; what is thrown to nobody is told. */
export const escalations: Rule = ({ graph }) =>
  [...graph.nodes.values()]
    .filter(({ event }) => event === 'escalation')
    .flatMap((node) => (node.type === 'BoundaryEvent' ? catching(graph, node) : throwing(graph, node)));

function catching(graph: Graph, node: Node): ReturnType<Rule> {
  const host = graph.nodes.get(node.attachedTo ?? '');
  if (host && !SOURCES.has(host.type)) {
    return refuse(
      node,
      [`Từ ${host.type} không có tín hiệu báo cấp trên nào.`, `No escalation can come from a ${host.type}.`],
      ['Gắn sự kiện vào userTask hoặc quy trình con.', 'Attach the event to a user task or a sub-process.'],
    );
  }
  return node.escalation?.named ? withCode(node) : [];
}

function throwing(graph: Graph, node: Node): ReturnType<Rule> {
  const findings = withCode(node);
  if (findings.length > 0 || isCaught(graph, node)) return findings;
  const code = node.escalation!.code!;
  return [
    finding(
      'warning',
      'escalations',
      node,
      [`Không ai bắt tín hiệu báo cấp trên "${code}".`, `Nobody catches the escalation "${code}".`],
      [
        'Gắn sự kiện biên vào quy trình con bao quanh, hoặc bỏ sự kiện này.',
        'Attach a boundary event to the sub-process around it, or remove this event.',
      ],
    ),
  ];
}

function withCode(node: Node): ReturnType<Rule> {
  const code = node.escalation?.code;
  if (code === undefined) {
    return refuse(
      node,
      ['Tín hiệu báo cấp trên không có mã.', 'The escalation has no code.'],
      ['Chọn escalation có escalationCode.', 'Choose an escalation with a code (escalationCode).'],
    );
  }
  if (!code.startsWith('=')) return [];
  return refuse(
    node,
    ['Mã báo cấp trên phải cố định.', 'The code of an escalation must be fixed.'],
    ['Ghi mã, không dùng biểu thức.', 'Write the code, not an expression.'],
  );
}

function isCaught(graph: Graph, node: Node): boolean {
  for (let at = graph.nodes.get(node.parentId); at; at = graph.nodes.get(at.parentId)) {
    const catchers = at.boundaries.map((id) => graph.nodes.get(id)!).filter(({ event }) => event === 'escalation');
    if (catchers.some(({ escalation: caught }) => !caught?.named || caught.code === node.escalation?.code)) return true;
  }
  return false;
}

const refuse = (node: Node, what: [string, string], mend: [string, string]): ReturnType<Rule> => [
  finding('error', 'escalations', node, what, mend),
];
