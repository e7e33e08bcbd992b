import { waitKindOf, type Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

type Problem = [vi: string, en: string, mendVi: string, mendEn: string];

/** What a node waits for or does is said completely: job type, message and key, script, error code. */
export const work: Rule = ({ graph }) =>
  [...graph.nodes.values()].flatMap((node) => {
    const problem = problemOf(node);
    if (!problem) return [];
    const [vi, en, mendVi, mendEn] = problem;
    return finding('error', 'work', node, [vi, en], [mendVi, mendEn]);
  });

function problemOf(node: Node): Problem | undefined {
  const jobTask = ['ServiceTask', 'BusinessRuleTask', 'SendTask'].includes(node.type);
  if ((jobTask && !node.job) || (node.job && !node.job.type)) {
    return [
      'Không rõ dịch vụ nào thực hiện.',
      'No service is named.',
      'Đặt zeebe:taskDefinition type.',
      'Set zeebe:taskDefinition type.',
    ];
  }
  if (node.job && !/^[1-9]\d{0,2}$|^=/.test(node.job.retries)) {
    return [
      `Số lần thử lại không hợp lệ: "${node.job.retries}".`,
      `Not a number of tries: "${node.job.retries}".`,
      'Ghi số nguyên từ 1 đến 999 hoặc biểu thức "=…".',
      'Write a whole number from 1 to 999, or an expression "=…".',
    ];
  }
  if (node.type === 'ScriptTask' && !node.script?.expression.startsWith('=')) {
    return [
      'Chỉ chạy script FEEL.',
      'Only FEEL scripts are run.',
      'Dùng zeebe:script expression="=…".',
      'Use zeebe:script expression="=…".',
    ];
  }
  if (node.type === 'EndEvent' && node.event === 'error' && !node.errorCode) {
    return [
      'Kết thúc lỗi không có mã lỗi.',
      'The error end event has no error code.',
      'Chọn lỗi có mã (errorCode).',
      'Choose an error with a code (errorCode).',
    ];
  }
  if (node.errorCode?.startsWith('=')) {
    return [
      'Mã lỗi phải cố định.',
      'The error code must be fixed.',
      'Ghi mã, không dùng biểu thức.',
      'Write the code, not an expression.',
    ];
  }
  const usesMessage = node.event === 'message' || node.type === 'ReceiveTask';
  if (usesMessage && !node.job && !node.message?.name) {
    return [
      'Không có tên thông điệp.',
      'The message has no name.',
      'Chọn thông điệp có tên.',
      'Choose a message with a name.',
    ];
  }
  const waits = waitKindOf(node) === 'message' || (node.type === 'BoundaryEvent' && node.event === 'message');
  if (waits && !node.message?.correlationKey?.startsWith('=')) {
    return [
      'Thông điệp không có khóa liên kết.',
      'The message has no correlation key.',
      'Đặt zeebe:subscription correlationKey="=…".',
      'Set zeebe:subscription correlationKey="=…".',
    ];
  }
  if (node.type === 'StartEvent' && node.message?.name.startsWith('=')) {
    return [
      'Tên thông điệp bắt đầu phải cố định.',
      'The name of a start message must be fixed.',
      'Ghi tên, không dùng biểu thức.',
      'Write the name, not an expression.',
    ];
  }
  return undefined;
}
