import { spansOf } from './spans.js';

describe('spansOf', () => {
  it('on New Year the month before lies in the year before', () => {
    expect(spansOf('2026-01-01')).toEqual([
      { key: 'thisMonth', from: '2026-01-01', to: '2026-01-01' },
      { key: 'lastMonth', from: '2025-12-01', to: '2025-12-31' },
      { key: 'thisYear', from: '2026-01-01', to: '2026-01-01' },
    ]);
  });

  it('knows how long the month before was', () => {
    expect(spansOf('2028-03-05')[1]).toEqual({ key: 'lastMonth', from: '2028-02-01', to: '2028-02-29' });
  });
});
