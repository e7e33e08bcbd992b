import { codeStem, CodePatternError, DEFAULT_CODE_PATTERN, faultOfPattern } from './dossier-code.js';

const parts = {
  unitCode: 'H61.12.34',
  procedureCode: '1.001193',
  receivedAt: new Date('2026-11-20T18:30:00.000Z'),
  timeZone: 'Asia/Ho_Chi_Minh',
};

describe('codes of dossiers', () => {
  it('carry unit and local date of receipt', () => {
    expect(codeStem(DEFAULT_CODE_PATTERN, parts)).toEqual({ stem: 'H61.12.34-261121-', digits: 4 });
  });

  it.each([
    ['{procedureCode}/{yyyy}/{serial:6}', '1.001193/2026/', 6],
    ['HS{yyyyMMdd}{yy}.{serial:1}', 'HS2026112126.', 1],
    ['{serial:9}', '', 9],
  ])('follow the pattern %s', (pattern, stem, digits) => {
    expect(codeStem(pattern, parts)).toEqual({ stem, digits });
  });

  it.each([
    '{unitCode}',
    '{serial:4}-{unitCode}',
    '{serial}',
    '{serial:0}',
    '{serial:4}-{serial:4}',
    '{toString}-{serial:4}',
  ])('refuse the pattern %s', (pattern) => {
    expect(() => codeStem(pattern, parts)).toThrow(CodePatternError);
  });

  it.each(['{unitCode}-{yyMMdd}-{serial:4}', '{serial:9}', 'HS/{yyyy}/{procedureCode}.{serial:1}', 'A{serial:2}'])(
    'may be set to %s',
    (pattern) => expect(faultOfPattern(pattern)).toBeUndefined(),
  );

  it.each([
    ['{unitCode}', 'kết thúc'],
    ['{serial:4}-{serial:4}', 'Không có {serial:4}'],
    ['{toString}-{serial:4}', 'Không có {toString}'],
    ['{yy}{serial:4}', 'dấu ngăn cách'],
    ['2026{serial:4}', 'dấu ngăn cách'],
    ['Hồ sơ-{serial:4}', 'chữ không dấu'],
    ['{unitCode-{serial:4}', 'chữ không dấu'],
    [`${'A'.repeat(60)}-{serial:4}`, 'tối đa 60'],
  ])('may not be set to %s', (pattern, reason) => expect(faultOfPattern(pattern)?.vi).toContain(reason));

  it('tell their stem, whatever patterns there are', () => {
    const codes = new Set<string>();
    const stems = ['{yyyy}-{serial:1}', '{yyyy}-{yy}.{serial:1}', '{serial:1}', 'A{serial:1}', '{yyyy}-A{serial:1}'];
    for (const pattern of stems)
      for (const n of [1, 26, 2026, 20261]) codes.add(`${codeStem(pattern, parts).stem}${n}`);
    expect(codes.size).toBe(stems.length * 4);
  });
});
