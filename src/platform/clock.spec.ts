import { VirtualClock } from './clock.js';
import { runInContext } from './request-context.js';

const START = new Date('2026-11-23T01:00:00Z');

describe('movable clocks', () => {
  it('stand still until they are moved, and tell their listeners', async () => {
    const clock = new VirtualClock(START);
    const told: string[] = [];
    const stop = clock.onMove(() => void told.push(clock.nowIso()));
    expect(clock.now()).toEqual(START);
    await clock.moveTo('2026-11-24T01:00:00Z');
    stop();
    await clock.moveTo('2026-11-25T01:00:00Z');
    expect(told).toEqual(['2026-11-24T01:00:00.000Z']);
  });

  it('do not go back', async () => {
    await expect(new VirtualClock(START).moveTo('2026-11-22T00:00:00Z')).rejects.toThrow(RangeError);
  });

  it('know when the command being served was received', async () => {
    const clock = new VirtualClock(START);
    await runInContext({ correlationId: 'c', locale: 'vi', receivedAt: clock.now() }, async () => {
      await clock.moveTo('2026-11-23T02:00:00Z');
      expect(clock.receivedAt()).toEqual(START);
    });
    expect(clock.receivedAt()).toEqual(new Date('2026-11-23T02:00:00Z'));
  });
});
