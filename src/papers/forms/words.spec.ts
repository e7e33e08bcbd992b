import { amountInWords, lettersOf, money, numberOf, placeOf } from './words.js';

describe('words of papers', () => {
  it.each([
    ['15d', '15 ngày làm việc'],
    ['0.5d', '0,5 ngày làm việc'],
    ['4h', '4 giờ làm việc'],
    ['10cd', '10 ngày'],
    ['20d + 10d', '20 ngày làm việc và 10 ngày làm việc'],
  ])('%s', (amount, words) => expect(amountInWords(amount)).toBe(words));

  it.each([
    [0, '0 đồng'],
    [8000, '8.000 đồng'],
    [1250000, '1.250.000 đồng'],
  ])('%d', (amount, words) => expect(money(amount)).toBe(words));

  it('units by their letters, places without their kind', () => {
    expect(lettersOf('Ủy ban nhân dân')).toBe('UBND');
    expect(lettersOf('Phòng Văn hóa – Xã hội')).toBe('PVHXH');
    expect(placeOf('đặc khu Vân Đồn')).toBe('Vân Đồn');
    expect(placeOf('Thành phố Hồ Chí Minh')).toBe('Hồ Chí Minh');
  });

  it('numbers by form', () => {
    expect(numberOf({ form: 'receipt', unitLetters: 'TTPVHCC' }, { number: 7 })).toBe('7/TTPVHCC');
    expect(numberOf({ form: 'stop', unitLetters: 'UBND' }, { number: 1 })).toBe('1/TB-UBND');
  });
});
