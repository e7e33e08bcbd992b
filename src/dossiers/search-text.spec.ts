import { readSearch } from './search-text.js';

describe('what a search box is given', () => {
  it.each([
    ['https://office.vn/tra-cuu/H61.12.34-261121-0007', 'H61.12.34-261121-0007'],
    ['http://127.0.0.1:3000/en/track/H61%2E12-0007?x=1', 'H61.12-0007'],
    ['https://office.vn/tra-cuu/%E0%A4%A', '%E0%A4%A'],
  ])('%s stands for a code', (typed, text) => expect(readSearch(typed)).toEqual({ text }));

  it('takes the number from the QR code of an ID card', () => {
    expect(readSearch('004090001234|090123456|Trần Văn Bình|01011990|Nam|Thôn 1|01012022')).toEqual({
      ...{ text: '004090001234', idTail: '004090001234', phoneTail: '04090001234' },
    });
  });

  it.each([
    ['0912 345 678', '0912345678', '912345678'],
    ['+84 912 345 678', '84912345678', '912345678'],
    ['0912.345.678', '0912345678', '912345678'],
    ['1234', '1234', '1234'],
    ['0012', '0012', '0012'],
  ])('%s are the last digits of a number', (typed, idTail, phoneTail) =>
    expect(readSearch(typed)).toEqual({ text: typed, idTail, phoneTail }),
  );

  it.each(['123', 'Trần Văn 1234', 'H61.12.34-261121', ''])('"%s" is no number', (text) =>
    expect(readSearch(text)).toEqual({ text }),
  );
});
