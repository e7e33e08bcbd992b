import { finding, type Rule } from './rule.js';

/** A gateway leads somewhere; an event-based one leads to at least two events that only it leads to. */
export const gateways: Rule = ({ graph }) =>
  [...graph.nodes.values()].flatMap((node) => {
    if (!node.type.endsWith('Gateway')) return [];
    if (node.outgoing.length === 0) {
      return finding(
        'error',
        'gateways',
        node,
        ['Cổng không có mũi tên đi ra.', 'The gateway has no outgoing flow.'],
        ['Nối cổng tới bước tiếp theo hoặc sự kiện kết thúc.', 'Connect it to the next step or an end event.'],
      );
    }
    if (node.type !== 'EventBasedGateway') return [];
    const targets = node.outgoing.map((id) => graph.nodes.get(graph.flows.get(id)!.target));
    const wrong = targets.find(
      (target) =>
        !target ||
        !['IntermediateCatchEvent', 'ReceiveTask'].includes(target.type) ||
        target.incoming.length > 1 ||
        target.boundaries.length > 0 ||
        target.inputs.length > 0 ||
        target.loop !== undefined,
    );
    if (node.outgoing.length >= 2 && !wrong) return [];
    return finding(
      'error',
      'gateways',
      wrong ?? node,
      [
        'Sau cổng sự kiện phải có từ hai sự kiện chờ, mỗi sự kiện chỉ từ cổng này tới.',
        'An event-based gateway needs two or more waiting events that only it leads to.',
      ],
      ['Nối cổng thẳng tới các sự kiện thời gian hoặc thông điệp.', 'Connect it straight to timer or message events.'],
    );
  });
