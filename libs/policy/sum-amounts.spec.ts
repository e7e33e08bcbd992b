import { MixedUnitsError, sumAmounts } from './index.js';

describe('a limit with its extensions', () => {
  it.each([
    ['15d', [], '15d'],
    ['15d', ['10d'], '25d'],
    ['15d', ['10d', '0.5d'], '25.5d'],
    ['0.5d', ['0.125d'], '0.625d'],
    ['4h', ['90m'], '330m'],
    ['30cd', ['10cd'], '40cd'],
  ])('%s and %j make %s', (limit, extensions, expected) => {
    expect(sumAmounts(limit, extensions)).toBe(expected);
  });

  it.each([
    ['15d', '4h'],
    ['15d', '10cd'],
    ['30cd', '1d'],
  ])('%s is not lengthened by %s', (limit, extension) => {
    expect(() => sumAmounts(limit, [extension])).toThrow(MixedUnitsError);
  });
});
