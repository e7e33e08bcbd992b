import 'reflect-metadata';
import { VirtualClock } from '../../src/platform/clock.js';
import { Outbox } from '../../src/platform/outbox/outbox.service.js';
import { WorkerRuntime } from '../../src/platform/queue/worker-runtime.js';
import { createTestApp } from '../support/test-app.js';
import type { TestDatabase } from '../support/test-database.js';

/** A worker of the whole product, when it lives and how it is to die. */
export interface OfficeChildOptions {
  url: string;
  settings: Record<string, string>;
  now: string;
  /**
   * `level`: while a level fires, its alert and notices written and not committed. `claimed`: a message is leased, and not
   * handed to its receiver yet. `delivered`: its receiver has it, and that is not committed yet.
   */
  die: 'level' | 'claimed' | 'delivered';
}

const options = JSON.parse(process.argv[2]!) as OfficeChildOptions;
const TOPIC = 'alert.email';
const never = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise<never>(() => undefined);
};

const { app } = await createTestApp({
  database: { url: options.url } as TestDatabase,
  clock: new VirtualClock(new Date(options.now)),
  settings: options.settings,
  worker: false,
});
const outbox = app.get(Outbox);
const append = outbox.append.bind(outbox);
const handlerOf = outbox.getHandler.bind(outbox);
if (options.die === 'level')
  outbox.append = async (tx, message) => {
    const id = await append(tx, message);
    return message.topic === TOPIC ? never() : id;
  };
else
  outbox.getHandler = (topic) => {
    const deliver = handlerOf(topic);
    if (topic !== TOPIC) return deliver;
    return async (message, tx) => {
      if (options.die === 'delivered') await deliver(message, tx);
      await never();
    };
  };
process.stdout.write('ready\n');
await app.get(WorkerRuntime).start();
