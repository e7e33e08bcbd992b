import { isExpression } from '../../feel/evaluate.js';
import { inspectExpression } from '../../feel/guard.js';
import type { Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

/** Every other FEEL text of the model is well-formed and within bounds. */
export const expressions: Rule = ({ graph }) =>
  [...graph.nodes.values()].flatMap((node) =>
    textsOf(node).flatMap(([where, text]) => {
      if (text === undefined) return [];
      const template = /\$\{|#\{/.test(text);
      const refusal = isExpression(text) ? inspectExpression(text.slice(1)).refusal : undefined;
      if (!refusal && !(template && !isExpression(text))) return [];
      const why = refusal ?? { vi: 'biểu thức ${…} không được chạy', en: '${…} expressions are never run' };
      return finding(
        'error',
        'expressions',
        node,
        [`${where}: ${why.vi}: ${text.slice(0, 100)}`, `${where}: ${why.en}: ${text.slice(0, 100)}`],
        ['Sửa thành FEEL bắt đầu bằng "=".', 'Write it in FEEL, beginning with "=".'],
      );
    }),
  );

function textsOf(node: Node): [where: string, text: string | undefined][] {
  return [
    ...node.inputs.map(({ source, target }): [string, string] => [`input ${target}`, source]),
    ...node.outputs.map(({ source, target }): [string, string] => [`output ${target}`, source]),
    ['inputCollection', node.loop?.inputCollection],
    ['outputElement', node.loop?.outputElement],
    ['completionCondition', node.loop?.completionCondition],
    ['type', node.job?.type],
    ['retries', node.job?.retries],
    ['message', node.message?.name],
    ['correlationKey', node.message?.correlationKey],
    ['timer', node.timer?.text],
    ['script', node.script?.expression],
    ['task.unit', node.unit],
  ];
}
