import { costOf, matches } from './pattern-guard.js';

describe('patterns of forms', () => {
  it.each([
    ['\\S', { branches: 1, unbounded: 1 }],
    ['^\\d{12}$', { branches: 1, unbounded: 0 }],
    ['^0\\d{9,10}$', { branches: 2, unbounded: 0 }],
    ['^[\\p{L} ]+$', { branches: 1, unbounded: 1 }],
    ['^(?:A|B)\\d{1,4}(?:-x)?$', { branches: 16, unbounded: 0 }],
    ['^[\\]a-z]{2,}\\.\\u{1F600}?$', { branches: 2, unbounded: 1 }],
    ['^a|b$', { branches: 2, unbounded: 1 }],
    ['^(ab){2,5}$', { branches: 4, unbounded: 0 }],
  ])('%s costs %j', (pattern, cost) => {
    expect(costOf(pattern)).toEqual(cost);
  });

  it.each([
    ['^(a+)+$', /must not repeat or choose inside/],
    ['^(a|a)*$', /must not repeat or choose inside/],
    ['^(a?){30}$', /must not repeat or choose inside/],
    ['^(?:(?:a{1,9})?b)*$', /must not repeat or choose inside/],
    ['^\\d*\\d*\\d*x$', /too long/],
    ['\\s+\\s+$', /too long/],
    ['^a{0,99}a{0,99}a{0,99}a{0,99}$', /too long/],
    ['(?=a)b', /look around/],
    ['(?<!a)b', /look around/],
    ['(?<name>a)', /name its groups/],
    ['^(a)\\1$', /refer back/],
    ['[', /no regular expression/],
    ['a'.repeat(301), /longer than/],
    [`^${'('.repeat(11)}a${')'.repeat(11)}$`, /nest/],
  ])('%s is refused', (pattern, reason) => {
    expect(costOf(pattern)).toMatch(reason);
  });

  it('answer at once for the worst text they accept', () => {
    const worst = ['^[ab]*[ab]*c$', '[ab]*c$', '^a{0,99}a{0,99}a{0,99}c$'];
    const started = performance.now();
    for (const pattern of worst) {
      expect(typeof costOf(pattern)).toBe('object');
      expect(matches(pattern, 'ab'.repeat(500))).toBe(false);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never try a text that is too long for them', () => {
    expect(matches('^[ab]*[ab]*$', 'a'.repeat(1000))).toBe(true);
    expect(matches('^[ab]*[ab]*$', 'a'.repeat(1001))).toBe(false);
    expect(matches('\\S', `${' '.repeat(90_000)}a`)).toBe(true);
    expect(matches('(', 'a')).toBe(false);
  });
});
