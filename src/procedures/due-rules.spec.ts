import { dueRulesOf } from './due-rules.js';
import type { CutOff } from './procedures.events.js';

const sourced = { source: null, verified: false };
const rules = (cutOff: Partial<CutOff>, counts = false) =>
  dueRulesOf({ receiptDay: { ...sourced, counts }, cutOff: { ...sourced, kind: 'none', ...cutOff } });

describe('how a procedure counts', () => {
  it('knows every cut-off of the procedures and refuses others', () => {
    expect(rules({})).toMatchObject({ dayOfReceipt: 'day0', cutOff: 'none' });
    expect(rules({ kind: 'time', at: '15:00' }, true)).toMatchObject({ dayOfReceipt: 'day1', cutOff: '15:00' });
    expect(rules({ kind: 'beforeClose', hours: 1 }).cutOff).toBe('lastHour');
    expect(() => rules({ kind: 'beforeClose', hours: 2 })).toThrow(RangeError);
    expect(() => rules({ kind: 'time' })).toThrow(RangeError);
  });
});
