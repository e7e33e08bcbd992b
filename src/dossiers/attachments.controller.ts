import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
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
import { DocumentsService, type ReceivedFile } from '../documents/documents.service.js';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { refuseInput } from '../platform/http/validation.js';
import { AttachmentsService } from './attachments.service.js';
import { SeesDossierGuard } from './sees-dossier.guard.js';
import { attachmentFileOf } from './attachment-view.js';
import { attachmentBody, attachmentFile, idParams, showQuery, uploadLimits } from './dossiers.dto.js';
import { NamesUploadLimit } from './names-upload-limit.js';

type Id = z.output<typeof idParams>;

/** Files of dossiers. */
@ApiTags('attachments')
@Controller()
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly documents: DocumentsService,
  ) {}

  /** How large a file may be, and of which kinds. */
  @Get('attachment-limits')
  @ApiResponse({ status: 200, standardSchema: uploadLimits })
  limits(): z.output<typeof uploadLimits> {
    return this.documents.limits();
  }

  /** Adds one file, or the next version of one, streamed to where it stays; its type is told by its bytes. */
  @Post('dossiers/:id/attachments')
  @UseGuards(SeesDossierGuard)
  @UseInterceptors(NamesUploadLimit, FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        documentKey: { type: 'string' },
        replaces: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary' },
      },
      required: ['file'],
    },
  })
  @ApiResponse({ status: 201, standardSchema: attachmentFile })
  async add(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: attachmentBody }) { documentKey, replaces }: z.output<typeof attachmentBody>,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<z.output<typeof attachmentFile>> {
    if (!file) return refuseInput('file', { vi: 'Chưa chọn tệp', en: 'No file was sent' });
    const ask = { dossierId: id, documentKey: documentKey ?? null, replaces, file };
    return attachmentFileOf(await this.attachments.add(actor, ask));
  }

  /** Downloads a file under its own name, or shows it where browsers can; they run nothing of it. */
  @Get('attachments/:id')
  @ApiProduces('application/octet-stream')
  async download(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Query({ schema: showQuery }) { disposition }: z.output<typeof showQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { content, headers } = await this.attachments.open(actor, id, disposition);
    response.set(headers);
    return new StreamableFile(content);
  }
}
