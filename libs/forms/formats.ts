const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/;
const ZONED = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const URI = /^https?:\/\/[^\s/?#]{1,253}(?:[/?#]\S{0,2000})?$/;
const MAILBOX = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const HOST_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The formats a form may name. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  time: (text) => TIME.test(text),
  'date-time': (text) => isDate(text.slice(0, 10)) && text[10] === 'T' && ZONED.test(text.slice(11)),
  email: isEmail,
  uri: (text) => URI.test(text),
  uuid: (text) => UUID.test(text),
};

function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isEmail(text: string): boolean {
  const parts = text.split('@');
  if (parts.length !== 2 || text.length > 254) return false;
  const [name, host] = parts as [string, string];
  const dots = name.startsWith('.') || name.endsWith('.') || name.includes('..');
  const labels = host.split('.');
  return MAILBOX.test(name) && !dots && labels.length > 1 && labels.every((label) => HOST_LABEL.test(label));
}
