import { expect, test } from '@jest/globals';
import { parseTimer } from './timer-spec.js';
import type { TimerText } from './graph.js';

test.each<[TimerText['kind'], string, object | undefined]>([
  ['working', '3d', { kind: 'working', amount: '3d' }],
  ['working', '0.5d', { kind: 'working', amount: '0.5d' }],
  ['working', '10cd', { kind: 'working', amount: '10cd' }],
  ['working', '0d', undefined],
  ['working', '0.3d', undefined],
  ['working', '1.5cd', undefined],
  ['working', '3 days', undefined],
  ['duration', 'P1Y2M10DT2H30M', { kind: 'duration', iso: 'P1Y2M10DT2H30M' }],
  ['duration', 'PT1.5S', { kind: 'duration', iso: 'PT1.5S' }],
  ['duration', 'P', undefined],
  ['duration', 'P1DT', undefined],
  ['duration', '-P1D', undefined],
  ['duration', 'P1H', undefined],
  ['date', '2026-12-31', { kind: 'date', at: '2026-12-31' }],
  ['date', '2026-12-31T17:00:00+07:00', { kind: 'date', at: '2026-12-31T17:00:00+07:00' }],
  ['date', '31/12/2026', undefined],
  ['cycle', 'R3/PT1H', { kind: 'cycle', repetitions: 3, iso: 'PT1H' }],
  ['cycle', 'R/P1D', { kind: 'cycle', iso: 'P1D' }],
  ['cycle', 'R2/2026-12-31T08:00:00Z/P1D', { kind: 'cycle', repetitions: 2, iso: 'P1D', from: '2026-12-31T08:00:00Z' }],
  ['cycle', 'R3/PT0S', undefined],
  ['cycle', 'R0/PT1H', undefined],
  ['cycle', '0 0/5 * * * ?', undefined],
])('%s %s', (kind, text, spec) => {
  expect(parseTimer(kind, text)).toEqual(spec);
});
