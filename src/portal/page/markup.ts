/** Markup that is safe to send: made by `markup` alone. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Control characters and those that turn the direction of writing, by which one text can pose as another.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Template tag for a page: whatever is put in is escaped, unless it is itself made by `markup`; lists are joined; `null`,
 * `undefined` and `false` leave nothing.
 * @example markup`<p>${'<b>'}</p>`.text // => '<p>&lt;b&gt;</p>'
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, piece, n) => text + piece + (n < parts.length ? render(parts[n]) : ''), ''));
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return String(part)
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[&<>"']/g, (found) => ENTITIES[found]!);
}
