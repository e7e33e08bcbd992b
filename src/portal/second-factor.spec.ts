import { matchesFactor } from './second-factor.js';

describe('second factor', () => {
  it.each([
    ['the end of an ID number', '1234', ['004090001234'], true],
    ['the end of a phone number, however written', '0111', ['+84 912 000 111'], true],
    ['full-width digits of a phone keyboard', '１２３４', ['004090001234'], true],
    ['letters in either case', 'a12b', ['KXA12B'], true],
    ['another number', '1235', ['004090001234', '0912000111'], false],
    ['a whole number instead of its end', '004090001234', ['004090001234'], false],
    ['three digits', '234', ['004090001234'], false],
    ['a number too short to have an end', '23', ['23'], false],
    ['nothing', '', ['', '-'], false],
    ['no numbers at all', '1234', [], false],
  ])('%s', (_what, typed, numbers, expected) => {
    expect(matchesFactor(typed, numbers)).toBe(expected);
  });
});
