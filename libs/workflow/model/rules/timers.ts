import { isExpression } from '../../feel/evaluate.js';
import { bareType, listOf, type Moddle, textOf } from '../moddle.js';
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
    const date = timer.kind === 'working' && definition?.['timeDate'];
    if (given.length > 1 || date) return refuse('Bộ định thời có nhiều thời hạn.', 'The timer says several times.');
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
    const iso = textOf(definition?.['timeDuration'] as Moddle | undefined, 'body')?.trim();
    return timer.kind === 'working' && iso !== undefined && isShorter(iso, timer.text)
      ? [
          finding(
            'warning',
            'timers',
            node,
            [
              `timer.working = ${timer.text} được tính; thời hạn ${iso} ngắn hơn nên hai giá trị mâu thuẫn.`,
              `timer.working = ${timer.text} counts; the duration ${iso} is shorter, so the two contradict each other.`,
            ],
            ['Sửa hoặc xóa thời hạn ISO.', 'Correct or delete the ISO duration.'],
          ),
        ]
      : [];
  });

/** Whether an elapsed time is shorter than the working time that it stands for elsewhere, which can never be. */
function isShorter(iso: string, working: string): boolean {
  const [, years, months, weeks, days, hours, minutes] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(iso) ?? [];
  const of = (text: string | undefined): number => Number(text ?? 0);
  const elapsedDays = of(years) * 365 + of(months) * 31 + of(weeks) * 7 + of(days);
  const elapsed = elapsedDays * 24 + of(hours) + of(minutes) / 60;
  // A working day of eight hours fits into as many elapsed hours.
  const amount = Number.parseFloat(working);
  const least = working.endsWith('h')
    ? amount
    : working.endsWith('cd')
      ? amount * 24
      : (Math.ceil(amount) - 1) * 24 + 8;
  return elapsed < Math.min(least, amount * 24);
}
