import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Page } from '../platform/http/paging.js';
import {
  amountParams,
  type FeeBody,
  feeBody,
  feeEnd,
  feePage,
  feeParams,
  type FeeQuery,
  feeQuery,
  feeSet,
  type OpenFee,
} from './fees-admin.dto.js';
import { FeesAdmin } from './fees-admin.service.js';

/** Fee tables of the province. */
@ApiTags('administration of procedures')
@Controller('admin')
@Requires('admin')
export class FeesAdminController {
  constructor(private readonly fees: FeesAdmin) {}

  /** Fees that procedures leave to the province, with the amounts set for them. */
  @Get('fees')
  @ApiResponse({ status: 200, standardSchema: feePage })
  list(@Query({ schema: feeQuery }) query: FeeQuery): Promise<Page<OpenFee>> {
    return this.fees.list(query);
  }

  /** Sets an amount for a territory. */
  @Post('procedures/:code/fees/:key')
  @ApiResponse({ status: 201, standardSchema: feeSet })
  set(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: feeParams }) of: { code: string; key: string },
    @Body({ schema: feeBody }) body: FeeBody,
  ): Promise<{ id: string }> {
    return this.fees.set(actor, of, body);
  }

  /** Ends an amount, or takes one back that has not begun. */
  @Post('fee-amounts/:id/end')
  @HttpCode(204)
  end(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: amountParams }) { id }: { id: string },
    @Body({ schema: feeEnd }) { on }: { on?: string },
  ): Promise<void> {
    return this.fees.end(actor, id, on);
  }
}
