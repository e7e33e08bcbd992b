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
const OUTPUT: Variables = {
  again: false,
  extra: true,
  bad: false,
  more: false,
  ok: true,
  n: 1,
  amount: 1,
  y: 1,
  given: 1,
  answer: 1,
  text: 't',
  a: true,
  b: true,
  outcome: 'on',
};
const EVENTS = 12;

function eventOn(state: InstanceState): WorkflowEvent | undefined {
  const [first] = waitingOf(state);
  if (!first) return undefined;
  const { token, kind } = first;
  switch (kind) {
    case 'task':
      return { type: 'task.complete', token, output: OUTPUT };
    case 'timer':
      return { type: 'timer.fire', token };
    case 'message':
      return { type: 'message.receive', token, payload: OUTPUT };
    case 'job':
      return { type: 'service.complete', token, output: OUTPUT };
    default:
      return { type: 'incident.retry', token };
  }
}

/** Walks a fixture to its end, remembering the state after half of the events. */
async function walk(fixture: string): Promise<{ half: HalfWalk; end: InstanceState } | undefined> {
  const { model } = await compile(readFileSync(`libs/workflow/fixtures/${fixture}.bpmn`, 'utf8'));
  if (!model) throw new Error(`${fixture} does not compile.`);
  let ids = 0;
  let state: InstanceState = { marking: null, bindings: {}, scopes: [] };
  const past: { state: InstanceState; ids: number; event: WorkflowEvent }[] = [];
  let event: WorkflowEvent | undefined = { type: 'start', variables: GIVEN, ...startOf(model.starts) };
  while (event && past.length < EVENTS) {
    past.push({ state: JSON.parse(JSON.stringify(state)) as InstanceState, ids, event });
    const context = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Ho_Chi_Minh', newId: () => `id-${++ids}` };
    const step = await advance(model, state, event, context);
    state = step.state;
    const goesOn = step.effects.some(({ type }) => type === 'continue');
    event = step.ended ? undefined : goesOn ? { type: 'continue' } : eventOn(state);
  }
  const from = past[Math.ceil(past.length / 2)];
  if (!from) return undefined;
  const events = past.slice(past.indexOf(from)).map((each) => each.event);
  return { half: { fixture, state: from.state, ids: from.ids, events }, end: state };
}

const startOf = (starts: readonly { elementId: string; messageName?: string }[]): { startId?: string } =>
  starts.length > 1 ? { startId: starts[0]!.elementId } : {};

it('goes on from the stored state alone in a new process exactly as without interruption', async () => {
  const fixtures = readdirSync('libs/workflow/fixtures').map((file) => file.replace(/\.bpmn$/, ''));
  const walks = (await Promise.all(fixtures.map(walk))).filter((each) => each !== undefined);
  expect(walks.length).toBeGreaterThan(25);
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/walk-on.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(walks.map(({ half }) => half)));
  const ends = JSON.parse(await text(child.stdout)) as InstanceState[];
  for (const [n, { half, end }] of walks.entries()) {
    expect({ fixture: half.fixture, state: ends[n] }).toEqual({
      fixture: half.fixture,
      state: JSON.parse(JSON.stringify(end)),
    });
    expect(ends[n]!.marking).toBe(end.marking);
  }
});
