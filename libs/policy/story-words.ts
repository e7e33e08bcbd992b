import {
  type ExplainLine,
  formatDuration,
  hoursAndMinutes,
  type Instant,
  type Locale,
  parseDuration,
  sayDate,
  sayGrounds,
  sayInstant,
  sayLine,
  type WordsContext,
} from '#calendar';
import type { StoryLine } from './clock-story.js';

type OwnKind = Exclude<StoryLine['kind'], ExplainLine['kind']>;

/**
 * Says one line of a clock's story.
 * @param line as `clockStory` gives it
 * @param context unit of the story and zone of the office
 * @example sayStoryLine({ kind: 'carried', date: '2026-06-01', minutes: 450, amount: 0, total: 20 }, context, 'vi') // => 'Thứ Hai 01/06/2026: dời hạn thêm 7 giờ 30 phút'
 */
export function sayStoryLine(line: StoryLine, context: WordsContext, locale: Locale): string {
  if (!isOwn(line)) return sayLine(line as ExplainLine, context, locale);
  const when = (at: Instant | undefined): string => (at ? sayInstant(at, context.timeZone, locale) : '');
  return `${OWN[line.kind][locale](line, when)}${sayGrounds(line, locale)}`;
}

const isOwn = (line: StoryLine): line is StoryLine & { kind: OwnKind } => Object.hasOwn(OWN, line.kind);

type Say = (line: StoryLine, when: (at: Instant | undefined) => string) => string;

const OWN: Record<OwnKind, Record<Locale, Say>> = {
  restarted: {
    vi: (line, when) => `Tính lại từ đầu, từ ${when(line.at)}${because(line)}`,
    en: (line, when) => `Counted anew from ${when(line.at)}${because(line)}`,
  },
  firstDue: {
    vi: (line, when) => `Hạn ban đầu: ${when(line.at)}`,
    en: (line, when) => `First due: ${when(line.at)}`,
  },
  paused: {
    vi: (line, when) =>
      `Tạm dừng từ ${when(line.at)} đến ${when(line.until)}${because(line)}: ${amount(line, 'vi')} không tính`,
    en: (line, when) =>
      `Paused from ${when(line.at)} until ${when(line.until)}${because(line)}: ${amount(line, 'en')} not counted`,
  },
  pausedLate: {
    vi: (line, when) => `Tạm dừng từ ${when(line.at)}${because(line)}: đã quá hạn nên không dời hạn`,
    en: (line, when) => `Paused from ${when(line.at)}${because(line)}: after the due time, so nothing moves`,
  },
  pausedStill: {
    vi: (line, when) => `Đang tạm dừng từ ${when(line.at)}${because(line)}: hạn sẽ dời khi tính tiếp`,
    en: (line, when) => `Paused since ${when(line.at)}${because(line)}: the date will move when the clock runs again`,
  },
  carried: {
    vi: ({ date, minutes = 0 }) => `${capital(sayDate(date, 'vi'))}: dời hạn thêm ${hoursAndMinutes(minutes, 'vi')}`,
    en: ({ date, minutes = 0 }) => `${sayDate(date, 'en')}: carried on by ${hoursAndMinutes(minutes, 'en')}`,
  },
  extended: {
    vi: (line) => `Gia hạn thêm ${formatDuration(parseDuration(line.by!), 'vi')}${because(line)}`,
    en: (line) => `Extended by ${formatDuration(parseDuration(line.by!), 'en')}${because(line)}`,
  },
};

const because = ({ why, basis }: StoryLine): string => {
  const parts = [why, basis].filter((part) => part !== undefined);
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
};

const amount = ({ minutes, days }: StoryLine, locale: Locale): string =>
  days === undefined
    ? formatDuration({ unit: 'workingMinutes', amount: minutes ?? 0 }, locale)
    : formatDuration({ unit: 'calendarDays', amount: days }, locale);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
