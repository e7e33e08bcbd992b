import type { TaskKind } from '#workflow';
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
  refusalReady: { national: 9, vi: 'Đã xử lý xong, từ chối giải quyết', en: 'Resolved: refused' },
  refusalReturned: { national: 10, vi: 'Đã trả văn bản từ chối', en: 'Refusal handed over' },
} as const satisfies Record<string, Text & { national: number }>;

export type DossierStatus = keyof typeof STATUSES;
export type Channel = 'counter' | 'online' | 'post';

export const STATUS_KEYS = Object.keys(STATUSES) as [DossierStatus, ...DossierStatus[]];

/** No step of the procedure changes these any more. */
const FINAL: ReadonlySet<DossierStatus> = new Set(['rejected', 'stopped', 'returned', 'refusalReturned']);

/** Status of a new dossier: what comes online is registered until an officer has looked at it. */
export const initialStatus = (channel: Channel): DossierStatus => (channel === 'online' ? 'registered' : 'received');

/** An element as far as it brings a status. */
interface Entered {
  id: string;
  task?: { kind?: TaskKind } | undefined;
}

/**
 * The status that entering an element brings: by the procedure's own table, else by its kind, since a notice of refusal
 * that lies ready means the same in every procedure; undefined when neither says anything.
 */
export function statusNamed(
  statuses: Readonly<Record<string, string>>,
  { id, task }: Entered,
): DossierStatus | undefined {
  const named = Object.hasOwn(statuses, id) ? statuses[id] : undefined;
  if (named !== undefined && Object.hasOwn(STATUSES, named)) return named as DossierStatus;
  return task?.kind === 'refusalNotice' ? 'refusalReady' : undefined;
}

/** Where a dossier stands, and whether its processing has begun. */
export interface Stand {
  status: DossierStatus;
  begun: boolean;
}

/**
 * Where a dossier stands after elements that name statuses, in the order in which they were entered. What is refused
 * before processing began was not accepted (3). Afterwards the refusal is what the processing came to: its paper lies
 * ready (9), then it is handed over (10).
 */
export function standAfter(stand: Stand, named: readonly DossierStatus[]): Stand {
  let { status, begun } = stand;
  for (const each of named) {
    begun ||= each === 'processing';
    if (begun) status = each === 'rejected' ? 'refusalReturned' : each;
    else if (each !== 'refusalReady') status = each;
  }
  return { status, begun };
}

/**
 * Status when the procedure is over. What the model said last stays when it is final; a procedure that ran to its end
 * has returned its result, or its refusal; one that was broken off is stopped.
 */
export function finalStatus(current: DossierStatus, how: 'completed' | 'terminated' | 'cancelled'): DossierStatus {
  if (FINAL.has(current)) return current;
  if (how !== 'completed') return 'stopped';
  return current === 'refusalReady' ? 'refusalReturned' : 'returned';
}
