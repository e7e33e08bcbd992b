import { addDuration, compareInstants, type Instant, parseDuration, toLocalIso, type WorkingCalendar } from '#calendar';
import type { Text } from '../platform/text.js';
import type { RefusedExtension } from './step-extension.errors.js';

/** What a step could still be given. */
export interface Room {
  now: Instant;
  dueAt: Instant | null;
  /** The dossier's own date; null: none. */
  latestAt: Instant | null;
  given: number;
  max: number;
}

/** What leaders are offered, in working time. */
const OFFERED = ['4h', '1d', '2d', '3d', '5d', '10d'] as const;

const IN_WORDS: Record<(typeof OFFERED)[number], Text> = {
  '4h': { vi: '4 giờ làm việc', en: '4 working hours' },
  '1d': { vi: '1 ngày làm việc', en: '1 working day' },
  '2d': { vi: '2 ngày làm việc', en: '2 working days' },
  '3d': { vi: '3 ngày làm việc', en: '3 working days' },
  '5d': { vi: '5 ngày làm việc', en: '5 working days' },
  '10d': { vi: '10 ngày làm việc', en: '10 working days' },
};

const TO_THE_END: Text = { vi: 'Đến hạn trả kết quả của hồ sơ', en: "Until the dossier's own date" };

/**
 * Why a step gets no more time, or not until `to`; undefined when it does.
 * @param to the limit asked for; absent: any
 */
export function whyNot(room: Room, to?: Instant): RefusedExtension | undefined {
  const { dueAt, latestAt, now } = room;
  if (dueAt === null) return 'no-limit';
  if (room.given >= room.max) return 'too-often';
  if (latestAt !== null && compareInstants(latestAt, now) <= 0) return 'dossier-late';
  if (latestAt !== null && compareInstants(latestAt, dueAt) <= 0) return 'past-dossier';
  if (to === undefined) return undefined;
  if (compareInstants(to, dueAt) <= 0 || compareInstants(to, now) <= 0) return 'not-later';
  return latestAt !== null && compareInstants(to, latestAt) > 0 ? 'past-dossier' : undefined;
}

/**
 * Limits to choose from: working time counted from the present limit, or from now where that has passed, as far as the
 * dossier's date allows, and that date itself.
 */
export function extensionChoices(calendar: WorkingCalendar, room: Room): { to: Instant; adds: Text }[] {
  const { now, latestAt } = room;
  const from = compareInstants(room.dueAt!, now) > 0 ? room.dueAt! : now;
  const offered = OFFERED.map((amount) => ({
    to: addDuration(calendar, from, parseDuration(amount)),
    adds: IN_WORDS[amount],
  }));
  if (latestAt === null) return offered;
  const within = offered.filter(({ to }) => compareInstants(to, latestAt) < 0);
  return [...within, { to: latestAt, adds: TO_THE_END }];
}

/** @example inShort('Asia/Ho_Chi_Minh', '2026-11-25T10:00:00.000Z') // => '17:00 25/11/2026' */
export function inShort(timeZone: string, instant: Instant): string {
  const [, year, month, day, time] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(toLocalIso(timeZone, instant))!;
  return `${time} ${day}/${month}/${year}`;
}

/** The reason for people, with what is allowed. */
export function wordsFor(reason: RefusedExtension, room: Room, timeZone: string): Text {
  const latest = room.latestAt === null ? '' : inShort(timeZone, room.latestAt);
  const due = room.dueAt === null ? '' : inShort(timeZone, room.dueAt);
  switch (reason) {
    case 'no-limit':
      return { vi: 'Bước này không có thời hạn.', en: 'The step has no limit.' };
    case 'too-often':
      return room.max === 0
        ? { vi: 'Cơ quan không cho phép gia hạn bước.', en: 'Giving steps more time is switched off here.' }
        : {
            vi: `Bước này đã được gia hạn ${room.given} lần, tối đa ${room.max} lần.`,
            en: `The step was given time ${room.given} times already; ${room.max} at most are allowed.`,
          };
    case 'dossier-late':
      return {
        vi: `Hồ sơ đã quá hạn trả kết quả (${latest}); gia hạn bước không dời được hạn của hồ sơ.`,
        en: `The dossier itself has been late since ${latest}; more time for the step cannot change that.`,
      };
    case 'past-dossier':
      return {
        vi: `Hạn của bước không được muộn hơn hạn trả kết quả của hồ sơ: ${latest}.`,
        en: `The step cannot go past the dossier's own date: ${latest}.`,
      };
    case 'not-later':
      return {
        vi: `Hạn mới phải muộn hơn hạn hiện nay (${due}) và muộn hơn lúc này.`,
        en: `The new limit must be later than the present one (${due}) and than now.`,
      };
  }
}
