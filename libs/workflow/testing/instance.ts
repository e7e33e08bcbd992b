import { readFileSync } from 'node:fs';
import { advance, compile, waitingOf } from '../index.js';
import type { AdvanceContext, Effect, InstanceState, Model, Variables, Waiting, WorkflowEvent } from '../index.js';

const FIXTURES = 'libs/workflow/fixtures';

/** Reads a fixture by name. */
export function fixture(name: string): string {
  return readFileSync(`${FIXTURES}/${name}.bpmn`, 'utf8');
}

/** Compiles a fixture that must be fit to run. */
export async function modelOf(xml: string): Promise<Model> {
  const { model, findings } = await compile(xml);
  if (!model) throw new Error(findings.map(({ elementId, message }) => `${elementId}: ${message.en}`).join('\n'));
  return model;
}

/** One instance in a test: delivers events by element id and remembers every effect. */
export class TestInstance {
  state: InstanceState = { marking: null, bindings: {}, scopes: [] };
  effects: Effect[] = [];
  last: Effect[] = [];
  ended = false;
  private ids = 0;

  constructor(
    readonly model: Model,
    readonly context: Partial<AdvanceContext> = {},
  ) {}

  static async of(name: string, context: Partial<AdvanceContext> = {}): Promise<TestInstance> {
    return new TestInstance(await modelOf(fixture(name)), context);
  }

  async deliver(event: WorkflowEvent): Promise<this> {
    const step = await advance(this.model, this.state, event, {
      now: '2026-11-23T01:00:00.000Z',
      timeZone: 'Asia/Ho_Chi_Minh',
      newId: () => `id-${(this.ids += 1)}`,
      ...this.context,
    });
    this.state = JSON.parse(JSON.stringify(step.state)) as InstanceState;
    this.last = step.effects;
    this.effects.push(...step.effects);
    this.ended = step.ended;
    return this;
  }

  start(variables: Variables = {}): Promise<this> {
    return this.deliver({ type: 'start', variables });
  }

  /** Delivers `continue` until all tokens wait. */
  async settle(): Promise<this> {
    while (this.last.some(({ type }) => type === 'continue')) await this.deliver({ type: 'continue' });
    return this;
  }

  /** Does something with another copy of the model, as a process would that only has the stored state. */
  async inFreshModel(model: Model, work: (fresh: TestInstance) => Promise<void>): Promise<void> {
    const fresh = new TestInstance(model, this.context);
    Object.assign(fresh, { state: this.state, ids: this.ids, last: this.last });
    await work(fresh);
    Object.assign(this, { state: fresh.state, ids: fresh.ids, last: fresh.last, ended: fresh.ended });
  }

  /**
   * `complete A`, `complete M[1]`, `fire late`, `receive note`, `serve J`, `error J CODE`, `raise A CODE`, `retry A`.
   */
  act(action: string, output: Variables = {}): Promise<this> {
    const [verb, place, code] = action.split(' ') as [string, string, string?];
    const [, elementId, index] = /^([^[]+)(?:\[(\d+)\])?$/.exec(place) as unknown as [string, string, string?];
    const token = this.tokenOf(elementId, 0, index === undefined ? undefined : Number(index));
    switch (verb) {
      case 'complete':
        return this.deliver({ type: 'task.complete', token, output });
      case 'fire':
        return this.deliver({ type: 'timer.fire', token });
      case 'receive':
        return this.deliver({ type: 'message.receive', token, payload: output });
      case 'serve':
        return this.deliver({ type: 'service.complete', token, output });
      case 'error':
        return this.deliver({ type: 'bpmn.error', token, code: code!, output });
      case 'raise':
        return this.deliver({ type: 'escalation', token, code: code!, output });
      case 'retry':
        return this.deliver({ type: 'incident.retry', token });
      default:
        throw new Error(`Unknown action ${verb}`);
    }
  }

  get waiting(): Waiting[] {
    return waitingOf(this.state);
  }

  /** Ids of elements that wait, sorted; a task in its third iteration is `Task[2]`. */
  get waits(): string[] {
    return this.waiting
      .map(({ elementId, loopIndex }) => elementId + (loopIndex === undefined ? '' : `[${loopIndex}]`))
      .sort();
  }

  get variables(): Variables {
    return this.state.scopes.find(({ parentId }) => parentId === null)!.values;
  }

  tokenOf(elementId: string, nth = 0, index?: number): string {
    const found = this.waiting.filter(
      (waiting) => waiting.elementId === elementId && (index === undefined || waiting.loopIndex === index),
    );
    if (!found[nth]) throw new Error(`${elementId} does not wait; ${this.waits.join(', ') || 'nothing'} does.`);
    return found[nth].token;
  }

  /** Types and elements of the last step's effects, for instance `task.open Review`. */
  get summary(): string[] {
    return this.last.map((effect) => ('elementId' in effect ? `${effect.type} ${effect.elementId}` : effect.type));
  }
}
