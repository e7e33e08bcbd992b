import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { block, blockModel, CODES } from './testing/block-models.js';
import { modelOf, TestInstance } from './testing/instance.js';

/**
 * In a process built of matching splits and joins, with rework, optional branches, boundary paths, escalations and
 * sub-processes put into one another at will, exactly one token reaches the end, whatever is chosen and in whatever order tasks are done.
 */
test('random structured processes end with exactly one token and no incident', async () => {
  await fc.assert(
    fc.asyncProperty(
      block,
      fc.array(fc.record({ pick: fc.nat(), n: fc.nat(11), code: fc.constantFrom(undefined, undefined, ...CODES) }), {
        minLength: 60,
        maxLength: 60,
      }),
      async (whole, choices) => {
        const instance = await new TestInstance(await modelOf(blockModel(whole))).start({ n: 1 });
        for (const { pick, n, code } of choices) {
          if (instance.ended) break;
          const waiting = instance.waiting[pick % instance.waiting.length]!;
          if (waiting.kind === 'timer') await instance.deliver({ type: 'timer.fire', token: waiting.token });
          else if (code) await instance.deliver({ type: 'escalation', token: waiting.token, code });
          else await instance.deliver({ type: 'task.complete', token: waiting.token, output: { n } });
        }
        expect(instance.effects.filter(({ type }) => type === 'incident.open')).toEqual([]);
        expect(instance.waiting.every(({ kind }) => kind === 'task' || kind === 'timer')).toBe(true);
        const reached = instance.effects.filter(
          (effect) => effect.type === 'activity.enter' && effect.elementId === 'end',
        ).length;
        expect([instance.ended, reached]).toEqual(instance.ended ? [true, 1] : [false, 0]);
      },
    ),
    { numRuns: 150 },
  );
});
