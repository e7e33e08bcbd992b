import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { HealthService } from '../platform/health/health.service.js';
import { Outbox } from '../platform/outbox/outbox.service.js';
import { type Counted, countAll, type Counts } from './findings.query.js';
import type { Finding, FindingKey, FindingState, OperationsView } from './operations.dto.js';
import { NoDeadMessageError } from './operations.errors.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TOLERANCE = { bells: 2 * MINUTE, deliveries: 10 * MINUTE, fetch: 60 * MINUTE };
const BACKUP_EVERY = 2 * DAY;
const SHOWN = 20;

/** Tells operators what is wrong, and why that matters before people notice. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly database: Database,
    private readonly health: HealthService,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What the tables tell now. */
  counts(): Promise<Counts> {
    // A worker that has missed three rounds of its sweeps is gone, or stuck.
    const workers = 3 * this.config.sweepMs + MINUTE;
    return countAll(this.database, this.clock.now(), { ...TOLERANCE, workers });
  }

  /** Everything on one page, worst first. */
  async view(): Promise<OperationsView> {
    const [counts, { checks }, dead] = await Promise.all([
      this.counts(),
      this.health.ask(),
      this.outbox.findDead(SHOWN),
    ]);
    const findings = this.findingsOf(counts).sort((a, b) => SEVERITY[b.state] - SEVERITY[a.state]);
    return {
      at: this.clock.nowIso(),
      parts: checks.map(({ name, ready, needed, off, error }) => ({ name, ready, needed, off, error: error ?? null })),
      findings,
      deadMessages: dead.map(({ id, topic, lastError, createdAt }) => ({
        ...{ id, topic, lastError },
        createdAt: createdAt.toISOString(),
      })),
    };
  }

  /**
   * Gives a message that was given up all its attempts anew.
   * @throws {NoDeadMessageError} when there is none of that id
   */
  async revive(actor: SignedInActor, id: string): Promise<void> {
    if (!(await this.outbox.revive(id))) throw new NoDeadMessageError(id);
    await this.database.transaction((tx) =>
      this.audit.write(tx, {
        actor: { kind: 'account', accountId: actor.accountId },
        action: 'message.revived',
        subject: { kind: 'message', id },
      }),
    );
  }

  private findingsOf(counts: Counts): Finding[] {
    const lastBackup = counts.backups.oldestAt;
    const backupIsOld = lastBackup === null || Date.parse(lastBackup) < this.clock.now().getTime() - BACKUP_EVERY;
    return [
      found('workers', counts.workers, counts.workers.count === 0 ? 'broken' : 'ok'),
      found('timers', counts.timers, when(counts.timers, 'broken')),
      found('levels', counts.levels, when(counts.levels, 'broken')),
      found('deadMessages', counts.deadMessages, when(counts.deadMessages, 'broken')),
      found('incidents', counts.incidents, when(counts.incidents, 'attention')),
      found('failing', counts.failing, when(counts.failing, 'attention')),
      found('messages', counts.messages, when(counts.messages, 'attention')),
      found('jobs', counts.jobs, when(counts.jobs, 'attention')),
      found('versions', counts.versions, when(counts.versions, 'attention')),
      found('backups', counts.backups, backupIsOld ? 'attention' : 'ok'),
    ];
  }
}

const SEVERITY: Record<FindingState, number> = { broken: 2, attention: 1, ok: 0 };

const when = ({ count }: Counted, state: FindingState): FindingState => (count > 0 ? state : 'ok');

const found = (key: FindingKey, { count, oldestAt }: Counted, state: FindingState): Finding => ({
  ...{ key, state, count },
  oldestAt: oldestAt === null ? null : new Date(oldestAt).toISOString(),
});
