/**
 * Letters without accents and in lower case, for comparing what people type. đ is folded by hand because
 * Unicode decomposition does not split it.
 * @example fold('Đỗ Thị Hường') // => 'do thi huong'
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Whether every word of `query` occurs in `text`, accents and case aside.
 * @example matches('Đăng ký khai sinh', 'khai dang') // => true
 */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
