/**
 * How much work a pattern may make. `branches` bounds the ways its bounded parts can be split, `unbounded` counts the parts
 * that can grow with the text; a search over n characters takes at most about branches × n^unbounded steps.
 */
export interface PatternCost {
  branches: number;
  unbounded: number;
}

const LONGEST_PATTERN = 300;
const MOST_STEPS = 1e7;
/** Texts up to this length are tried against any accepted pattern. */
const SHORT_TEXT = 1000;
const LONG_TEXT = 100_000;

/** A pattern that could take too long, or uses what this library does not follow. */
class Refused extends Error {}

/**
 * Judges whether a pattern is cheap whatever text it meets.
 *
 * An upper bound is computed from its shape: groups that are repeated must not repeat or choose inside, back references
 * and look-around are refused, and what remains must stay below ten million steps for 1,000 characters.
 * @param pattern source of a regular expression, read with the `u` flag
 * @returns its cost, or a sentence in English why it is refused
 * @example costOf('^(a+)+$') // => 'a repeated group must not repeat or choose inside'
 */
export function costOf(pattern: string): PatternCost | string {
  if (pattern.length > LONGEST_PATTERN) return `must not be longer than ${LONGEST_PATTERN} characters`;
  try {
    new RegExp(pattern, 'u');
    const cost = new Reader(pattern).whole();
    if (cost.branches * SHORT_TEXT ** cost.unbounded > MOST_STEPS) {
      return 'could take too long; bound its repetitions, for instance {1,20}, and begin it with ^';
    }
    return cost;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    if (error instanceof SyntaxError) return 'is no regular expression';
    throw error;
  }
}

/**
 * Tries a text against a pattern that was accepted; a text too long for the pattern's cost does not match.
 * @param pattern accepted by `costOf`
 * @param text as entered
 */
export function matches(pattern: string, text: string): boolean {
  let known = tried.get(pattern);
  if (!known) {
    const cost = costOf(pattern);
    if (typeof cost === 'string') return false;
    const cheap = cost.unbounded <= 1 && cost.branches <= 100;
    known = { regex: new RegExp(pattern, 'u'), longest: cheap ? LONG_TEXT : SHORT_TEXT };
    if (tried.size > 1000) tried.clear();
    tried.set(pattern, known);
  }
  return text.length <= known.longest && known.regex.test(text);
}

const tried = new Map<string, { regex: RegExp; longest: number }>();

const NOTHING: PatternCost = { branches: 1, unbounded: 0 };

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): PatternCost {
    const anchored = this.choice(true);
    return anchored;
  }

  /** Alternatives up to the closing parenthesis or the end. */
  private choice(top: boolean): PatternCost {
    if ((this.depth += 1) > 10) throw new Refused('must not nest more than ten groups');
    let total: PatternCost = { branches: 0, unbounded: 0 };
    do {
      const anchored = this.text[this.at] === '^';
      const one = this.sequence();
      const search = top && !anchored ? 1 : 0;
      total = { branches: total.branches + one.branches, unbounded: Math.max(total.unbounded, one.unbounded + search) };
    } while (this.take('|'));
    this.depth -= 1;
    return total;
  }

  private sequence(): PatternCost {
    let cost = NOTHING;
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      const inner = this.atom();
      const part = this.repeated(inner);
      cost = { branches: cost.branches * part.branches, unbounded: cost.unbounded + part.unbounded };
    }
    return cost;
  }

  private atom(): PatternCost {
    if (this.take('(')) return this.group();
    if (this.take('[')) this.characterClass();
    else if (this.take('\\')) this.escape();
    else this.at += this.text.codePointAt(this.at)! > 0xffff ? 2 : 1;
    return NOTHING;
  }

  private group(): PatternCost {
    if (this.text[this.at] === '?' && !this.text.startsWith('?:', this.at)) {
      throw new Refused('must not look around or name its groups');
    }
    if (this.text.startsWith('?:', this.at)) this.at += 2;
    const cost = this.choice(false);
    this.take(')');
    return cost;
  }

  private characterClass(): void {
    while (!this.take(']')) this.at += this.text[this.at] === '\\' ? 2 : 1;
  }

  private escape(): void {
    const letter = this.text[this.at]!;
    if (/[1-9k]/.test(letter)) throw new Refused('must not refer back');
    this.at += 1;
    const braces = /^\{[^}]*\}/.exec(this.text.slice(this.at));
    if (/[pPu]/.test(letter) && braces) this.at += braces[0].length;
  }

  /** Applies the quantifier that follows, if any. */
  private repeated(inner: PatternCost): PatternCost {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.text.slice(this.at));
    if (!found) return inner;
    this.at += found[0].length;
    const simple = inner.branches === 1 && inner.unbounded === 0;
    const sign = found[0][0]!;
    if (sign === '?') return { branches: inner.branches + 1, unbounded: inner.unbounded };
    if (!simple) throw new Refused('a repeated group must not repeat or choose inside');
    const least = Number(found[1] ?? 0);
    if (sign !== '{' || (found[2] !== undefined && found[3] === '')) return { branches: 1, unbounded: 1 };
    const most = found[2] === undefined ? least : Number(found[3]);
    return { branches: most - least + 1, unbounded: 0 };
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}
