import { en } from './en/index.js';
import { vi } from './vi/index.js';

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

describe('texts', () => {
  const vietnamese = new Map(flatten(vi));
  const english = new Map(flatten(en));

  it('has the same keys in both languages, apart from the English singular', () => {
    const plain = [...english.keys()].filter((key) => !key.endsWith('_one')).sort();
    expect(plain).toEqual([...vietnamese.keys()].sort());
  });

  it('has a singular in English wherever there is a plural', () => {
    const plural = [...english.keys()].filter((key) => key.endsWith('_other'));
    expect(plural.length).toBeGreaterThan(0);
    for (const key of plural) expect(english.has(key.replace(/_other$/, '_one'))).toBe(true);
  });

  it('uses the same placeholders in both languages and leaves no text empty', () => {
    for (const [key, text] of vietnamese) {
      expect(text.trim()).not.toBe('');
      expect({ key, placeholders: placeholders(english.get(key)!) }).toEqual({ key, placeholders: placeholders(text) });
    }
  });

  it('is written in composed Unicode, so that search and print find it', () => {
    for (const text of vietnamese.values()) expect(text.normalize('NFC')).toBe(text);
  });

  it('keeps Vietnamese letters out of the English texts', () => {
    for (const text of english.values()) expect(text).not.toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i);
  });
});
