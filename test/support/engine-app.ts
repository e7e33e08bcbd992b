import { Test } from '@nestjs/testing';
import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Variables } from '#workflow';
import { AuditModule } from '../../src/audit/audit.module.js';
import { DemoService } from '../../src/demo/demo.service.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import type { Actor, WaitingView } from '../../src/engine/engine.events.js';
import { EngineService } from '../../src/engine/engine.service.js';
import { IdentityModule } from '../../src/identity/identity.module.js';
import { OrganisationModule } from '../../src/organisation/organisation.module.js';
import { Clock, VirtualClock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database/database.service.js';
import { newId } from '../../src/platform/ids.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { WorkerRuntime } from '../../src/platform/queue/worker-runtime.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export const ZONE = 'Asia/Ho_Chi_Minh';
export const OFFICE = '00000000-0000-7000-8000-000000000001';
export const CLERK: Actor = { kind: 'account', accountId: '00000000-0000-7000-8000-00000000000a' };

/** For suites over HTTP: the engine and who may use it, without the modules that expect its instances to be dossiers. */
export const ENGINE_OVER_HTTP = {
  modules: [PlatformModule, AuditModule, OrganisationModule, IdentityModule, EngineModule],
  extra: { providers: [DemoService] },
};

export interface EngineAppOptions {
  /** Absent: a database of its own, dropped at `close`. */
  database?: TestDatabase;
  /** Absent: a virtual clock standing at Monday 2026-11-23, 8:00 in Vietnam. */
  clock?: Clock;
  settings?: Record<string, string>;
  /** true: bells are answered and sweeps run. */
  worker?: boolean;
  /** Providers of the test itself, such as handlers of effects. */
  extra?: Pick<ModuleMetadata, 'providers'>;
}

/** The engine without HTTP, and short words for what tests do with it. */
export class EngineApp {
  private constructor(
    readonly context: INestApplicationContext,
    readonly database: TestDatabase | undefined,
    private readonly ownsDatabase: boolean,
  ) {}

  /** The same short words for a system that runs already. */
  static over(context: INestApplicationContext): EngineApp {
    return new EngineApp(context, undefined, false);
  }

  static async open(options: EngineAppOptions = {}): Promise<EngineApp> {
    const database = options.database ?? (await createTestDatabase());
    const config = Config.read({
      DATABASE_URL: database.url,
      SESSION_SECRET: 'a secret of tests, long enough to be one',
      ATTACHMENTS_DIR: '/tmp',
      LOG_LEVEL: 'silent',
      SWEEP_SECONDS: '3600',
      ...options.settings,
    });
    const module = await Test.createTestingModule({
      imports: [PlatformModule, AuditModule, EngineModule],
      ...options.extra,
    })
      .overrideProvider(Config)
      .useValue(config)
      .overrideProvider(Clock)
      .useValue(options.clock ?? new VirtualClock())
      .compile();
    module.useLogger(process.env.TEST_LOG_LEVEL ? ['error', 'warn'] : false);
    const context = await module.init();
    const app = new EngineApp(context, database, !options.database);
    if (options.worker) await app.work();
    return app;
  }

  /** Answers bells and sweeps from now on; what fell due before is done when it returns. */
  async work(): Promise<void> {
    await this.context.get(WorkerRuntime).start();
  }

  get engine(): EngineService {
    return this.context.get(EngineService);
  }
  get db(): Database {
    return this.context.get(Database);
  }
  get clock(): VirtualClock {
    return this.context.get(Clock);
  }

  /** Stores a model as the only version of a procedure of its own. */
  async publish(xml: string): Promise<string> {
    const id = newId();
    await this.db.query('INSERT INTO procedure (code, created_at) VALUES ($1, $2)', [id, this.clock.now()]);
    await this.db.query(
      `INSERT INTO procedure_version (id, procedure_code, version, checksum, name, name_en, bundle, bpmn, published_at)
       VALUES ($1, $2, 1, $3, 'Thử', 'Trial', '{}', $4, $5)`,
      [id, id, createHash('sha256').update(xml).digest('hex'), xml, this.clock.now()],
    );
    return id;
  }

  /** Starts an instance under a key of its own. */
  start(
    procedureVersionId: string,
    variables: Variables = {},
    businessKey: string = newId(),
    competentUnitId: string = OFFICE,
  ): Promise<string> {
    return this.db.transaction((tx) =>
      this.engine.start(tx, {
        ...{ businessKey, procedureVersionId, variables, timeZone: ZONE, competentUnitId },
        ...{ receivedAt: this.clock.now(), actor: CLERK },
      }),
    );
  }

  /** The only wait at an element. @throws when there is none, naming what there is */
  async waitAt(instanceId: string, elementId: string): Promise<WaitingView> {
    const { waiting } = await this.engine.stateOf(instanceId);
    const found = waiting.find((wait) => wait.elementId === elementId);
    if (found) return found;
    throw new Error(`Nothing waits at ${elementId}, but at: ${waiting.map((wait) => wait.elementId).join(', ')}`);
  }

  /** Where the instance stands, sorted. */
  async places(instanceId: string): Promise<string[]> {
    return (await this.engine.stateOf(instanceId)).waiting.map((wait) => wait.elementId).sort();
  }

  /** Completes the task at an element. */
  async complete(instanceId: string, elementId: string, output: Variables = {}, commandId?: string) {
    const { token } = await this.waitAt(instanceId, elementId);
    const command = { receivedAt: this.clock.now(), actor: CLERK, commandId };
    return this.engine.deliver(instanceId, { type: 'task.complete', token, output }, command);
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.ownsDatabase) await this.database?.drop();
  }
}
