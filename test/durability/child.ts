import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { Effect } from '#workflow';
import { OnStep, type StepContext } from '../../src/engine/engine.events.js';
import { SystemClock, VirtualClock } from '../../src/platform/clock.js';
import { Queue } from '../../src/platform/queue/queue.service.js';
import { EngineApp } from '../support/engine-app.js';
import type { TestDatabase } from '../support/test-database.js';

/** What the process is to be and when it is to die. */
export interface ChildOptions {
  url: string;
  settings: Record<string, string>;
  /** Absent: the machine's clock. */
  now?: string;
  worker: boolean;
  /** `ring`: after a commit, when the first bell is to be set. `step`: inside a step that enters the element. */
  die?: { at: 'ring' } | { at: 'step'; elementId: string; times: number };
  /** Completes a task once it is up. */
  complete?: { instanceId: string; elementId: string };
  /** Takes in a message for whoever waits with that key. */
  correlate?: { messageId: string; messageName: string; correlationKey: string };
}

const options = JSON.parse(process.argv[2]!) as ChildOptions;
const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Dies inside a step, its rows written and not committed. */
@Injectable()
class Mortal {
  private seen = 0;

  @OnStep()
  step(_: StepContext, effects: readonly Effect[]): Promise<void> {
    if (options.die?.at !== 'step') return Promise.resolve();
    const { elementId, times } = options.die;
    if (effects.some((effect) => effect.type === 'activity.enter' && effect.elementId === elementId)) this.seen++;
    if (this.seen >= times) die();
    return Promise.resolve();
  }
}

const app = await EngineApp.open({
  database: { url: options.url } as TestDatabase,
  clock: options.now ? new VirtualClock(new Date(options.now)) : new SystemClock(),
  settings: options.settings,
  worker: false,
  extra: { providers: [Mortal] },
});
if (options.die?.at === 'ring') {
  app.context.get(Queue).ring = () => {
    die();
    return new Promise(() => undefined);
  };
}
process.stdout.write('ready\n');
if (options.worker) await app.work();
if (options.correlate) {
  const message = { ...options.correlate, payload: { answer: 42 } };
  await app.db.transaction((tx) => app.engine.correlate(tx, message, app.clock.now()));
}
if (options.complete) {
  await app.complete(options.complete.instanceId, options.complete.elementId, { by: 'child' });
  await app.close();
}
