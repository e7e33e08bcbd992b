import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AllowClients, CurrentClient } from '../platform/access/access.decorators.js';
import type { ClientActor } from '../platform/access/signed-in-actor.js';
import { RepliesService } from './replies.service.js';

const codeParams = z.object({ code: z.string().trim().min(1).max(100).describe('Code of the dossier') });
const sendReply = z.object({
  messageName: z.string().trim().min(1).max(200).describe('What the reply is, by the name the procedure gives it'),
  payload: z.record(z.string(), z.json()).default({}),
});
const accepted = z.object({ id: z.uuid() });

/** Answers of other agencies' systems to dossiers. */
@ApiTags('dossiers')
@AllowClients('messages')
@Controller('dossiers')
export class RepliesController {
  constructor(private readonly replies: RepliesService) {}

  /** Takes a reply in for the step that waits for it. With an `Idempotency-Key` a repetition gets the same answer. */
  @Post(':code/replies')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: accepted })
  async reply(
    @CurrentClient() client: ClientActor,
    @Param({ schema: codeParams }) { code }: { code: string },
    @Body({ schema: sendReply }) reply: z.output<typeof sendReply>,
  ): Promise<z.output<typeof accepted>> {
    return this.replies.receive(client, code, reply);
  }
}
