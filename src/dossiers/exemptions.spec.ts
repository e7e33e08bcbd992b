import { amountUnder, declaredExemptions, findExemption, notDeclared } from './exemptions.js';

describe('exemptions from a fee', () => {
  const declared = declaredExemptions('Hộ nghèo;\n Người có công ; Giảm 50%: người cao tuổi\nGiảm theo nghị quyết');

  it('are declared one by one', () => {
    expect(declared).toEqual(['Hộ nghèo', 'Người có công', 'Giảm 50%: người cao tuổi', 'Giảm theo nghị quyết']);
    expect(declaredExemptions(null)).toEqual([]);
  });

  it('are found as people type them', () => {
    expect(findExemption(declared, ' hộ  NGHÈO')).toBe('Hộ nghèo');
    expect(findExemption(declared, 'Hộ')).toBeUndefined();
  });

  it.each([
    ['Hộ nghèo', 50_000, 0],
    ['Hộ nghèo', null, 0],
    ['Giảm 50%: người cao tuổi', 50_000, 25_000],
    ['Giảm 30 %', 9_999, 6_999],
    ['Giảm 50%: người cao tuổi', null, null],
    ['Giảm theo nghị quyết', 50_000, null],
    ['Giảm 200%', 50_000, null],
    ['Giám hộ trẻ mồ côi', 50_000, 0],
  ])('%s makes %s into %s', (exemption, amount, expected) => expect(amountUnder(exemption, amount)).toBe(expected));

  it('name what is declared when another is asked for', () => {
    expect(notDeclared('Bạn bè', ['Hộ nghèo']).vi).toBe(
      'Không có đối tượng miễn, giảm "Bạn bè"; các đối tượng: Hộ nghèo',
    );
    expect(notDeclared('Bạn bè', []).en).toContain('No exemption from this fee is declared');
  });
});
