import { above, found, nest } from './unit-nodes.js';

const unit = (id: string, parentId: string | null, name: string) => ({ id, parentId, code: id, name, nameEn: '' });
const UNITS = [
  unit('h', null, 'tỉnh Sông Thương'),
  unit('x', 'h', 'xã An Bình'),
  unit('v', 'x', 'Văn phòng'),
  unit('k', 'x', 'Phòng Kinh tế'),
  unit('t', 'gone', 'Thuế'),
];

describe('the tree of units', () => {
  it('nests what is below, and loses nobody whose superior is missing', () => {
    const top = nest(UNITS);
    expect(top.map((node) => node.unit.id)).toEqual(['h', 't']);
    expect(top[0]!.children[0]!.children.map((node) => node.unit.id)).toEqual(['v', 'k']);
  });

  it('shows what is found with all above it', () => {
    expect([...found(UNITS, 'kinh te')].sort()).toEqual(['h', 'k', 'x']);
    expect(found(UNITS, 'không có')).toEqual(new Set());
  });

  it('opens down to the chosen one', () => {
    expect([...above(UNITS, 'v')]).toEqual(['x', 'h']);
    expect(above(UNITS, undefined)).toEqual(new Set());
  });
});
