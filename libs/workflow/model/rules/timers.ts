import { isExpression } from '../../feel/evaluate.js';
import { bareType, listOf } from '../moddle.js';
import { parseTimer } from '../timer-spec.js';
import { finding, type Rule } from './rule.js';

/** Timers say one time, well-formed; only non-interrupting boundary timers repeat. */
export const timers: Rule = ({ graph, elements }) =>
  [...graph.nodes.values()].flatMap((node) => {
    const { timer } = node;
    if (!timer) return [];
    const definition = listOf(elements.get(node.id), 'eventDefinitions').find(
      (entry) => bareType(entry) === 'TimerEventDefinition',
    );
    const given = ['timeDuration', 'timeDate', 'timeCycle'].filter((property) => definition?.[property]);
    const refuse = (vi: string, en: string): ReturnType<Rule> => [
      finding(
        'error',
        'timers',
        node,
        [vi, en],
        [
          'Ví dụ: PT4H, P3D, 2026-12-31T17:00:00+07:00, R3/P1D, hoặc timer.working = 3d.',
          'For instance: PT4H, P3D, 2026-12-31T17:00:00+07:00, R3/P1D, or timer.working = 3d.',
        ],
      ),
    ];
    if (given.length > 1) return refuse('Bộ định thời có nhiều thời hạn.', 'The timer says several times.');
    if (!isExpression(timer.text) && !parseTimer(timer.kind, timer.text)) {
      return refuse(`Thời hạn không hợp lệ: "${timer.text}".`, `Not a valid time: "${timer.text}".`);
    }
    const repeats = given[0] === 'timeCycle';
    if (repeats && (node.type !== 'BoundaryEvent' || node.interrupting || timer.kind === 'working')) {
      return refuse(
        'Chỉ sự kiện biên không ngắt mới lặp lại được.',
        'Only a non-interrupting boundary timer can repeat.',
      );
    }
    return [];
  });
