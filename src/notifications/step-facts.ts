import { latenessAt, latenessInWords, remainingAt, remainingInWords } from '#policy';
import { toLocalIso, type WorkingCalendar } from '#calendar';
import type { Locale, Text } from '../platform/text.js';

/** A step, or a whole dossier, as mails to staff tell of it: nothing of the applicant but the dossier's code. */
export interface StepFacts {
  dossierId: string;
  code: string;
  procedure: Text;
  /** Null: the whole dossier is meant. */
  step: Text | null;
  /** Where it lies. */
  unit: Text | null;
  /** Whose calendar counts. */
  unitId: string;
  assignee: string | null;
  dueAt: Date | null;
}

/** Columns of a `StepFacts` out of `dossier d`, `procedure_version v`, and perhaps `task t`, `unit u`, `person s`. */
export const STEP_FACTS = `d.id AS "dossierId", d.code, json_build_object('vi', v.name, 'en', v.name_en) AS procedure,
  CASE WHEN t.id IS NULL THEN NULL
       ELSE json_build_object('vi', t.name,
              'en', coalesce(v.bundle #>> ARRAY['procedure', 'elementNames', t.element_id], t.name)) END AS step,
  CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('vi', u.name, 'en', u.name_en) END AS unit,
  coalesce(t.unit_id, d.competent_unit_id) AS "unitId", s.name AS assignee`;

export const STEP_JOINS = `JOIN procedure_version v ON v.id = d.procedure_version_id
  LEFT JOIN unit u ON u.id = coalesce(t.unit_id, d.competent_unit_id)
  LEFT JOIN person s ON s.id = t.assignee_id`;

const LABELS = {
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  step: { vi: 'Bước xử lý', en: 'Step' },
  unit: { vi: 'Đơn vị đang xử lý', en: 'Held by' },
  assignee: { vi: 'Người thụ lý', en: 'Officer' },
  dueAt: { vi: 'Hạn xử lý', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
} as const satisfies Record<string, Text>;

const NOBODY: Text = { vi: 'Chưa có người nhận', en: 'Nobody yet' };

/**
 * Label and value of everything that is known, in reading order.
 * @param calendar of the unit that holds it; its zone is that of the dates
 * @param now ISO instant
 */
export function factsInWords(
  facts: StepFacts,
  calendar: WorkingCalendar,
  now: string,
  locale: Locale,
): [string, string][] {
  const dueAt = facts.dueAt?.toISOString();
  const rows: [keyof typeof LABELS, string | undefined][] = [
    ['dossier', facts.code],
    ['procedure', facts.procedure[locale]],
    ['step', facts.step?.[locale]],
    ['unit', facts.unit?.[locale]],
    ['assignee', facts.step === null ? undefined : (facts.assignee ?? NOBODY[locale])],
    ['dueAt', dueAt && dateInWords(calendar.timeZone, dueAt)],
    ['state', dueAt && stateInWords(calendar, dueAt, now, locale)],
  ];
  return rows.flatMap(([label, value]) => (value ? [[LABELS[label][locale], value] as [string, string]] : []));
}

/** Whether it is due by then. */
export const isOverdue = (facts: Pick<StepFacts, 'dueAt'>, now: string): boolean =>
  facts.dueAt !== null && facts.dueAt.toISOString() <= now;

/** @example dateInWords('Asia/Ho_Chi_Minh', '2026-11-25T10:00:00.000Z') // => '25/11/2026 17:00' */
export function dateInWords(timeZone: string, instant: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(toLocalIso(timeZone, instant))!;
  return `${day}/${month}/${year} ${time}`;
}

function stateInWords(calendar: WorkingCalendar, dueAt: string, now: string, locale: Locale): string {
  return dueAt <= now
    ? latenessInWords(latenessAt(calendar, dueAt, now), locale)
    : remainingInWords(remainingAt(calendar, dueAt, now), locale);
}
