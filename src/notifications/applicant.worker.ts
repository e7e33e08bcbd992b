import { Injectable, Logger } from '@nestjs/common';
import type { EffectOf } from '#workflow';
import { AuditService } from '../audit/audit.service.js';
import { OnEffect, OnStep, type StepContext } from '../engine/engine.events.js';
import { type JobHolder, JobsService, type LockedJob } from '../engine/jobs.service.js';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/http/domain-error.js';
import { newId } from '../platform/ids.js';
import { Queue } from '../platform/queue/queue.service.js';
import { Sweeps } from '../platform/queue/sweeps.js';
import { type ApplicantNotice, ApplicantNotices, UnfitNoticeError } from './applicant-notices.service.js';
import { MailDelayedError } from './mail.errors.js';

/** Type of the service tasks that write to applicants. */
export const NOTIFY_APPLICANT = 'notify.applicant';

const BELL = 'notifications';

/** Longer than one mail can take, all waits included. */
const LOCK_MS = 180_000;

/** A reminder bears waiting; servers that put off strangers want a quarter of an hour. */
const RETRY_MS = 15 * 60_000;

/**
 * Works on jobs of type `notify.applicant` as any worker does: fetches them under a lock, completes or fails them. A job
 * that no attempt can do, or that failed too often, becomes an incident.
 */
@Injectable()
export class ApplicantWorker {
  private readonly log = new Logger(ApplicantWorker.name);
  /** While the step that completes the job is under way in this process. */
  private readonly completing = new Set<{ jobId: string; notice: ApplicantNotice }>();

  constructor(
    private readonly jobs: JobsService,
    private readonly notices: ApplicantNotices,
    private readonly audit: AuditService,
    private readonly queue: Queue,
    private readonly clock: Clock,
    sweeps: Sweeps,
  ) {
    queue.onBell(BELL, async () => void (await this.work()));
    sweeps.register('notifications.applicants', () => this.work(), { apart: true });
  }

  /** Lets a worker take the job at once instead of with the next sweep. */
  @OnEffect('service.call')
  async ring({ tx }: StepContext, calls: EffectOf<'service.call'>[]): Promise<void> {
    for (const { token, jobType } of calls)
      if (jobType === NOTIFY_APPLICANT) tx.afterCommit(() => this.queue.ring(BELL, token, this.clock.now(), 0));
  }

  /** Writes into the dossier's journal what became of the notice, in the step that completes the job. */
  @OnStep()
  async record({ tx, event, businessKey }: StepContext): Promise<void> {
    if (event.type !== 'service.complete') return;
    const { token } = event;
    const notice = [...this.completing].find(({ jobId }) => jobId === token)?.notice;
    if (!notice) return;
    await this.audit.write(tx, {
      actor: { kind: 'system', reason: NOTIFY_APPLICANT },
      action: notice.notified ? 'dossier.applicant-notified' : 'dossier.applicant-not-notified',
      subject: { kind: 'dossier', id: businessKey },
      details: { ...notice, jobId: token },
    });
  }

  /** @returns how many jobs were worked on */
  private async work(): Promise<number> {
    // A name for each run: what one lost the lock of, another in the same process may have fetched anew.
    const holder: JobHolder = { clientId: 'lienthong:notifications', workerId: newId() };
    for (let done = 0; ; done++) {
      const [job] = await this.jobs.fetchAndLock(holder, {
        types: [NOTIFY_APPLICANT],
        max: 1,
        lockMs: LOCK_MS,
      });
      if (!job) return done;
      await this.settle(job, holder);
    }
  }

  private async settle(job: LockedJob, holder: JobHolder): Promise<void> {
    try {
      const notice = await this.attempt(job, holder);
      if (notice) await this.complete(job.id, holder, notice);
    } catch (error) {
      // Cancelled meanwhile, or taken over by another worker: then it is no longer this one's business.
      if (error instanceof DomainError) this.log.log({ jobId: job.id, why: error.code }, 'A job was given up');
      else this.log.error({ err: error, jobId: job.id }, 'A job could not be settled; it returns when its lock ends');
    }
  }

  /** @returns undefined when the job has been failed instead */
  private async attempt(job: LockedJob, holder: JobHolder): Promise<ApplicantNotice | undefined> {
    try {
      return await this.notices.send(job);
    } catch (error) {
      if (error instanceof UnfitNoticeError)
        await this.jobs.fail(job.id, holder, { message: error.message, retries: 0 });
      else if (error instanceof MailDelayedError)
        await this.jobs.fail(job.id, holder, { message: error.message, retryAfterMs: RETRY_MS });
      else throw error;
      return undefined;
    }
  }

  private async complete(jobId: string, holder: JobHolder, notice: ApplicantNotice): Promise<void> {
    const under = { jobId, notice };
    this.completing.add(under);
    try {
      await this.jobs.complete(jobId, holder, { notified: notice.notified });
    } finally {
      this.completing.delete(under);
    }
  }
}
