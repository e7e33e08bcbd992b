import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { AllowClients, CurrentClient } from '../platform/access/access.decorators.js';
import type { ClientActor } from '../platform/access/signed-in-actor.js';
import {
  type CompleteJob,
  completeJob,
  type ExtendJobLock,
  extendJobLock,
  type FailJob,
  failJob,
  type FetchJobs,
  fetchJobs,
  jobParams,
  lockedJobs,
  type LockedJobs,
  lockExtended,
  type RaiseJobError,
  raiseJobError,
  retriesLeft,
} from './jobs.dto.js';
import { JobTypeForbiddenError } from './jobs.errors.js';
import { JobsService } from './jobs.service.js';

/**
 * Jobs for workers of API clients. A client needs the scope `jobs`, and for each type it works on `jobs:<type>`, which
 * covers the dossiers its agency's subtree is competent for, or `jobs:<type>:all`, which covers those of all agencies.
 */
@ApiTags('jobs')
@AllowClients('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  /** Takes open jobs and locks them for a time. */
  @Post('fetch-and-lock')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: lockedJobs })
  async fetchAndLock(
    @CurrentClient() { clientId, agencyId, scopes }: ClientActor,
    @Body({ schema: fetchJobs }) { workerId, ...ask }: FetchJobs,
  ): Promise<LockedJobs> {
    const everywhere = ask.types.filter((type) => scopes.includes(`jobs:${type}:all`));
    const forbidden = ask.types.filter((type) => !everywhere.includes(type) && !scopes.includes(`jobs:${type}`));
    if (forbidden.length > 0) throw new JobTypeForbiddenError(forbidden);
    const jobs = await this.jobs.fetchAndLock({ clientId, workerId }, { ...ask, reach: { agencyId, everywhere } });
    return { items: jobs.map((job) => ({ ...job, lockedUntil: job.lockedUntil.toISOString() })) };
  }

  /** The work is done. */
  @Post(':id/complete')
  @HttpCode(204)
  async complete(
    @CurrentClient() { clientId }: ClientActor,
    @Param({ schema: jobParams }) { id }: { id: string },
    @Body({ schema: completeJob }) { workerId, output }: CompleteJob,
  ): Promise<void> {
    await this.jobs.complete(id, { clientId, workerId }, output);
  }

  /** The work failed; it is tried again, or waits for people. */
  @Post(':id/fail')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: retriesLeft })
  async fail(
    @CurrentClient() { clientId }: ClientActor,
    @Param({ schema: jobParams }) { id }: { id: string },
    @Body({ schema: failJob }) { workerId, ...failure }: FailJob,
  ): Promise<{ retries: number }> {
    return { retries: await this.jobs.fail(id, { clientId, workerId }, failure) };
  }

  /** The work ended in an error that the procedure knows. */
  @Post(':id/bpmn-error')
  @HttpCode(204)
  async bpmnError(
    @CurrentClient() { clientId }: ClientActor,
    @Param({ schema: jobParams }) { id }: { id: string },
    @Body({ schema: raiseJobError }) { workerId, ...error }: RaiseJobError,
  ): Promise<void> {
    await this.jobs.raiseError(id, { clientId, workerId }, error);
  }

  /** Holds the job longer. */
  @Post(':id/extend-lock')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: lockExtended })
  async extendLock(
    @CurrentClient() { clientId }: ClientActor,
    @Param({ schema: jobParams }) { id }: { id: string },
    @Body({ schema: extendJobLock }) { workerId, lockMs }: ExtendJobLock,
  ): Promise<{ lockedUntil: string }> {
    return { lockedUntil: (await this.jobs.extendLock(id, { clientId, workerId }, lockMs)).toISOString() };
  }
}
