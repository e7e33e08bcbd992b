import { isActivity, type Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

/** Flows join two nodes of the same (sub-)process; starts, ends and boundary events are connected as BPMN demands. */
export const connections: Rule = ({ graph }) => {
  const findings: ReturnType<Rule> = [];
  const refuse = (element: { id: string; name: string }, vi: string, en: string): void => {
    findings.push(finding('error', 'connections', element, [vi, en], ['Vẽ lại các mũi tên.', 'Draw the flows again.']));
  };
  for (const flow of graph.flows.values()) {
    const source = graph.nodes.get(flow.source);
    const target = graph.nodes.get(flow.target);
    if (!source || !target) refuse(flow, 'Mũi tên thiếu đầu hoặc cuối.', 'The flow lacks a source or a target.');
    else if (source.parentId !== flow.parentId || target.parentId !== flow.parentId) {
      refuse(flow, 'Mũi tên đi qua biên của quy trình con.', 'The flow crosses the border of a sub-process.');
    }
  }
  for (const node of graph.nodes.values()) {
    const problem = problemOf(node, graph.nodes);
    if (problem) refuse(node, ...problem);
  }
  return findings;
};

function problemOf(node: Node, nodes: ReadonlyMap<string, Node>): [vi: string, en: string] | undefined {
  if ((node.type === 'StartEvent' || node.type === 'BoundaryEvent') && node.incoming.length > 0) {
    return ['Sự kiện này không được có mũi tên đi vào.', 'This event must not have an incoming flow.'];
  }
  if (node.type === 'EndEvent' && node.outgoing.length > 0) {
    return ['Sự kiện kết thúc không được có mũi tên đi ra.', 'An end event must not have an outgoing flow.'];
  }
  if ((node.type === 'StartEvent' || node.type === 'BoundaryEvent') && node.outgoing.length === 0) {
    return ['Sự kiện này cần mũi tên đi ra.', 'This event needs an outgoing flow.'];
  }
  const host = node.attachedTo === undefined ? undefined : nodes.get(node.attachedTo);
  if (
    node.type === 'BoundaryEvent' &&
    (!host || !isActivity(host) || host.parentId !== node.parentId || host.type === 'ScriptTask')
  ) {
    return [
      'Sự kiện biên không gắn vào một công việc chờ được.',
      'The boundary event is not attached to an activity that waits.',
    ];
  }
  return undefined;
}
