import { isExpression } from '../../feel/evaluate.js';
import { inspectExpression } from '../../feel/guard.js';
import { textOf, type Moddle } from '../moddle.js';
import type { Flow, Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

type Problem = [vi: string, en: string];

/** Conditions are FEEL, stand only where they are evaluated, and every branch of an exclusive choice has one. */
export const conditions: Rule = ({ graph, elements }) =>
  [...graph.flows.values()].flatMap((flow) => {
    const source = graph.nodes.get(flow.source);
    const problem = source && problemOf(flow, source, elements.get(flow.id));
    if (!problem) return [];
    const place = { id: flow.id, name: flow.name || `${flow.source} → ${flow.target}` };
    const mend: Problem = [
      'Viết điều kiện FEEL dạng "= outcome = \\"…\\"", hoặc đặt nhánh mặc định.',
      'Write a FEEL condition such as "= outcome = \\"…\\"", or make it the default flow.',
    ];
    return finding('error', 'conditions', place, problem, mend);
  });

function problemOf(flow: Flow, source: Node, element: Moddle | undefined): Problem | undefined {
  const { condition } = flow;
  const isDefault = source.defaultFlow === flow.id;
  const choosing = source.type === 'ExclusiveGateway' || source.type === 'InclusiveGateway';
  if (condition === undefined) {
    if (element?.['conditionExpression']) return ['Điều kiện để trống.', 'The condition is empty.'];
    if (source.type === 'ExclusiveGateway' && source.outgoing.length > 1 && !isDefault) {
      return [
        'Nhánh không có điều kiện và không phải nhánh mặc định.',
        'The branch has no condition and is not the default.',
      ];
    }
    return undefined;
  }
  if (isDefault) return ['Nhánh mặc định không được có điều kiện.', 'The default flow must not have a condition.'];
  if (!choosing && (source.type.endsWith('Gateway') || source.type.endsWith('Event'))) {
    return ['Điều kiện ở đây không bao giờ được xét.', 'A condition here is never evaluated.'];
  }
  const expression = element?.['conditionExpression'] as Moddle | undefined;
  const language = textOf(expression, 'language') ?? expression?.$attrs?.['language'];
  if (language !== undefined && !/feel/i.test(language)) {
    return [`Ngôn ngữ ${language} không được chạy.`, `Language ${language} is never run.`];
  }
  if (!isExpression(condition)) return ['Điều kiện phải bắt đầu bằng "=".', 'The condition must begin with "=".'];
  const { refusal } = inspectExpression(condition.slice(1));
  return refusal && [`${refusal.vi}: ${condition}`, `${refusal.en}: ${condition}`];
}
