import { vi } from '../i18n/vi/index.js';
import { deadlineLook, stateAtEnd } from './deadline.js';

describe('deadlineLook', () => {
  it('alarms only for what is late', () => {
    const alarming = Object.keys(vi.deadlineState).filter((state) => deadlineLook(state).tone === 'danger');
    expect(alarming).toEqual(['overdue']);
  });

  it('shows an unknown state without alarm', () => expect(deadlineLook('quantum').tone).toBe('muted'));
});

describe('stateAtEnd', () => {
  const due = '2026-11-25T10:00:00Z';
  it.each([
    ['onTrack', undefined, due, 'onTrack'],
    ['onTrack', '2026-11-23T02:00:00Z', due, 'early'],
    ['due', '2026-11-25T02:00:00Z', due, 'onTime'],
    ['overdue', '2026-11-27T02:00:00Z', due, 'overdue'],
    ['none', '2026-11-27T02:00:00Z', null, 'none'],
  ])('of %p ended at %p, due at %p is %p', (state, finishedAt, dueAt, expected) => {
    expect(stateAtEnd(state, finishedAt, dueAt)).toBe(expected);
  });
});
