import { bareType, listOf, type Moddle } from '../moddle.js';
import { finding, type Rule } from './rule.js';

/** Every flow node has an id: tasks, timers and history refer to it. (Ids of sequence flows may be absent.) */
export const idsPresent: Rule = ({ process }) => {
  const nameless: Moddle[] = process.id ? [] : [process];
  const visit = (container: Moddle): void => {
    for (const element of listOf(container, 'flowElements')) {
      if (!element.id && bareType(element) !== 'SequenceFlow') nameless.push(element);
      visit(element);
    }
  };
  visit(process);
  return nameless.map((element) => {
    const what = `${bareType(element)} "${element.name ?? ''}"`;
    return finding(
      'error',
      'ids-present',
      { name: element.name },
      [`${what} không có mã.`, `${what} has no id.`],
      ['Đặt mã cho phần tử.', 'Give the element an id.'],
    );
  });
};
