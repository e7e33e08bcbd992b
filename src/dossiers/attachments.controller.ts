import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Res,
  StreamableFile,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { ReceivedFile } from '../documents/documents.service.js';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { refuseInput } from '../platform/http/validation.js';
import { AttachmentsService } from './attachments.service.js';
import { SeesDossierGuard } from './sees-dossier.guard.js';
import { attachmentBody, attachmentView, idParams } from './dossiers.dto.js';

type Id = z.output<typeof idParams>;

/** Files of dossiers. */
@ApiTags('attachments')
@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** Adds one file, streamed to where it stays; its type is told by its bytes. */
  @Post('dossiers/:id/attachments')
  @UseGuards(SeesDossierGuard)
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { documentKey: { type: 'string' }, file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @ApiResponse({ status: 201, standardSchema: attachmentView })
  async add(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: attachmentBody }) { documentKey }: z.output<typeof attachmentBody>,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<z.output<typeof attachmentView>> {
    if (!file) return refuseInput('file', { vi: 'Chưa chọn tệp', en: 'No file was sent' });
    const added = await this.attachments.add(actor, { dossierId: id, documentKey: documentKey ?? null, file });
    return { ...added, uploadedAt: added.uploadedAt.toISOString() };
  }

  /** Downloads a file under its own name; browsers save it and run nothing of it. */
  @Get('attachments/:id')
  @ApiProduces('application/octet-stream')
  async download(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { content, headers } = await this.attachments.open(actor, id);
    response.set(headers);
    return new StreamableFile(content);
  }
}
