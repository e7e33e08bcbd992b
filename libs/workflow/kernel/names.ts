import type { Contents, Token } from './marking.js';

/** Canonical name of the root scope. */
export const ROOT = '/';

/**
 * Visits every token of encoded (sorted) contents with its canonical name.
 *
 * A name is the path of elements, `[i]` for an iteration and `#n` from the second of equal siblings on:
 * `/Review`, `/Review#1`, `/Consult/Consult[2]`, `/Review|Late` for a boundary timer. The scope of a token is its name with
 * a slash after it.
 *
 * @example nameTokens(contents, (name) => names.push(name)) // => ['/A', '/A#1', '/Sub', '/Sub/B']
 */
export function nameTokens<T extends Token>(contents: Contents<T>, visit: (name: string, token: T) => void): void {
  nameSiblings(contents.tokens, ROOT, visit as (name: string, token: Token) => void);
}

function nameSiblings(tokens: Token[], prefix: string, visit: (name: string, token: Token) => void): void {
  const seen = new Map<string, number>();
  for (const token of tokens) {
    const base = prefix + token.element + (token.index === undefined ? '' : `[${token.index}]`);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const name = count === 0 ? base : `${base}#${count}`;
    visit(name, token);
    nameSiblings(token.armed, `${name}|`, visit);
    nameSiblings(token.children, scopeName(name), visit);
    if (token.inner) nameSiblings(token.inner.tokens, scopeName(name), visit);
  }
}

/** Name of the data scope that belongs to a token. */
export function scopeName(tokenName: string): string {
  return `${tokenName}/`;
}
