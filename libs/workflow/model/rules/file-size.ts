import type { Finding } from '../../types.js';
import { finding } from './rule.js';

/** Largest file, in bytes of UTF-8. */
export const MAX_XML_BYTES = 5 * 1024 * 1024;

/** The file must not be larger than 5 MB, or reading it would hold up everyone else. */
export function fileSize(xml: string): Finding[] {
  if (xml.length <= MAX_XML_BYTES / 3 || bytesOf(xml) <= MAX_XML_BYTES) return [];
  return [
    finding(
      'error',
      'file-size',
      undefined,
      ['Tệp lớn hơn 5 MB.', 'The file is larger than 5 MB.'],
      ['Chia quy trình thành các quy trình nhỏ hơn.', 'Split the process into smaller ones.'],
    ),
  ];
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
