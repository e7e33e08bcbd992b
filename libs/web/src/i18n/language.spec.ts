import { chooseLanguage, inLanguage } from './language.js';

describe('chooseLanguage', () => {
  it.each([
    ['en', 'vi', 'en'],
    [null, 'en', 'en'],
    [null, undefined, 'vi'],
    ['fr', 'de', 'vi'],
  ])('of %p on the machine and %p in the account is %p', (stored, account, expected) => {
    expect(chooseLanguage(stored, account)).toBe(expected);
  });
});

describe('inLanguage', () => {
  it('falls back to Vietnamese and never shows "undefined"', () => {
    expect(inLanguage({ vi: 'Bước', en: 'Step' }, 'en')).toBe('Step');
    expect(inLanguage({ vi: 'Bước', en: '' }, 'en')).toBe('Bước');
    expect(inLanguage('Bước', 'en')).toBe('Bước');
    expect(inLanguage(null, 'vi')).toBe('');
  });
});
