import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { advance, compile, type InstanceState, type WorkflowEvent } from '../../libs/workflow/index.js';

/** A walk that stopped half way: what was stored of it, and what happened afterwards. */
export interface HalfWalk {
  fixture: string;
  state: InstanceState;
  events: WorkflowEvent[];
  /** Ids given out so far. */
  ids: number;
}

/** Goes on from stored states alone, in a process that knows nothing else; prints the states at the end as JSON. */
async function goOn({ fixture, state, events, ids }: HalfWalk): Promise<InstanceState> {
  const { model } = await compile(readFileSync(`libs/workflow/fixtures/${fixture}.bpmn`, 'utf8'));
  if (!model) throw new Error(`${fixture} does not compile.`);
  let at = state;
  let given = ids;
  for (const event of events) {
    const context = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Ho_Chi_Minh', newId: () => `id-${++given}` };
    at = (await advance(model, at, event, context)).state;
  }
  return at;
}

const walks = JSON.parse(await text(process.stdin)) as HalfWalk[];
const ends: InstanceState[] = [];
for (const walk of walks) ends.push(await goOn(walk));
process.stdout.write(JSON.stringify(ends));
