import { latenessAt, latenessInWords, remainingAt, remainingInWords } from '#policy';
import { toLocalIso, type WorkingCalendar } from '#calendar';
import { FOOTER, type MailContent } from '../notifications/mail.events.js';
import type { Locale, Text } from '../platform/text.js';
import type { Numbers } from './unit-report.dto.js';

/** A dossier that the digest names: nothing of the applicant but its code. */
export interface DigestLine {
  code: string;
  step: Text;
  unit: Text;
  assignee: string | null;
  dueAt: string | null;
  /** Of the unit that holds the step. */
  calendar: WorkingCalendar;
}

/** What somebody finds at the start of the day. */
export interface DigestFacts {
  all: Numbers;
  /** Units with something late, due today or in nobody's hands. */
  units: (Numbers & { unit: { name: string; nameEn: string } })[];
  /** Alerts that wait for the person's answer. */
  alerts: number;
  /** The most urgent ones, late before due today. */
  lines: DigestLine[];
}

export interface DigestSight {
  now: string;
  onDate: string;
  publicUrl: string;
}

/** Nothing that anybody must act on today: then no mail goes. */
export const isEmpty = ({ all, alerts }: Pick<DigestFacts, 'all' | 'alerts'>): boolean =>
  all.late + all.dueToday + all.unassigned + alerts === 0;

/** Subject: the numbers that decide whether to open it. */
export function digestSubject({ all }: DigestFacts, onDate: string, locale: Locale): string {
  const day = dayOf(onDate);
  return {
    vi: `[Đầu ngày ${day}] ${all.late} hồ sơ quá hạn, ${all.dueToday} đến hạn hôm nay`,
    en: `[Today, ${day}] ${all.late} late, ${all.dueToday} due today`,
  }[locale];
}

/** The mail itself: numbers, units, the most urgent dossiers, where to act. */
export function digestContent(facts: DigestFacts, name: string, locale: Locale, sight: DigestSight): MailContent {
  const { all, alerts, units, lines } = facts;
  const say = (text: Text): string => text[locale];
  const sums: [Text, number][] = [
    [NAMES.late, all.late],
    [NAMES.dueToday, all.dueToday],
    [NAMES.unassigned, all.unassigned],
    [NAMES.alerts, alerts],
  ];
  const base = sight.publicUrl;
  return {
    locale,
    paragraphs: [
      { vi: `Kính gửi ${name},`, en: `Dear ${name},` }[locale],
      {
        vi: `Việc cần ông/bà quan tâm hôm nay, ngày ${dayOf(sight.onDate)}:`,
        en: `What needs your attention today, ${dayOf(sight.onDate)}:`,
      }[locale],
    ],
    facts: [
      ...sums.filter(([, count]) => count > 0).map(([label, count]): [string, string] => [say(label), String(count)]),
      ...units.map((row): [string, string] => [locale === 'en' ? row.unit.nameEn : row.unit.name, inBrief(row, say)]),
      ...lines.map((line): [string, string] => [line.code, lineInWords(line, locale, sight.now)]),
    ],
    links: [
      { label: say({ vi: 'Mở bảng theo dõi đơn vị', en: 'Open the table of units' }), href: `${base}/units` },
      ...(alerts > 0 ? [{ label: say({ vi: 'Xem cảnh báo', en: 'See the alerts' }), href: `${base}/alerts` }] : []),
      { label: say({ vi: 'Không nhận thư đầu ngày nữa', en: 'Stop this daily mail' }), href: `${base}/alerts#digest` },
    ],
    footer: FOOTER[locale],
  };
}

const NAMES = {
  late: { vi: 'Hồ sơ quá hạn', en: 'Late dossiers' },
  dueToday: { vi: 'Hồ sơ đến hạn hôm nay', en: 'Due today' },
  unassigned: { vi: 'Hồ sơ chưa có người thụ lý', en: 'In nobody’s hands' },
  alerts: { vi: 'Cảnh báo chờ trả lời', en: 'Alerts to answer' },
} as const satisfies Record<string, Text>;

function inBrief({ late, dueToday, unassigned }: Numbers, say: (text: Text) => string): string {
  const parts: [Text, number][] = [
    [{ vi: 'quá hạn', en: 'late' }, late],
    [{ vi: 'đến hạn hôm nay', en: 'due today' }, dueToday],
    [{ vi: 'chưa có người thụ lý', en: 'in nobody’s hands' }, unassigned],
  ];
  return parts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${say(label)}: ${count}`)
    .join('; ');
}

function lineInWords({ step, unit, assignee, dueAt, calendar }: DigestLine, locale: Locale, now: string): string {
  const who = assignee ?? { vi: 'chưa có người thụ lý', en: 'in nobody’s hands' }[locale];
  const state =
    dueAt === null
      ? undefined
      : dueAt < now
        ? latenessInWords(latenessAt(calendar, dueAt, now), locale)
        : `${timeOf(calendar.timeZone, dueAt)}, ${remainingInWords(remainingAt(calendar, dueAt, now), locale)}`;
  return [step[locale], unit[locale], who, state].filter(Boolean).join(' – ');
}

/** @example dayOf('2026-11-25') // => '25/11/2026' */
const dayOf = (date: string): string => date.split('-').reverse().join('/');

function timeOf(zone: string, instant: string): string {
  const [date, time] = toLocalIso(zone, instant).split('T') as [string, string];
  return `${time.slice(0, 5)} ${dayOf(date)}`;
}
