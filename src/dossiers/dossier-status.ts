import type { Text } from '../platform/text.js';

/** Where a dossier stands for the applicant, each with its code in the national exchange. */
export const STATUSES = {
  registered: { national: 1, vi: 'Mới đăng ký', en: 'Newly registered' },
  received: { national: 2, vi: 'Được tiếp nhận', en: 'Received' },
  rejected: { national: 3, vi: 'Không được tiếp nhận', en: 'Not accepted' },
  processing: { national: 4, vi: 'Đang xử lý', en: 'In progress' },
  supplement: { national: 5, vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  payment: { national: 6, vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
  withdrawal: { national: 7, vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  stopped: { national: 8, vi: 'Dừng xử lý', en: 'Stopped' },
  resolved: { national: 9, vi: 'Đã xử lý xong', en: 'Resolved' },
  returned: { national: 10, vi: 'Đã trả kết quả', en: 'Result returned' },
} as const satisfies Record<string, Text & { national: number }>;

export type DossierStatus = keyof typeof STATUSES;
export type Channel = 'counter' | 'online' | 'post';

export const STATUS_KEYS = Object.keys(STATUSES) as [DossierStatus, ...DossierStatus[]];

/** No step of the procedure changes these any more. */
const FINAL: ReadonlySet<DossierStatus> = new Set(['rejected', 'stopped', 'returned']);

/** Status of a new dossier: what comes online is registered until an officer has looked at it. */
export const initialStatus = (channel: Channel): DossierStatus => (channel === 'online' ? 'registered' : 'received');

/** The status that entering an element brings, by the procedure's own table; undefined when it says nothing. */
export function statusNamed(statuses: Readonly<Record<string, string>>, elementId: string): DossierStatus | undefined {
  const named = Object.hasOwn(statuses, elementId) ? statuses[elementId] : undefined;
  return named !== undefined && Object.hasOwn(STATUSES, named) ? (named as DossierStatus) : undefined;
}

/**
 * Status when the procedure is over. What the model said last stays when it is final; a procedure that ran to its end
 * has returned its result; one that was broken off is stopped.
 */
export function finalStatus(current: DossierStatus, how: 'completed' | 'terminated' | 'cancelled'): DossierStatus {
  if (FINAL.has(current)) return current;
  return how === 'completed' ? 'returned' : 'stopped';
}
