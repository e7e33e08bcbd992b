import type { Finding } from '../../types.js';
import { finding } from './rule.js';

/** No document type and no entities: they can read files or blow up in memory. */
export function safeXml(xml: string): Finding[] {
  if (!/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(xml)) return [];
  return [
    finding(
      'error',
      'safe-xml',
      undefined,
      ['Tệp có khai báo DOCTYPE hoặc thực thể XML.', 'The file declares a DOCTYPE or XML entities.'],
      ['Bỏ khai báo đó.', 'Remove the declaration.'],
    ),
  ];
}
