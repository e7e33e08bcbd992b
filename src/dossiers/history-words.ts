import type { Text } from '../platform/text.js';
import { APPOINTMENT_WORDS } from './appointment-words.js';
import { notifiedInWords, notNotifiedInWords } from './notice-words.js';
import { printedInWords } from './printed-words.js';
import { carried, WORK_WORDS } from './work-words.js';

/** One thing that happened, as the journals tell it. */
export interface HistoryFact {
  at: Date;
  /** Action of the audit, or type of the engine's effect with its `how`. */
  kind: string;
  actorKind: 'account' | 'client' | 'system';
  actorName: string | null;
  details: Record<string, unknown>;
}

type Words = (step: Text, fact: HistoryFact) => Text;

const quoted = (step: Text): Text => ({ vi: `“${step.vi}”`, en: `“${step.en}”` });

/** What each kind says; a kind that is not here is shown under its own name, so that nothing is hidden. */
const WORDS: Record<string, Words> = {
  'dossier.received': () => ({ vi: 'Tiếp nhận hồ sơ', en: 'Dossier received' }),
  'dossier.attachment-added': () => ({ vi: 'Thêm tệp đính kèm', en: 'Attachment added' }),
  'dossier.attachment-replaced': (_, { details: { version } }) => ({
    vi: `Thay tệp đính kèm, phiên bản ${String(version)}`,
    en: `Attachment replaced, version ${String(version)}`,
  }),
  'dossier.paper-printed': (_, { details }) => printedInWords(details),
  'dossier.competent-unit-corrected': (_, fact) => ({
    vi: `Sửa nơi giải quyết${because(fact, 'vi')}`,
    en: `Competent unit corrected${because(fact, 'en')}`,
  }),
  'dossier.intake-corrected': (_, fact) => ({
    vi: `Sửa nội dung tiếp nhận${parts(fact, 'vi')}${because(fact, 'vi')}`,
    en: `Intake corrected${parts(fact, 'en')}${because(fact, 'en')}`,
  }),
  'dossier.voided': (_, fact) => ({
    vi: `Hủy hồ sơ do tiếp nhận nhầm${because(fact, 'vi')}`,
    en: `Voided as taken in by mistake${because(fact, 'en')}`,
  }),
  'dossier.apology-proposed': (_, fact) => ({
    vi: `Đề nghị xin lỗi và hẹn lại${newLimit(fact, 'vi')}${apologised(fact, 'vi')}`,
    en: `Apology and a new date proposed${newLimit(fact, 'en')}${apologised(fact, 'en')}`,
  }),
  'dossier.apology-signed': (_, fact) => ({
    vi: `Ký văn bản xin lỗi, hẹn lại${newLimit(fact, 'vi')}${apologised(fact, 'vi')}`,
    en: `Apology signed, new date${newLimit(fact, 'en')}${apologised(fact, 'en')}`,
  }),
  'dossier.apology-declined': () => ({
    vi: 'Không ký văn bản xin lỗi và hẹn lại',
    en: 'The apology was not signed',
  }),
  'task.open': (step) => ({ vi: `Mở bước ${step.vi}`, en: `Step ${step.en} opened` }),
  'task.claimed': (step) => ({ vi: `Nhận việc ${step.vi}`, en: `Took ${step.en}` }),
  'task.released': (step) => ({ vi: `Trả lại việc ${step.vi} cho đơn vị`, en: `Put ${step.en} back` }),
  'task.assigned': (step) => ({ vi: `Phân công bước ${step.vi}`, en: `Assigned ${step.en}` }),
  'task.reassigned': (step, fact) => ({
    vi: `Chuyển bước ${step.vi} cho người hoặc đơn vị khác${because(fact, 'vi')}`,
    en: `Reassigned ${step.en}${because(fact, 'en')}`,
  }),
  'task.extended': (step, fact) => ({
    vi: `Gia hạn bước ${step.vi}${newLimit(fact, 'vi')}${because(fact, 'vi')}`,
    en: `Gave ${step.en} more time${newLimit(fact, 'en')}${because(fact, 'en')}`,
  }),
  'task.escalated': (step, fact) => ({
    vi: `Lãnh đạo nêu “${escalated(fact, 'vi')}” ở bước ${step.vi}${because(fact, 'vi')}`,
    en: `A leader raised “${escalated(fact, 'en')}” at ${step.en}${because(fact, 'en')}`,
  }),
  'task.completed': (step, fact) => ({
    vi: `Hoàn thành bước ${step.vi}${outcome(fact, 'vi')}${because(fact, 'vi')}${carried(fact.details, 'vi')}`,
    en: `Completed ${step.en}${outcome(fact, 'en')}${because(fact, 'en')}${carried(fact.details, 'en')}`,
  }),
  'task.recalled': (step) => ({ vi: `Thu hồi bước ${step.vi}`, en: `Recalled ${step.en}` }),
  'task.commented': (step) => ({ vi: `Ghi ý kiến ở bước ${step.vi}`, en: `Commented on ${step.en}` }),
  'task.chased': (step) => ({ vi: `Đôn đốc trả lời ở bước ${step.vi}`, en: `Reminded of the reply at ${step.en}` }),
  ...WORK_WORDS,
  ...APPOINTMENT_WORDS,
  'alert.acknowledged': () => ({ vi: 'Ghi nhận cảnh báo', en: 'Acknowledged the alert' }),
  'alert.reminded': () => ({ vi: 'Đôn đốc từ cảnh báo', en: 'Sent a reminder from the alert' }),
  'alert.reassigned': () => ({ vi: 'Chuyển bước từ cảnh báo', en: 'Reassigned the step from the alert' }),
  'alert.email-not-sent': (_, fact) => ({
    vi: `Không gửi thư cảnh báo${whyNoMail(fact, 'vi')}`,
    en: `Alert not sent by e-mail${whyNoMail(fact, 'en')}`,
  }),
  'task.reminder-not-sent': (_, fact) => ({
    vi: `Không gửi thư đôn đốc${whyNoMail(fact, 'vi')}`,
    en: `Reminder not sent by e-mail${whyNoMail(fact, 'en')}`,
  }),
  'dossier.applicant-notified': (_, fact) => notifiedInWords(fact),
  'dossier.applicant-not-notified': (_, fact) =>
    notNotifiedInWords(fact, { vi: whyNoMail(fact, 'vi'), en: whyNoMail(fact, 'en') }),
  'task.moved-to-successor': (step) => ({
    vi: `Chuyển bước ${step.vi} sang đơn vị kế thừa`,
    en: `${step.en} moved to the unit that took over`,
  }),
  'timer.disarm.fired': (step) => ({ vi: `Đến thời điểm ${step.vi}`, en: `Time reached: ${step.en}` }),
  'incident.open': (step) => ({ vi: `Sự cố ở bước ${step.vi}`, en: `Incident at ${step.en}` }),
  'incident.close': (step) => ({ vi: `Đã xử lý sự cố ở bước ${step.vi}`, en: `Incident at ${step.en} resolved` }),
  'instance.end.completed': () => ({ vi: 'Kết thúc quy trình', en: 'The process has ended' }),
  'incident.retried': (step) => ({ vi: `Thử lại bước ${step.vi} sau sự cố`, en: `Tried ${step.en} again` }),
  'instance.variables-read': () => ({
    vi: 'Quản trị viên xem dữ liệu của quy trình',
    en: 'An administrator read the data of the process',
  }),
  'instance.variables-edited': (_, fact) => ({
    vi: `Quản trị viên sửa dữ liệu của quy trình${because(fact, 'vi')}`,
    en: `An administrator edited the data of the process${because(fact, 'en')}`,
  }),
  'instance.modified': (_, fact) => ({
    vi: `Quản trị viên chuyển quy trình sang bước khác${because(fact, 'vi')}`,
    en: `An administrator moved the process by hand${because(fact, 'en')}`,
  }),
  'instance.cancelled': (_, fact) => ({
    vi: `Quản trị viên hủy quy trình${because(fact, 'vi')}`,
    en: `An administrator cancelled the process${because(fact, 'en')}`,
  }),
  'instance.end.cancelled': () => ({ vi: 'Quy trình đã bị hủy', en: 'The process was cancelled' }),
  'instance.end.terminated': () => ({ vi: 'Quy trình kết thúc sớm', en: 'The process was ended early' }),
};

