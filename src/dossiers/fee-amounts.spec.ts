import type { Fee } from '../procedures/procedures.events.js';
import { amountPerCopy, checkExemptions, type FeeTable, feeRows, totalOf } from './fee-amounts.js';

const names = { vi: 'Phí', en: 'Fee' };
const certified = {
  tiers: [
    { upTo: 2, amount: 2000 },
    { upTo: null, amount: 1000 },
  ],
  max: 200_000,
};
const fee = (key: string, more: Partial<Fee>): Fee => ({
  key,
  names,
  amount: null,
  source: 'law',
  verified: true,
  ...more,
});

describe('a counted fee', () => {
  it.each([
    [0, 0],
    [1, 2000],
    [2, 4000],
    [3, 5000],
    [12, 14_000],
    [198, 200_000],
    [199, 200_000],
    [5000, 200_000],
  ])('for %i pages is %i', (pages, expected) => {
    expect(amountPerCopy(certified, pages)).toBe(expected);
  });

  it('costs as in the last tier beyond its end', () => {
    expect(amountPerCopy({ tiers: [{ upTo: 3, amount: 10 }], max: null }, 5)).toBe(50);
  });
});

describe('fees of a dossier', () => {
  const fees = [
    fee('fixed', { amount: 50_000 }),
    fee('free', { amount: 0 }),
    fee('pages', { per: { names, ...certified } }),
    fee('table', {}),
    fee('unknown', {}),
    fee('counted', {}),
  ];
  const sources = { law: { title: 'Luật Phí và lệ phí' } };
  const tables = new Map<string, FeeTable>([
    ['table', { amount: 8000, basis: 'NQ 12', exemptions: 'Hộ nghèo; Giảm 50%: người cao tuổi' }],
    ['counted', { amount: 2000, per: { names, ...certified }, basis: 'NQ 13', exemptions: null }],
    ['fixed', { amount: 1, basis: 'NQ 14', exemptions: 'Hộ nghèo' }],
  ]);
  const from = { tables, sources };
  const amounts = (...asked: Parameters<typeof feeRows>[1]) =>
    Object.fromEntries(feeRows(fees, asked, from).map(({ key, amount }) => [key, amount]));

  it('are fixed, counted, from the table of the province, or unknown, and never free for want of knowledge', () => {
    expect(amounts({ key: 'pages', quantity: 3, copies: 4 }, { key: 'table', quantity: 2 })).toEqual({
      ...{ fixed: 50_000, free: 0, pages: 20_000, table: 16_000, unknown: null, counted: null },
    });
  });

  it('are unknown as long as nobody has counted', () => expect(amounts().pages).toBeNull());

  it('are counted by the tiers of the table, where that has tiers', () => {
    expect(amounts({ key: 'counted', quantity: 3, copies: 2 }).counted).toBe(10_000);
  });

  it.each([
    ['hộ nghèo', 'Hộ nghèo', 0],
    ['Giảm 50%: người cao tuổi', 'Giảm 50%: người cao tuổi', 4000],
  ])('are less or nothing where the table declares %s', (asked, exemption, amount) => {
    const row = feeRows(fees, [{ key: 'table', exemption: asked }], from).find(({ key }) => key === 'table');
    expect(row).toMatchObject({ amount, exemption, exemptions: ['Hộ nghèo', 'Giảm 50%: người cao tuổi'] });
  });

  it('know no exemption but those of the table that counts', () => {
    const asked = [
      { key: 'table', exemption: 'Bạn bè' },
      { key: 'table', exemption: 'Hộ nghèo' },
      { key: 'fixed', exemption: 'Hộ nghèo' },
    ];
    expect(checkExemptions(fees, asked, from).map(({ path, text }) => [path, text.en])).toEqual([
      ['fees.0.exemption', expect.stringContaining('"Bạn bè"')],
      ['fees.2.exemption', expect.stringContaining('No exemption')],
    ]);
  });

  it('name the table as their basis, and sum what is known', () => {
    const rows = feeRows(fees, [], from);
    expect(rows.find(({ key }) => key === 'table')?.basis).toBe('NQ 12');
    expect(rows.find(({ key }) => key === 'fixed')?.basis).toBe('Luật Phí và lệ phí');
    expect(totalOf(rows)).toBe(58_000);
  });
});
