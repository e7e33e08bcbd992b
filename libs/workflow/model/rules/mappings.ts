import { isExpression } from '../../feel/evaluate.js';
import { isActivity, waitKindOf, type Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

const TARGET = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Mappings stand only where they are applied and write to variables that expressions can name. */
export const mappings: Rule = ({ graph }) =>
  [...graph.nodes.values()].flatMap((node) => {
    const refuse = (vi: string, en: string): ReturnType<Rule> => [
      finding(
        'error',
        'mappings',
        node,
        [vi, en],
        ['Sửa ánh xạ dữ liệu của phần tử.', 'Mend the data mapping of the element.'],
      ),
    ];
    const { inputs, outputs } = node;
    const placed = (inputs.length === 0 || takesInputs(node)) && (outputs.length === 0 || givesOutputs(node));
    if (!placed) return refuse('Ánh xạ dữ liệu ở đây không được áp dụng.', 'Data mappings are not applied here.');
    const targets = [...inputs, ...outputs].map(({ target }) => target);
    const names = [node.script?.resultVariable, node.loop?.inputElement, node.loop?.outputCollection].filter(
      (name) => name !== undefined,
    );
    const bad =
      targets.find((target) => !TARGET.test(target) || target.includes('__proto__')) ??
      names.find((name) => !NAME.test(name) || name === '__proto__');
    if (bad !== undefined) return refuse(`Tên biến không hợp lệ: "${bad}".`, `Not a valid variable name: "${bad}".`);
    const empty = [...inputs, ...outputs].find(({ source }) => source === '' || source === '=');
    if (empty)
      return refuse(`Ánh xạ tới "${empty.target}" không có nguồn.`, `The mapping to "${empty.target}" has no source.`);
    const condition = node.loop?.completionCondition;
    if (condition !== undefined && !isExpression(condition)) {
      return refuse('Điều kiện dừng lặp phải bắt đầu bằng "=".', 'The completion condition must begin with "=".');
    }
    return [];
  });

function takesInputs(node: Node): boolean {
  return (
    isActivity(node) ||
    (node.event === 'message' && (node.type === 'IntermediateThrowEvent' || node.type === 'EndEvent'))
  );
}

function givesOutputs(node: Node): boolean {
  return (
    isActivity(node) ||
    node.type === 'BoundaryEvent' ||
    node.type === 'IntermediateCatchEvent' ||
    waitKindOf(node) === 'job'
  );
}
