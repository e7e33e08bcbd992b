import { EVENT_KINDS } from '../read-node.js';
import type { EventKind, NodeType } from '../graph.js';
import { bareType, listOf } from '../moddle.js';
import { finding, type Rule } from './rule.js';

const ALLOWED: Partial<Record<NodeType, readonly EventKind[]>> = {
  StartEvent: ['none', 'message'],
  IntermediateCatchEvent: ['timer', 'message'],
  IntermediateThrowEvent: ['none', 'message', 'escalation'],
  EndEvent: ['none', 'message', 'error', 'escalation', 'terminate'],
  BoundaryEvent: ['timer', 'message', 'error', 'escalation'],
};

/** Each kind of event only where it is executed as BPMN says, and one definition each. */
export const supportedEvents: Rule = ({ graph, elements }) =>
  [...graph.nodes.values()].flatMap((node) => {
    const allowed = ALLOWED[node.type];
    if (!allowed) return [];
    const definitions = listOf(elements.get(node.id), 'eventDefinitions').concat(
      listOf(elements.get(node.id), 'eventDefinitionRef'),
    );
    const kinds = definitions.map((definition) => EVENT_KINDS[bareType(definition)]);
    const inner = node.type === 'StartEvent' && node.parentId !== graph.processId;
    const permitted: readonly (EventKind | undefined)[] = inner ? ['none'] : allowed;
    const fits = kinds.length <= 1 && permitted.includes(kinds.length === 0 ? 'none' : kinds[0]);
    const wrongError = node.type === 'BoundaryEvent' && node.event === 'error' && !node.interrupting;
    if (fits && !wrongError) return [];
    const what = definitions.map(bareType).join(' + ') || 'none';
    const where = `${wrongError ? 'non-interrupting ' : ''}${what} (${node.type})`;
    return finding(
      'error',
      'supported-events',
      node,
      [`Chưa hỗ trợ sự kiện: ${where}.`, `Not supported event: ${where}.`],
      [`Ở đây dùng được: ${permitted.join(', ')}.`, `Possible here: ${permitted.join(', ')}.`],
    );
  });
