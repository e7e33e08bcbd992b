import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { decode, type Marking, type Model, type Variables, type Waiting, type WorkflowEvent } from './index.js';
import { fixture, modelOf, TestInstance } from './testing/instance.js';
import { Ledger } from './testing/ledger.js';

const FIXTURES = readdirSync('libs/workflow/fixtures').map((file) => file.replace(/\.bpmn$/, ''));
const GIVEN: Variables = {
  dossierId: 'D',
  units: ['x', 'y', 'z'],
  n: 3,
  days: 2,
  a: 1,
  b: true,
  kind: 'k',
  again: true,
  extra: true,
};

/** One random decision: which of the waiting things happens, and what it brings. */
const choice = fc.record({
  pick: fc.nat(),
  flag: fc.boolean(),
  other: fc.boolean(),
  n: fc.integer({ min: -1, max: 20 }),
  err: fc.boolean(),
  raise: fc.constantFrom(undefined, undefined, undefined, 'URGE', 'TAKE', 'OTHER'),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

function outputOf({ flag, other, n }: Choice): Variables {
  const both = { again: flag, extra: other, bad: flag, more: other, ok: flag, n, amount: n, y: n, given: n };
  return { ...both, answer: n, text: 't', a: flag, b: other, outcome: flag ? 'back' : 'on' };
}

function eventFor(waiting: Waiting, made: Choice): WorkflowEvent {
  const { token, kind } = waiting;
  const output = outputOf(made);
  if (made.err && (kind === 'job' || kind === 'task')) return { type: 'bpmn.error', token, code: 'POOR', output };
  if (made.raise && kind === 'task') return { type: 'escalation', token, code: made.raise, output };
  switch (kind) {
    case 'task':
      return { type: 'task.complete', token, output };
    case 'timer':
      return { type: 'timer.fire', token };
    case 'message':
      return { type: 'message.receive', token, payload: output };
    case 'job':
      return { type: 'service.complete', token, output };
    case 'incident':
      return { type: 'incident.retry', token };
  }
}

async function next(instance: TestInstance, made: Choice): Promise<void> {
  const { waiting } = instance;
  if (waiting.length === 0 || instance.last.some(({ type }) => type === 'continue')) {
    await instance.deliver({ type: 'continue' });
  } else await instance.deliver(eventFor(waiting[made.pick % waiting.length]!, made));
}

const walk = fc.tuple(fc.constantFrom(...FIXTURES), fc.array(choice, { maxLength: 14 }));
const models = new Map<string, Model>();

async function modelCalled(name: string): Promise<Model> {
  let model = models.get(name);
  if (!model) models.set(name, (model = await modelOf(fixture(name))));
  return model;
}

test('the effects of any walk are all that a shell needs', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ([name, choices]) => {
      const ledger = new Ledger();
      const instance = await new TestInstance(await modelCalled(name)).start(GIVEN);
      ledger.record(instance.last);
      ledger.compare(instance.state);
      for (const made of choices) {
        if (instance.ended) break;
        await next(instance, made);
        ledger.record(instance.last);
        ledger.compare(instance.state);
      }
    }),
    { numRuns: 150 },
  );
});

test('going on from the bytes alone, with a freshly compiled model, equals the uninterrupted run', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ([name, choices]) => {
      const whole = await new TestInstance(await modelCalled(name)).start(GIVEN);
      const broken = await new TestInstance(await modelOf(fixture(name))).start(GIVEN);
      for (const made of choices) {
        if (whole.ended) break;
        await next(whole, made);
        await broken.inFreshModel(await modelOf(fixture(name)), (fresh) => next(fresh, made));
        expect(broken.state).toEqual(whole.state);
        expect(broken.last).toEqual(whole.last);
      }
    }),
    { numRuns: 30 },
  );
});

test('equal sets of (scope, waiting element, loop index, arrivals) have equal bytes', async () => {
  const bytesOf = new Map<string, string>();
  let met = 0;
  await fc.assert(
    fc.asyncProperty(walk, async ([name, choices]) => {
      const instance = await new TestInstance(await modelCalled(name)).start(GIVEN);
      for (const made of choices) {
        if (instance.ended) break;
        await next(instance, made);
        const bytes = instance.state.marking!;
        const key = `${name} ${describeSets(decode(bytes))}`;
        if (bytesOf.has(key)) met += 1;
        expect([key, bytesOf.get(key) ?? bytes]).toEqual([key, bytes]);
        bytesOf.set(key, bytes);
      }
    }),
    { numRuns: 150 },
  );
  expect(met).toBeGreaterThan(100);
});

test('a small step budget leads to the same end as a large one', async () => {
  await fc.assert(
    fc.asyncProperty(walk, fc.integer({ min: 1, max: 4 }), async ([name, choices], stepBudget) => {
      fc.pre(name !== 'endless');
      const large = await new TestInstance(await modelCalled(name)).start(GIVEN);
      const small = await new TestInstance(await modelCalled(name), { stepBudget }).start(GIVEN);
      await small.settle();
      for (const made of choices) {
        expect(small.waits).toEqual(large.waits);
        expect(small.state.marking).toBe(large.state.marking);
        if (large.ended) break;
        await next(large, { ...made, pick: 0 });
        await next(small, { ...made, pick: 0 });
        await small.settle();
      }
    }),
    { numRuns: 80 },
  );
});

/** The sets, read without regard to order: everything sorted at every level. */
function describeSets(marking: Marking): string {
  const contents = (at: Marking['contents']): unknown => [
    at.tokens.map(token).sort(),
    [...at.arrivals].map(String).sort(),
    [...at.moving].map(String).sort(),
  ];
  const token = (at: Marking['contents']['tokens'][number]): string =>
    JSON.stringify([
      [at.element, at.kind, at.index, at.scoped, at.resume, at.next, at.repetition],
      at.armed.map(token).sort(),
      at.children.map(token).sort(),
      at.inner ? contents(at.inner) : null,
    ]);
  return JSON.stringify([marking.ended, marking.continues, contents(marking.contents)]);
}
