import { Body, Controller, Delete, Get, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Attachment, ReceivedFile } from '../documents/documents.service.js';
import { StagingService } from '../documents/staging.service.js';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { refuseInput } from '../platform/http/validation.js';
import { idParams } from './dossiers.dto.js';
import { AttachmentHiddenError } from './dossiers.errors.js';
import { scanBody, stagedView } from './intake.dto.js';
import { NamesUploadLimit } from './names-upload-limit.js';

const stagedList = z.object({ items: z.array(stagedView), total: z.number().int() });
type Staged = z.output<typeof stagedView>;

const viewOf = ({ id, documentKey, name, contentType, sizeBytes }: Attachment): Staged => ({
  ...{ id, documentKey, name, contentType, sizeBytes },
});

/** Scans of an intake that is not sent yet: the caller's own, kept for a week. */
@ApiTags('intake')
@Controller('intake/scans')
@Requires('receptionist', 'leader')
export class ScansController {
  constructor(private readonly staging: StagingService) {}

  /** Uploads one file; the intake names its id. */
  @Post()
  @UseInterceptors(NamesUploadLimit, FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { documentKey: { type: 'string' }, file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @ApiResponse({ status: 201, standardSchema: stagedView })
  async add(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: scanBody }) { documentKey }: z.output<typeof scanBody>,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<Staged> {
    if (!file) return refuseInput('file', { vi: 'Chưa chọn tệp', en: 'No file was sent' });
    const staged = await this.staging.stage(actor.accountId, file, documentKey ?? null);
    return staged ? viewOf(staged) : refuseInput('file', TOO_MANY);
  }

  /** What waits of the caller's own. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: stagedList })
  async list(@CurrentActor() actor: SignedInActor): Promise<z.output<typeof stagedList>> {
    const items = (await this.staging.listOf(actor.accountId)).map(viewOf);
    return { items, total: items.length };
  }

  /** Forgets one of them. */
  @Delete(':id')
  @HttpCode(204)
  async drop(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: z.output<typeof idParams>,
  ): Promise<void> {
    if (!(await this.staging.drop(actor.accountId, id))) throw new AttachmentHiddenError(id);
  }
}

const TOO_MANY = {
  vi: 'Đã có quá nhiều tệp chờ; hãy bỏ bớt tệp không dùng',
  en: 'Too many files are waiting; remove some that are not needed',
};
