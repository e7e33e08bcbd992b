import { type HistoryFact, inWords } from './history-words.js';

const fact = (kind: string, details: Record<string, unknown> = {}): HistoryFact => ({
  at: new Date(0),
  kind,
  actorKind: 'account',
  actorName: null,
  details: { elementId: 'sign', ...details },
});
const say = (kind: string, details?: Record<string, unknown>) =>
  inWords(fact(kind, details), () => ({ vi: 'Ký duyệt', en: 'Sign' }));

describe('history in words', () => {
  it.each([
    ['dossier.received', {}, 'Tiếp nhận hồ sơ', 'Dossier received'],
    ['task.claimed', {}, 'Nhận việc “Ký duyệt”', 'Took “Sign”'],
    [
      'task.completed',
      { outcomeLabel: { vi: 'Trả lại', en: 'Send back' }, reason: 'thiếu số' },
      'Hoàn thành bước “Ký duyệt”: Trả lại, lý do: thiếu số',
      'Completed “Sign”: Send back, reason: thiếu số',
    ],
    [
      'dossier.applicant-not-notified',
      { template: 'ready', reason: 'no-address' },
      'Chưa báo được người nộp “đã có kết quả”: không có địa chỉ',
      'The applicant could not be told “the result is ready”: there is no address',
    ],
    [
      'dossier.applicant-notified',
      { template: 'supplement-request', channel: 'sms' },
      'Đã báo người nộp qua tin nhắn SMS: cần bổ sung giấy tờ',
      'Told the applicant by SMS: a supplement is needed',
    ],
    ['timer.disarm.fired', {}, 'Đến thời điểm “Ký duyệt”', 'Time reached: “Sign”'],
    [
      'instance.cancelled',
      { reason: 'trùng' },
      'Quản trị viên hủy quy trình, lý do: trùng',
      'An administrator cancelled the process, reason: trùng',
    ],
    ['constructor', {}, 'constructor', 'constructor'],
  ])('%s', (kind, details, vi, en) => {
    expect(say(kind, details)).toEqual({ vi, en });
  });
});
