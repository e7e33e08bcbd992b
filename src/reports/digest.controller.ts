import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Mailer } from '../notifications/mailer.service.js';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';

const choice = z.object({
  wanted: z.boolean(),
  /** Whether this installation sends mail at all. */
  available: z.boolean(),
});
const choiceBody = z.object({ wanted: z.boolean() });

/** Whether one wants the mail at the start of the working day. */
@ApiTags('account')
@Controller('account/digest')
export class DigestController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'digestChoice' })
  @ApiResponse({ status: 200, standardSchema: choice })
  async get(@CurrentActor() actor: SignedInActor): Promise<z.output<typeof choice>> {
    const refusals = await this.database.query(`SELECT FROM digest_refusal WHERE account_id = $1`, [actor.accountId]);
    return { wanted: refusals.length === 0, available: this.mailer.isOn };
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ operationId: 'chooseDigest' })
  @ApiResponse({ status: 204 })
  async choose(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: choiceBody }) { wanted }: z.output<typeof choiceBody>,
  ): Promise<void> {
    if (wanted) await this.database.query(`DELETE FROM digest_refusal WHERE account_id = $1`, [actor.accountId]);
    else
      await this.database.query(
        `INSERT INTO digest_refusal (account_id, refused_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
        [actor.accountId, this.clock.now()],
      );
  }
}
