import type { Finding } from '../../types.js';
import type { Moddle } from '../moddle.js';
import { finding } from './rule.js';

/** The file is not well-formed BPMN XML. */
export function unreadable(error: Error): Finding {
  return finding(
    'error',
    'readable',
    undefined,
    [`Không đọc được tệp BPMN: ${error.message}`, `The BPMN file cannot be read: ${error.message}`],
    ['Lưu lại tệp từ trình vẽ BPMN 2.0.', 'Save the file again from a BPMN 2.0 modeller.'],
  );
}

/** There is not exactly one executable process. */
export function noProcess(executable: Moddle[]): Finding {
  const ids = executable.map(({ id }) => id).join(', ');
  return finding(
    'error',
    'one-executable-process',
    executable[1],
    executable.length === 0
      ? ['Tệp không có quy trình thực thi nào.', 'The file has no executable process.']
      : [`Tệp có nhiều quy trình thực thi: ${ids}.`, `The file has several executable processes: ${ids}.`],
    [
      'Đánh dấu đúng một quy trình là thực thi (isExecutable); các vùng khác để trống.',
      'Mark exactly one process as executable (isExecutable); leave the other pools empty.',
    ],
  );
}
