import { attemptKeys, networkOf } from './attempts.service.js';

describe('what attempts to sign in are counted under', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('keeps neither name nor address', () => {
    const keys = attemptKeys('my-password-typed-as-a-name', '203.0.113.7');
    expect(JSON.stringify(keys)).not.toMatch(/password|203/);
  });
});
