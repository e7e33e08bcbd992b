const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/**
 * An amount in đồng with dots between the thousands, as on Vietnamese receipts in either language.
 * @example groupDigits(15000) // => '15.000'
 */
export const groupDigits = (amount: number): string => grouped.format(amount);
