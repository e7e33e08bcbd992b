/**
 * A telephone number as gateways take it.
 * @returns E.164 such as `+84912345678`; undefined for what cannot be one
 * @example phoneNumber('0912 345 678') // => '+84912345678'
 * @source ITU-T E.164; Vietnamese numbers have the trunk prefix 0 and nine or ten digits behind it
 */
export function phoneNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.()-]/g, '');
  const international = /^(?:\+|00)(\d{8,15})$/.exec(digits)?.[1];
  if (international) return `+${international}`;
  const national = /^0([1-9]\d{8,9})$/.exec(digits)?.[1];
  return national ? `+84${national}` : /^84[1-9]\d{8}$/.test(digits) ? `+${digits}` : undefined;
}
