import { freeUsername, usernameOf } from './usernames.js';

describe('user names', () => {
  it.each([
    ['Nguyễn Thị Hương', 'huongnt'],
    ['Đỗ  Văn Đức', 'ducdv'],
    ['Lê Ưng', 'ungl'],
    ['Vàng A Páo', 'paova'],
    ['H’Hen Niê', 'nieh'],
    ['Nguyễn Thị Hương'.normalize('NFD'), 'huongnt'],
    ['…', 'nguoidung'],
    ['An', 'an.nv'],
  ])('of %p is %p', (name, username) => expect(usernameOf(name)).toBe(username));

  it('get a number when they are taken', () => {
    expect(freeUsername('anhnv', new Set())).toBe('anhnv');
    expect(freeUsername('anhnv', new Set(['anhnv', 'anhnv2']))).toBe('anhnv3');
  });
});
