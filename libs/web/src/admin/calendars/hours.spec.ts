import { hoursOf, hoursText } from './hours.js';

describe('office hours', () => {
  it.each([
    ['07:30-11:30,13:30-17:00', '07:30-11:30, 13:30-17:00'],
    [' 7h30 – 11h30 ; 13g30-17h ', '07:30-11:30, 13:30-17:00'],
    ['8:00-12:00', '08:00-12:00'],
  ])('%p is read as %p', (text, shown) => expect(hoursText(hoursOf(text)!)).toBe(shown));

  it.each(['', 'sáng', '7-11', '11:30-07:30', '07:30-11:30, 11:00-17:00', '07:30-07:32', '07:30-24:00', '07:75-11:30'])(
    '%p is refused',
    (text) => expect(hoursOf(text)).toBeUndefined(),
  );
});
