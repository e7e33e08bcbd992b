import { isExpression } from '../../feel/evaluate.js';
import { isActivity } from '../graph.js';
import { bareType, listOf, type Moddle } from '../moddle.js';
import { finding, type Rule } from './rule.js';

/** Multi-instance needs a FEEL collection; the standard loop and a fixed cardinality are not executed. */
export const loops: Rule = ({ graph, elements }) =>
  [...graph.nodes.values()].flatMap((node) => {
    const loop = elements.get(node.id)?.['loopCharacteristics'] as Moddle | undefined;
    if (!loop) return [];
    const refuse = (vi: string, en: string, mendVi: string, mendEn: string): ReturnType<Rule> => [
      finding('error', 'loops', node, [vi, en], [mendVi, mendEn]),
    ];
    if (bareType(loop) !== 'MultiInstanceLoopCharacteristics') {
      return refuse(
        'Chưa hỗ trợ vòng lặp chuẩn.',
        'The standard loop is not supported.',
        'Vẽ vòng lặp bằng cổng loại trừ.',
        'Draw the loop with an exclusive gateway.',
      );
    }
    if (loop['loopCardinality'] || loop['loopDataInputRef'] || loop['inputDataItem']) {
      return refuse(
        'Chỉ lặp theo danh sách zeebe:loopCharacteristics.',
        'Only lists of zeebe:loopCharacteristics can be looped over.',
        'Đặt inputCollection.',
        'Set inputCollection.',
      );
    }
    const behaviour = loop['behavior'];
    if ((behaviour !== undefined && behaviour !== 'All') || listOf(loop, 'complexBehaviorDefinition').length > 0) {
      return refuse(
        'Chưa hỗ trợ sự kiện của vòng lặp (behavior).',
        'Events of multi-instance (behavior) are not supported.',
        'Để mặc định.',
        'Leave the default.',
      );
    }
    const { inputCollection, outputCollection, outputElement } = node.loop!;
    if (!isActivity(node) || !isExpression(inputCollection)) {
      return refuse(
        'Bước lặp không có danh sách (inputCollection "=…").',
        'The multi-instance has no collection (inputCollection "=…").',
        'Đặt inputCollection là biểu thức cho danh sách.',
        'Set inputCollection to an expression that gives a list.',
      );
    }
    if ((outputCollection === undefined) !== (outputElement === undefined)) {
      return refuse(
        'outputCollection và outputElement phải đi cùng nhau.',
        'outputCollection and outputElement belong together.',
        'Đặt cả hai hoặc bỏ cả hai.',
        'Set both or neither.',
      );
    }
    return [];
  });
