/**
 * A day as people type it: with or without separators, the day first. A year of two digits is refused, since a birth
 * date must not be guessed.
 * @returns the ISO date, or undefined when it is no day of the calendar
 * @example parseDateText('5/3/1954') // => '1954-03-05'
 * @example parseDateText('05031954') // => '1954-03-05'
 */
export function parseDateText(text: string): string | undefined {
  const match =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > daysOfMonth) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * An ISO date as it is shown in a field; anything else is shown as it is, so that nothing typed is lost.
 * @example showDateText('1954-03-05') // => '05/03/1954'
 */
export function showDateText(value: unknown): string {
  if (typeof value !== 'string') return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : value;
}
