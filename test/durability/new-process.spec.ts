import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { advance, compile, type InstanceState, waitingOf, type Variables, type WorkflowEvent } from '#workflow';
import type { HalfWalk } from '../support/walk-on.js';

const GIVEN: Variables = {
  dossierId: 'D',
  units: ['x', 'y'],
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
  fails: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;
/** Random decisions, and after which share of them the process is another one. */
const course = fc.record({
  choices: fc.array(choice, { minLength: 4, maxLength: 14 }),
  share: fc.integer({ min: 20, max: 90 }).map((percent) => percent / 100),
});
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;
const WALKS_PER_FIXTURE = 6;

function outputOf({ flag, other, n }: Choice): Variables {
  const both = { again: flag, extra: other, bad: flag, more: other, ok: flag, n, amount: n, y: n, given: n };
  return { ...both, answer: n, text: 't', a: flag, b: other, outcome: flag ? 'back' : 'on' };
}

function eventOn(state: InstanceState, made: Choice): WorkflowEvent | undefined {
  const waiting = waitingOf(state);
  if (waiting.length === 0) return undefined;
  const { token, kind } = waiting[made.pick % waiting.length]!;
  const output = outputOf(made);
  if (made.fails && (kind === 'job' || kind === 'task')) return { type: 'bpmn.error', token, code: 'POOR', output };
  switch (kind) {
    case 'task':
      return { type: 'task.complete', token, output };
    case 'timer':
      return { type: 'timer.fire', token };
    case 'message':
      return { type: 'message.receive', token, payload: output };
    case 'job':
      return { type: 'service.complete', token, output };
    default:
      return { type: 'incident.retry', token };
  }
}

/** Walks a fixture, remembering the state at the place where the process is to be another one. */
async function walk(fixture: string, { choices, share }: Course): Promise<{ half: HalfWalk; end: InstanceState }> {
  const { model } = await compile(readFileSync(`libs/workflow/fixtures/${fixture}.bpmn`, 'utf8'));
  if (!model) throw new Error(`${fixture} does not compile.`);
  let ids = 0;
  let state: InstanceState = { marking: null, bindings: {}, scopes: [] };
  const past: { state: InstanceState; ids: number; event: WorkflowEvent }[] = [];
  let event: WorkflowEvent | undefined = { type: 'start', variables: GIVEN, ...startOf(model.starts) };
  for (const made of choices) {
    if (!event) break;
    past.push({ state: JSON.parse(JSON.stringify(state)) as InstanceState, ids, event });
    const context = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Ho_Chi_Minh', newId: () => `id-${++ids}` };
    const step = await advance(model, state, event, context);
    state = step.state;
    const goesOn = step.effects.some(({ type }) => type === 'continue');
    event = step.ended ? undefined : goesOn ? { type: 'continue' } : eventOn(state, made);
  }
  const from = Math.min(past.length - 1, Math.floor(share * past.length));
  const events = past.slice(from).map((each) => each.event);
  return { half: { fixture, state: past[from]!.state, ids: past[from]!.ids, events }, end: state };
}

const startOf = (starts: readonly { elementId: string; messageName?: string }[]): { startId?: string } =>
  starts.length > 1 ? { startId: starts[0]!.elementId } : {};

it('goes on from the stored bytes alone in a new process exactly as without interruption, on random walks', async () => {
  const fixtures = readdirSync('libs/workflow/fixtures').map((file) => file.replace(/\.bpmn$/, ''));
  const seed = Date.now() % 2 ** 31;
  const courses = fc.sample(course, { numRuns: fixtures.length * WALKS_PER_FIXTURE, seed });
  const walks: Awaited<ReturnType<typeof walk>>[] = [];
  for (const [n, each] of courses.entries()) walks.push(await walk(fixtures[n % fixtures.length]!, each));
  expect(walks.filter(({ half }) => half.state.marking !== null).length).toBeGreaterThan(walks.length / 2);
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/walk-on.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(walks.map(({ half }) => half)));
  const ends = JSON.parse(await text(child.stdout)) as InstanceState[];
  for (const [n, { half, end }] of walks.entries()) {
    expect({ seed, n, fixture: half.fixture, state: ends[n] }).toEqual({
      ...{ seed, n, fixture: half.fixture },
      state: JSON.parse(JSON.stringify(end)),
    });
    expect(ends[n]!.marking).toBe(end.marking);
  }
});
