import { hash } from '@node-rs/argon2';
import { faultOfPassword, hashPassword, isOutdated, verifyPassword } from './passwords.js';

describe('passwords', () => {
  it('knows the password again, however its accents were typed, and no other', async () => {
    const encoded = await hashPassword('mật khẩu bí mật');
    expect(encoded).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(encoded, 'mật khẩu bí mật'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(encoded, 'mat khau bi mat')).toBe(false);
  });

  it('makes another hash of the same password every time', async () => {
    expect(await hashPassword('the same password')).not.toBe(await hashPassword('the same password'));
  });

  it('notices hashes of weaker parameters', async () => {
    expect(isOutdated(await hash('x', { memoryCost: 8192, timeCost: 1 }))).toBe(true);
    expect(isOutdated(await hashPassword('x'))).toBe(false);
  });

  it.each([
    ['too short', 'ngắn quá!', /10/],
    ['too long', 'ab1!'.repeat(60), /200/],
    ['the user name in it', 'TiepNhan-2026', /user name/],
    ['one character over and over', 'aaaaaaaaaaaaaaa', /different/],
  ])('refuses %s', (_, password, reason) => {
    expect(faultOfPassword(password, 'tiepnhan')?.en).toMatch(reason);
  });

  it('accepts a passphrase in Vietnamese', () => {
    expect(faultOfPassword('cây đa bến nước sân đình', 'tiepnhan')).toBeUndefined();
  });
});
