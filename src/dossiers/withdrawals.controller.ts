import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { DomainError } from '../platform/http/domain-error.js';
import { idParams } from './dossiers.dto.js';
import {
  type WithdrawBody,
  withdrawBody,
  type WithdrawResult,
  withdrawResult,
  type WithdrawalView,
  withdrawalView,
} from './withdrawal.dto.js';
import { TooLateToWithdrawError } from './withdrawal.errors.js';
import { WithdrawalsService } from './withdrawals.service.js';

type Id = z.output<typeof idParams>;

/** Applicants take their dossiers back. */
@ApiTags('dossiers')
@Controller('dossiers')
export class WithdrawalsController {
  constructor(
    private readonly withdrawals: WithdrawalsService,
    private readonly database: Database,
  ) {}

  /** Whether the caller may record a withdrawal now, and the one that was. */
  @Get(':id/withdrawal')
  @ApiResponse({ status: 200, standardSchema: withdrawalView })
  async get(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: Id): Promise<WithdrawalView> {
    const refusal = await this.withdrawals.refusal(actor, id);
    if (refusal && !(refusal instanceof DomainError)) throw refusal;
    const found = await this.withdrawals.find(this.database, id);
    return {
      allowed: refusal === undefined,
      why: refusal instanceof TooLateToWithdrawError ? refusal.detail : null,
      withdrawal: found
        ? {
            ...{ id: found.id, reason: found.reason, requestedBy: found.requestedBy, how: found.how },
            ...{ attachmentId: found.attachmentId, recordedBy: found.recordedBy },
            recordedAt: found.recordedAt.toISOString(),
          }
        : null,
    };
  }

  /** Records that the applicant withdraws; refused once there is a result. It cannot be undone. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: withdrawResult })
  withdraw(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: withdrawBody }) body: WithdrawBody,
  ): Promise<WithdrawResult> {
    return this.withdrawals.withdraw(actor, id, body);
  }
}
