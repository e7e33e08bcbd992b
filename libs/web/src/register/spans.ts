/** Days that a register is usually read for. */
export interface Span {
  key: 'thisMonth' | 'lastMonth' | 'thisYear';
  from: string;
  to: string;
}

/**
 * Spans as they are on a day.
 * @param today the office's present day, an ISO date
 * @example spansOf('2026-03-05')[1] // => { key: 'lastMonth', from: '2026-02-01', to: '2026-02-28' }
 */
export function spansOf(today: string): Span[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
  return [
    { key: 'thisMonth', from: firstOfMonth(today), to: today },
    { key: 'lastMonth', from: firstOfMonth(last), to: last },
    { key: 'thisYear', from: `${today.slice(0, 4)}-01-01`, to: today },
  ];
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;