/**
 * One thing that happened, in words.
 * @param nameOf names of the model's elements
 */
export function inWords(fact: HistoryFact, nameOf: (elementId: string) => Text): Text {
  const { elementId } = fact.details;
  const step = quoted(typeof elementId === 'string' ? nameOf(elementId) : { vi: '', en: '' });
  const words = Object.hasOwn(WORDS, fact.kind) ? WORDS[fact.kind] : undefined;
  return words ? words(step, fact) : { vi: fact.kind, en: fact.kind };
}

/** The coded reason of an apology; the words with it stay in its own table. */
function apologised({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const { reason } = details as { reason?: Text };
  return reason ? `: ${reason[locale]}` : '';
}

function escalated({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const { escalation } = details as { escalation?: Text };
  return escalation?.[locale] ?? '';
}

function because({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const { reason } = details;
  if (typeof reason !== 'string' || reason === '') return '';
  return locale === 'vi' ? `, lý do: ${reason}` : `, reason: ${reason}`;
}

const PARTS: Record<string, Text> = {
  applicant: { vi: 'chủ hồ sơ', en: 'applicant' },
  submitter: { vi: 'người nộp thay', en: 'submitter' },
  documents: { vi: 'giấy tờ', en: 'papers' },
  fees: { vi: 'phí, lệ phí', en: 'fees' },
  form: { vi: 'tờ khai', en: 'form' },
};

function parts({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const named = Array.isArray(details.parts) ? details.parts.map((part) => PARTS[String(part)]?.[locale]) : [];
  return named.length > 0 ? ` (${named.filter(Boolean).join('; ')})` : '';
}

function newLimit({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const { until } = details;
  if (typeof until !== 'string') return '';
  return locale === 'vi' ? ` đến ${until}` : ` until ${until}`;
}

const NO_MAIL: Record<string, Text> = {
  'no-account': { vi: 'tài khoản đã đóng', en: 'the account is closed' },
  'no-address': { vi: 'không có địa chỉ', en: 'there is no address' },
  refused: { vi: 'địa chỉ bị từ chối', en: 'the address was refused' },
  settled: { vi: 'việc đã xong trước đó', en: 'it was settled before' },
  'mail-off': { vi: 'hệ thống không gửi thư', en: 'this system sends no mail' },
};

function whyNoMail({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const { reason } = details;
  return typeof reason === 'string' && Object.hasOwn(NO_MAIL, reason) ? `: ${NO_MAIL[reason]![locale]}` : '';
}

function outcome({ details }: HistoryFact, locale: 'vi' | 'en'): string {
  const label = (details.outcomeLabel as Partial<Text> | undefined)?.[locale];
  return typeof label === 'string' ? `: ${label}` : '';
}
