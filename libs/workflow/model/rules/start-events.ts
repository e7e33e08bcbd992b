import { finding, type Rule } from './rule.js';

/** The process has at least one start and at most one without a message; a sub-process has exactly one none start. */
export const startEvents: Rule = ({ graph }) => {
  const containers = [
    { id: graph.processId, name: graph.name },
    ...[...graph.nodes.values()].filter(({ type }) => type === 'SubProcess'),
  ];
  return containers.flatMap((container) => {
    const starts = [...graph.nodes.values()].filter(
      ({ type, parentId }) => type === 'StartEvent' && parentId === container.id,
    );
    const plain = starts.filter(({ event }) => event === 'none');
    const names = starts.map(({ message }) => message?.name);
    const root = container.id === graph.processId;
    const repeated = new Set(names.filter((name) => name !== undefined)).size < starts.length - plain.length;
    const fits = root ? starts.length > 0 && plain.length <= 1 && !repeated : starts.length === 1;
    if (fits) return [];
    return finding(
      'error',
      'start-events',
      container,
      starts.length === 0
        ? ['Không có sự kiện bắt đầu.', 'There is no start event.']
        : [
            'Có nhiều sự kiện bắt đầu không phân biệt được.',
            'There are several start events that cannot be told apart.',
          ],
      root
        ? [
            'Giữ một sự kiện bắt đầu thường; các sự kiện khác bắt đầu bằng thông điệp khác tên.',
            'Keep one plain start event; others start by messages of different names.',
          ]
        : ['Quy trình con cần đúng một sự kiện bắt đầu.', 'A sub-process needs exactly one start event.'],
    );
  });
};
