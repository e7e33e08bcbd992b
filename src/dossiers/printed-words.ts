import type { Text } from '../platform/text.js';

/** A print of a paper in the history. @param details `paper` is its title, `number` as printed, `copy` from 2 on a reprint */
export function printedInWords({ paper, number, copy }: Record<string, unknown>): Text {
  const { vi = 'giấy tờ', en = 'a paper' } = (paper ?? {}) as Partial<Text>;
  const again = typeof copy === 'number' && copy > 1 ? copy - 1 : 0;
  return {
    vi: `${again > 0 ? `In lại lần ${again}` : 'In'} ${vi.charAt(0).toLowerCase()}${vi.slice(1)}${typeof number === 'string' ? ` số ${number}` : ''}`,
    en: `Printed ${en.charAt(0).toLowerCase()}${en.slice(1)}${typeof number === 'string' ? ` no. ${number}` : ''}${again > 0 ? `, reprint ${again}` : ''}`,
  };
}
