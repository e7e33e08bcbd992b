import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NotificationsModule } from '../../src/notifications/notifications.module.js';
import { Clock, VirtualClock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database/database.service.js';
import { newId } from '../../src/platform/ids.js';
import { Outbox } from '../../src/platform/outbox/outbox.service.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { WorkerRuntime } from '../../src/platform/queue/worker-runtime.js';
import { type DemoOrganisation, openDemoOrganisation } from './demo-organisation.js';
import { bpmn } from './models.js';

export const MINUTE = 60_000;

/** A worker process that sends mails, over the demo province, with a few words for what it needs to tell of. */
export class NotificationsApp {
  private constructor(
    readonly context: INestApplicationContext,
    readonly demo: DemoOrganisation,
  ) {}

  /** @param settings of mail; none: the installation sends none */
  static async open(settings: Record<string, string> = {}): Promise<NotificationsApp> {
    const demo = await openDemoOrganisation();
    const config = Config.read({
      DATABASE_URL: demo.db.test.url,
      SESSION_SECRET: 'a secret of tests, long enough to be one',
      ATTACHMENTS_DIR: '/tmp',
      LOG_LEVEL: 'silent',
      SWEEP_SECONDS: '3600',
      ...settings,
    });
    const module = await Test.createTestingModule({ imports: [PlatformModule, NotificationsModule] })
      .overrideProvider(Config)
      .useValue(config)
      .overrideProvider(Clock)
      .useValue(new VirtualClock())
      .compile();
    module.useLogger(process.env.TEST_LOG_LEVEL ? ['error', 'warn'] : false);
    const context = await module.init();
    await context.get(WorkerRuntime).start();
    return new NotificationsApp(context, demo);
  }

  get db(): Database {
    return this.context.get(Database);
  }
  get clock(): VirtualClock {
    return this.context.get(Clock);
  }

  /** Moves the clock and lets all that fell due happen. */
  later(ms: number): Promise<void> {
    return this.clock.moveTo(new Date(this.clock.now().getTime() + ms));
  }

  /** Gives somebody of the demo an address and a language. */
  async reachable(key: string, address: string | null, locale: 'vi' | 'en' = 'vi', name?: string): Promise<string> {
    const id = this.demo.person(key);
    await this.db.query('UPDATE person SET email = $2, name = coalesce($3, name) WHERE id = $1', [id, address, name]);
    await this.db.query('UPDATE account SET locale = $2 WHERE id = $1', [id, locale]);
    return id;
  }

  send(topic: string, payload: Record<string, string | string[] | null>): Promise<string> {
    return this.db.transaction((tx) => this.context.get(Outbox).append(tx, { topic, key: newId(), payload }));
  }

  /** How a message stands: `sent` once its handler is done with it. */
  async stateOf(messageId: string): Promise<{ state: string; attempts: number; lastError: string | null }> {
    const [row] = await this.db.query<{ state: string; attempts: number; lastError: string | null }>(
      `SELECT state, attempts, last_error AS "lastError" FROM outbox WHERE id = $1
        UNION ALL SELECT 'sent', attempts, NULL FROM outbox_sent WHERE id = $1`,
      [messageId],
    );
    return row!;
  }

  /** What the journal says of a dossier, oldest first. */
  journal(dossierId: string): Promise<{ action: string; details: Record<string, unknown> }[]> {
    return this.db.query(
      `SELECT action, details FROM audit_entry WHERE subject_kind = 'dossier' AND subject_id = $1 ORDER BY at, id`,
      [dossierId],
    );
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.demo.db.close();
  }
}

/** A procedure whose only step notifies the applicant. */
export const notifyingProcess = (template: string | undefined): string =>
  bpmn(`<bpmn:startEvent id="start"/><bpmn:serviceTask id="remind" name="Nhắc người nộp"><bpmn:extensionElements>
    <zeebe:taskDefinition type="notify.applicant" retries="2"/>
    ${template === undefined ? '' : `<zeebe:taskHeaders><zeebe:header key="template" value="${template}"/></zeebe:taskHeaders>`}
    </bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:userTask id="after" name="after"><bpmn:extensionElements>
    <zeebe:assignmentDefinition candidateGroups="office.specialist"/></bpmn:extensionElements></bpmn:userTask>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="remind"/>
    <bpmn:sequenceFlow id="f2" sourceRef="remind" targetRef="after"/>`);
