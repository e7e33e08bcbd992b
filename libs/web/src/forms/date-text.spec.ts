import { parseDateText, showDateText } from './date-text.js';

describe('parseDateText', () => {
  it.each([
    ['05/03/1954', '1954-03-05'],
    ['5/3/1954', '1954-03-05'],
    ['5-3-1954', '1954-03-05'],
    ['5.3.1954', '1954-03-05'],
    ['05031954', '1954-03-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%p is %p', (text, iso) => expect(parseDateText(text)).toBe(iso));

  it.each(['29/02/2023', '31/04/2026', '1954', '5/3/54', '00/01/2000', '1/13/2000', 'hôm nay', '1954-03-05'])(
    '%p is no day',
    (text) => expect(parseDateText(text)).toBeUndefined(),
  );
});

describe('showDateText', () => {
  it('turns ISO dates round and keeps what is not one', () => {
    expect(showDateText('1954-03-05')).toBe('05/03/1954');
    expect(showDateText('5/3')).toBe('5/3');
    expect(showDateText(undefined)).toBe('');
  });
});
