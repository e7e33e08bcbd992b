import { extensionsOf, listOf, type Moddle, textOf } from '../moddle.js';
import type { Node } from '../graph.js';
import { contained } from './contained.js';
import { finding, type Rule } from './rule.js';

/** Lists of an element in which a name may stand once, since of equal names only one would count. */
const NAMED: readonly (readonly [holder: string, list: string, by: string, what: readonly [vi: string, en: string]])[] =
  [
    ['zeebe:Properties', 'properties', 'name', ['thuộc tính', 'property']],
    ['zeebe:TaskHeaders', 'values', 'key', ['tiêu đề công việc', 'task header']],
    ['zeebe:IoMapping', 'inputParameters', 'target', ['ánh xạ đầu vào tới', 'input mapping to']],
    ['zeebe:IoMapping', 'outputParameters', 'target', ['ánh xạ đầu ra tới', 'output mapping to']],
  ];

/** A name stands once where only one of equal names would count, and one boundary event catches an error or escalation. */
export const duplicates: Rule = ({ parsed, process, graph }) => {
  const refuse = (element: { id?: string; name?: string }, vi: string, en: string): ReturnType<Rule> => [
    finding(
      'error',
      'duplicates',
      element,
      [`Có hai ${vi}.`, `There are two of: ${en}.`],
      ['Giữ lại một, xóa cái còn lại.', 'Keep one and delete the other.'],
    ),
  ];
  const names = contained(parsed, process).flatMap((element) =>
    NAMED.flatMap(([holder, list, by, [vi, en]]) =>
      repeated(valuesIn(element, holder, list, by)).flatMap((name) =>
        refuse(element, `${vi} "${name}"`, `${en} "${name}"`),
      ),
    ),
  );
  const codeOf = ({ event, errorCode, escalation }: Node): string =>
    (event === 'error' ? errorCode : escalation?.code) ?? '*';
  const catching = [...graph.nodes.values()].filter(
    ({ type, event }) => type === 'BoundaryEvent' && (event === 'error' || event === 'escalation'),
  );
  const caught = catching.flatMap((node, n) => {
    const code = codeOf(node);
    const same = (other: Node): boolean =>
      other.attachedTo === node.attachedTo && other.event === node.event && codeOf(other) === code;
    const [vi, en] = node.event === 'error' ? ['lỗi', 'error'] : ['tín hiệu báo cấp trên', 'escalation'];
    return catching.slice(0, n).some(same)
      ? refuse(node, `sự kiện biên bắt cùng ${vi} "${code}"`, `boundary event for the ${en} "${code}"`)
      : [];
  });
  return [...names, ...caught];
};

const valuesIn = (element: Moddle, holder: string, list: string, by: string): string[] =>
  extensionsOf(element, holder)
    .flatMap((extension) => listOf(extension, list))
    .flatMap((entry) => textOf(entry, by) ?? []);

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, n) => values.indexOf(value) < n)),
];
