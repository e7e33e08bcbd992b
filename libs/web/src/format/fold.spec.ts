import { fold, matches } from './fold.js';

describe('fold', () => {
  it.each([
    ['Đỗ Thị Hường', 'do thi huong'],
    ['ĐĂNG  KÝ', 'dang ky'],
    ['ưỡn ẹo', 'uon eo'],
    ['H61.12.34-261121-0001', 'h61.12.34-261121-0001'],
  ])('%p becomes %p', (text, folded) => expect(fold(text)).toBe(folded));

  it('gives the same for composed and decomposed input', () => {
    expect(fold('Hường'.normalize('NFD'))).toBe(fold('Hường'.normalize('NFC')));
  });
});

describe('matches', () => {
  it('wants every word, in any order, and nothing matches everything', () => {
    expect(matches('Đăng ký khai sinh', 'khai dang')).toBe(true);
    expect(matches('Đăng ký khai sinh', 'khai tu')).toBe(false);
    expect(matches('Đăng ký khai sinh', '  ')).toBe(true);
  });
});
