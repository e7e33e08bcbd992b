import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { pageQuery, pageSchema } from '../platform/http/paging.js';
import { type MessageLine, MessageOffice } from './message-office.service.js';

const state = z.enum(['pending', 'delivered', 'unmatched', 'failed']);
const messageQuery = pageQuery.extend({ state: state.default('unmatched') });
const messageView = z.object({
  id: z.uuid(),
  messageName: z.string(),
  correlationKey: z.string().nullable(),
  state,
  attempts: z.number().int(),
  receivedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  instanceId: z.uuid().nullable(),
  lastError: z.string().nullable(),
});
const messagePage = pageSchema(messageView);
const idParams = z.object({ id: z.uuid() });

const viewOf = ({ receivedAt, settledAt, ...message }: MessageLine): z.output<typeof messageView> => ({
  ...message,
  receivedAt: receivedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

/** Messages between procedures and from outside, for administrators. */
@ApiTags('messages')
@Requires('admin')
@Controller('messages')
export class MessagesController {
  constructor(private readonly office: MessageOffice) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: messagePage })
  async list(
    @Query({ schema: messageQuery }) { state, ...page }: z.output<typeof messageQuery>,
  ): Promise<z.output<typeof messagePage>> {
    const { items, ...rest } = await this.office.list(state, page);
    return { items: items.map(viewOf), ...rest };
  }

  /** Tries again; the answer says what became of it. */
  @Post(':id/deliver')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: messageView })
  async deliver(
    @CurrentActor() { accountId }: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
  ): Promise<z.output<typeof messageView>> {
    return viewOf(await this.office.deliverAgain(id, { kind: 'account', accountId }));
  }
}
