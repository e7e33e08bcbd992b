import {
  compareInstants,
  explainSpan,
  type Instant,
  type Locale,
  localDateOf,
  sayInstant,
  sayLine,
  type SpanLine,
  type WorkingCalendar,
} from '#calendar';

/** One line of why a step is due when it is. */
export interface StepStoryLine extends Omit<SpanLine, 'kind'> {
  kind: 'opened' | SpanLine['kind'] | 'due';
  at?: Instant;
  /** Open minutes so far, with those of this date. */
  total: number;
}

/**
 * The working time from the entry of a step to its due instant, date by date.
 * @param calendar deadline calendar of the unit that holds the step
 * @param openedAt instant of entry
 * @param dueAt the step's due instant; before the entry in a dossier that was late already: then nothing is counted
 * @returns lines whose minutes add up to the working time between the two
 * @example stepStory(calendar, openedAt, dueAt).at(-1) // => { kind: 'due', … }
 */
export function stepStory(calendar: WorkingCalendar, openedAt: Instant, dueAt: Instant): StepStoryLine[] {
  let total = 0;
  const spent = compareInstants(dueAt, openedAt) < 0 ? [] : explainSpan(calendar, openedAt, dueAt);
  const lines = spent.map((line): StepStoryLine => {
    total += line.minutes;
    return { ...line, total };
  });
  return [
    { kind: 'opened', date: localDateOf(calendar, openedAt), at: openedAt, minutes: 0, total: 0 },
    ...lines,
    { kind: 'due', date: localDateOf(calendar, dueAt), at: dueAt, minutes: 0, total },
  ];
}

/** Says one line. @example sayStepLine({ kind: 'due', … }, 'Asia/Ho_Chi_Minh', 'vi') // => 'Hạn của bước: 17:00 thứ Ba 29/12/2026' */
export function sayStepLine({ minutes, ...line }: StepStoryLine, timeZone: string, locale: Locale): string {
  if (line.kind === 'opened')
    return `${{ vi: 'Bước bắt đầu lúc', en: 'The step began at' }[locale]} ${sayInstant(line.at!, timeZone, locale)}`;
  if (line.kind === 'due')
    return `${{ vi: 'Hạn của bước', en: 'The step is due' }[locale]}: ${sayInstant(line.at!, timeZone, locale)}`;
  return sayLine({ ...line, kind: line.kind, amount: minutes }, { unit: 'workingMinutes', timeZone }, locale);
}
