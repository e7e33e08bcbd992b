import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AllowClients, CurrentClient } from '../platform/access/access.decorators.js';
import type { ClientActor } from '../platform/access/signed-in-actor.js';
import { IncomingMessagesService } from './incoming-messages.service.js';

const sendMessage = z.object({
  messageName: z.string().trim().min(1).max(200),
  correlationKey: z.string().min(1).max(200).describe('Key that the waiting procedure gave, for instance its dossier'),
  payload: z.record(z.string(), z.json()).default({}),
});
const accepted = z.object({ id: z.uuid() });

/** Messages from other agencies' systems to procedures that wait for them, by name and key. */
@ApiTags('messages')
@AllowClients('messages')
@Controller('messages')
export class IncomingMessagesController {
  constructor(private readonly messages: IncomingMessagesService) {}

  /** Takes a message in; it is delivered once. With an `Idempotency-Key` a repetition gets the same answer. */
  @Post()
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: accepted })
  async send(
    @CurrentClient() client: ClientActor,
    @Body({ schema: sendMessage }) message: z.output<typeof sendMessage>,
  ): Promise<z.output<typeof accepted>> {
    return this.messages.receive(client, message);
  }
}
