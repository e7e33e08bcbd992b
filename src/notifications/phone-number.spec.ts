import { phoneNumber } from './phone-number.js';

describe('telephone numbers', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['0912 345.678', '+84912345678'],
    ['(024) 3825-1234', '+842438251234'],
    ['+84 912 345 678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['+85620123456', '+85620123456'],
    ['912345678', undefined],
    ['113', undefined],
    ['không có', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(phoneNumber(text)).toBe(expected);
  });
});
