import { formatDuration, parseDuration, toLocalIso } from '#calendar';
import { type ClockStory, clockStory, sayStoryLine, type StoryLine } from '#policy';
import type { Locale, Text } from '../../platform/text.js';
import { type DueSetting, settingsOf } from '../due-settings.js';
import { type ExplainPlan, hoursOf } from './explain-plan.js';

/** The explanation of a due date: instants as the office's clock shows them, texts in one language. */
export interface Answer {
  procedure: {
    code: string;
    name: string;
    case: { key: string; name: string } | null;
    extensions: { key: string; name: string }[];
  } | null;
  receivedAt: string;
  limit: string;
  limitText: string;
  dueAt: string;
  certainty: ClockStory['certainty'];
  unit: ClockStory['unit'];
  /** Sum of the lines' amounts, in `unit`. */
  total: number;
  /** Open minutes by which pauses carried the date on. */
  carriedMinutes: number;
  lines: (StoryLine & { text: string })[];
  appointments: { key: string; name: string; limit: string; dueAt: string | null }[];
  settings: (Omit<DueSetting, 'text'> & { text: string })[];
  calendar: { key: string; name: string; timeZone: string; weekdays: string; saturday: string | null };
}

/** Explains a plan in one language. */
export function answerOf({ calendar, ledger, procedure }: ExplainPlan, locale: Locale): Answer {
  const story = clockStory(calendar, ledger)!;
  const { timeZone, version } = calendar;
  const local = (at: string): string => toLocalIso(timeZone, at);
  const say = (line: StoryLine): string => sayStoryLine(line, { unit: story.unit, timeZone }, locale);
  const named = ({ key, names }: { key: string; names: Text }) => ({ key, name: names[locale] });
  return {
    procedure: procedure
      ? {
          code: procedure.code,
          name: procedure.names[locale],
          case: procedure.case && named(procedure.case),
          extensions: procedure.extensions.map(named),
        }
      : null,
    receivedAt: local(ledger.receivedAt),
    limit: ledger.limit,
    limitText: formatDuration(parseDuration(ledger.limit), locale),
    dueAt: local(story.dueAt),
    certainty: story.certainty,
    unit: story.unit,
    total: story.total,
    carriedMinutes: story.carried,
    lines: story.lines.map((line) => ({
      ...line,
      ...(line.at ? { at: local(line.at) } : {}),
      ...(line.until ? { until: local(line.until) } : {}),
      text: say(line),
    })),
    appointments: (procedure?.appointments ?? []).map(({ limit, dueAt, ...each }) => ({
      ...{ ...named(each), limit },
      dueAt: dueAt && local(dueAt),
    })),
    settings: settingsOf(ledger.rules, procedure?.sourced ?? new Map<string, string>()).map((setting) => ({
      ...setting,
      text: setting.text[locale],
    })),
    calendar: { key: version.key, name: version.name[locale], timeZone, ...hoursOf(calendar) },
  };
}

/** The answer as people read it, line by line. */
export function answerText(answer: Answer, locale: Locale): string {
  const { procedure, lines, settings, appointments, calendar } = answer;
  const words = WORDS[locale];
  const variants = [procedure?.case, ...(procedure?.extensions ?? [])].flatMap((each) => (each ? [each.name] : []));
  const heading = procedure
    ? `${procedure.name} (${procedure.code}): ${[answer.limitText, ...variants].join('; ')}`
    : `${words.limit}: ${answer.limitText}`;
  const dates = appointments.map(
    ({ name, dueAt }) => `- ${name}: ${dueAt ? `${dueAt.slice(11, 16)} ${dateOf(dueAt)}` : words.later}`,
  );
  const rules = settings.map(({ text, verified, basis, value }) => {
    const mark = verified ? basis : value === 'none' ? null : words.unread;
    return mark ? `- ${text} [${mark}]` : `- ${text}`;
  });
  const saturday = calendar.saturday ? `; ${words.saturday} ${calendar.saturday}` : '';
  return [
    heading,
    '',
    ...lines.map(({ text }) => text),
    ...(dates.length > 0 ? ['', `${words.appointments}:`, ...dates] : []),
    '',
    `${words.rules}:`,
    ...rules,
    `- ${calendar.name}: ${calendar.weekdays}${saturday}`,
    ...(answer.certainty === 'confirmed' ? [] : [`- ${words[answer.certainty]}`]),
  ].join('\n');
}

const dateOf = (local: string): string => local.slice(0, 10).split('-').reverse().join('/');

const WORDS = {
  vi: {
    limit: 'Thời hạn',
    appointments: 'Các lần hẹn',
    later: 'tính từ bước sau, chưa có ngày',
    rules: 'Cách tính',
    unread: 'thiết lập, chưa đọc được văn bản gốc',
    saturday: 'thứ Bảy',
    provisional: 'Có ngày rơi vào năm mà lịch nghỉ mới tạm tính',
    uncovered: 'Có ngày rơi vào năm chưa có lịch nghỉ: chỉ tính theo tuần',
  },
  en: {
    limit: 'Limit',
    appointments: 'Appointments',
    later: 'counted from a later step, no date yet',
    rules: 'How it is counted',
    unread: 'a setting: the text was not read',
    saturday: 'Saturday',
    provisional: 'Some dates lie in a year whose days off are provisional',
    uncovered: 'Some dates lie in a year without known days off: only the week counts',
  },
} as const;
