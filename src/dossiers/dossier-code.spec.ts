import { codeStem, CodePatternError, DEFAULT_CODE_PATTERN } from './dossier-code.js';

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
});
