import { finding, type Rule } from './rule.js';

/** What the parser went past: duplicate ids, unknown BPMN elements, references to nothing. */
export const parserWarnings: Rule = ({ parsed }) =>
  parsed.warnings.flatMap(({ message, element, property, value }) => {
    const duplicate = /duplicate ID <([^>]*)>/.exec(message);
    if (duplicate) {
      return finding(
        'error',
        'unique-ids',
        { id: duplicate[1] },
        [`Có hai phần tử mang mã "${duplicate[1]}".`, `Two elements have the id "${duplicate[1]}".`],
        ['Đổi mã của một phần tử.', 'Change the id of one of them.'],
      );
    }
    if (/^unresolved reference/.test(message)) {
      const what = `${String(property).replace(/^bpmn:/, '')} = "${String(value)}"`;
      return finding(
        'error',
        'references-resolve',
        element,
        [`Tham chiếu tới phần tử không có: ${what}.`, `Refers to an element that is not there: ${what}.`],
        ['Nối lại hoặc xóa tham chiếu.', 'Connect it again or delete the reference.'],
      );
    }
    // `known-attributes` tells which of them matter.
    if (/^unknown attribute/.test(message)) return [];
    const cause = /nested error: (.*)$/.exec(message)?.[1] ?? message;
    return finding(
      'error',
      'known-xml',
      undefined,
      [`Không hiểu một phần của tệp: ${cause}.`, `Part of the file is not understood: ${cause}.`],
      ['Xóa phần đó hoặc lưu lại từ trình vẽ BPMN 2.0.', 'Delete it, or save again from a BPMN 2.0 modeller.'],
    );
  });
