import { ExplainRefusal, refuse } from './explain-refusal.js';
import type { Locale } from '../../platform/text.js';

/** Options with a value; `true`: may be given more than once. */
const VALUED = {
  procedure: false,
  received: false,
  case: false,
  extension: true,
  from: false,
  'working-days': false,
  'working-hours': false,
  'calendar-days': false,
  cutoff: false,
  hours: false,
  saturday: false,
  pause: true,
  lang: false,
} as const;
const FLAGS = ['json', 'help'] as const;

export type ValuedOption = keyof typeof VALUED;

/** The words of a call, sorted by option. */
export interface Words {
  values: Partial<Record<ValuedOption, string[]>>;
  json: boolean;
  help: boolean;
}

const ALL = [...Object.keys(VALUED), ...FLAGS].map((name) => `--${name}`).join(', ');

/**
 * Sorts the words of a call, `--name value` or `--name=value`.
 * @throws {ExplainRefusal} for an option that is unknown, lacks its value, or stands twice
 */
export function readWords(words: readonly string[]): Words {
  const read: Words = { values: {}, json: false, help: false };
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n]!;
    if (!word.startsWith('--')) refuse(`Thừa "${word}". Được dùng: ${ALL}`, `"${word}" is too much. Allowed: ${ALL}`);
    const [name, inline] = split(word.slice(2));
    if (isFlag(name) && inline === undefined) {
      read[name] = true;
      continue;
    }
    if (!isValued(name)) {
      refuse(`Không có tùy chọn "${word}". Được dùng: ${ALL}`, `There is no option "${word}". Allowed: ${ALL}`);
    }
    const value = inline ?? words[(n += 1)];
    if (value === undefined || value === '' || value.startsWith('--')) {
      refuse(`--${name} thiếu giá trị`, `--${name} lacks its value`);
    }
    const given = (read.values[name] ??= []);
    given.push(value);
    if (given.length > 1 && !VALUED[name]) {
      const found = given.map((each) => `"${each}"`).join(', ');
      refuse(`--${name} chỉ dùng một lần, có ${found}`, `--${name} is used once, found ${found}`);
    }
  }
  return read;
}

/**
 * The language of the answer, `vi` unless `--lang en` says otherwise; also of a call that cannot be read.
 * @throws {ExplainRefusal} for another language
 */
export function localeOfWords(words: readonly string[]): Locale {
  const place = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (place < 0) return 'vi';
  const found = words[place]!.split('=')[1] ?? words[place + 1];
  if (found === 'vi' || found === 'en') return found;
  throw new ExplainRefusal({
    vi: `--lang: có "${found ?? ''}", được dùng: vi, en`,
    en: `--lang: found "${found ?? ''}", allowed: vi, en`,
  });
}

function split(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

const isFlag = (name: string): name is (typeof FLAGS)[number] => (FLAGS as readonly string[]).includes(name);
const isValued = (name: string): name is ValuedOption => Object.hasOwn(VALUED, name);
