const MAX_LENGTH = 150;
/** Controls, the marks that turn the direction of writing (`exe.fdp` shown as `pdf.exe`), and what file systems refuse. */

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"<>:|?*]/g;

/**
 * A name that may be shown, stored and offered for download: composed (NFC), without folders or tricks, not too long, and
 * ending as its type does.
 * @param original as sent by the browser
 * @param endings endings allowed for the file's real type, the usual one first
 * @example attachmentName('C:\\giấy tờ\\Tờ khai.exe', ['pdf']) // => 'Tờ khai.exe.pdf'
 */
export function attachmentName(original: string, endings: readonly [string, ...string[]]): string {
  const last = original.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replaceAll(UNSAFE, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = clean === '' ? 'tep-dinh-kem' : clean;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  const [stem, suffix] = endings.includes(ending) ? [name.slice(0, dot), ending] : [name, endings[0]];
  return `${[...stem].slice(0, MAX_LENGTH - suffix.length - 1).join('')}.${suffix}`;
}

/**
 * Header that makes a browser save the file under its own name, or show it where it can.
 * @returns both forms: plain ASCII for old programs, UTF-8 for all others
 * @source RFC 6266, RFC 8187
 */
export function contentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const ascii = name
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const utf8 = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
