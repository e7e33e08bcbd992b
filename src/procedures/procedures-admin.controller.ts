import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Page } from '../platform/http/paging.js';
import { refuseInput } from '../platform/http/validation.js';
import { writeBundleZip, ZIP_LIMITS } from './bundle.zip.js';
import { ImportService } from './import.service.js';
import {
  type ActivateBody,
  activateBody,
  type Activated,
  activated,
  activationParams,
  type AdminListQuery,
  adminListQuery,
  type AdminProcedure,
  adminProcedurePage,
  type AgencyItem,
  agencyPage,
  type AgencyQuery,
  agencyQuery,
  type EndBody,
  endBody,
  importOutcome,
  type ImportQuery,
  importQuery,
  type ImportView,
  type VersionList,
  versionList,
} from './procedures-admin.dto.js';
import { ProceduresAdmin } from './procedures-admin.service.js';
import { codeParams, versionParams } from './procedures.dto.js';
import { ProceduresService } from './procedures.service.js';

/** Procedures as administrators keep them: import, export, where they are active. */
@ApiTags('administration of procedures')
@Controller('admin')
@Requires('admin')
export class ProceduresAdminController {
  constructor(
    private readonly admin: ProceduresAdmin,
    private readonly imports: ImportService,
    private readonly procedures: ProceduresService,
  ) {}

  /** Published procedures. */
  @Get('procedures')
  @ApiResponse({ status: 200, standardSchema: adminProcedurePage })
  list(@Query({ schema: adminListQuery }) query: AdminListQuery): Promise<Page<AdminProcedure>> {
    return this.admin.list(query);
  }

  /** Publishes a bundle from a .zip; with `dryRun=1` only tells what it holds and what would come of it. */
  @Post('procedures/import')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: ZIP_LIMITS.file, files: 1, fields: 1, parts: 2 } }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiResponse({ status: 200, standardSchema: importOutcome })
  import(
    @CurrentActor() { accountId }: SignedInActor,
    @Query({ schema: importQuery }) { dryRun }: ImportQuery,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<ImportView> {
    if (!file) return refuseInput('file', { vi: 'Chưa chọn tệp', en: 'No file was sent' });
    return dryRun
      ? this.imports.tryZip(file.buffer)
      : this.imports.importZip({ kind: 'account', accountId }, file.buffer);
  }

  /** Versions of a procedure, latest first. */
  @Get('procedures/:code/versions')
  @ApiResponse({ status: 200, standardSchema: versionList })
  versions(@Param({ schema: codeParams }) { code }: { code: string }): Promise<VersionList> {
    return this.admin.versions(code);
  }

  /** A version as a .zip that other installations import unchanged. */
  @Get('procedure-versions/:id/export')
  @ApiProduces('application/zip')
  async export(
    @Param({ schema: versionParams }) { id }: { id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { code, version, bundle, publishedAt } = await this.procedures.getVersion(id);
    response.set({
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${code}-v${version}.zip"`,
      'X-Content-Type-Options': 'nosniff',
    });
    return new StreamableFile(await writeBundleZip(bundle, publishedAt));
  }

  /** Agencies, whether the procedure is active there, and who would be missing. */
  @Get('procedures/:code/agencies')
  @ApiResponse({ status: 200, standardSchema: agencyPage })
  agencies(
    @Param({ schema: codeParams }) { code }: { code: string },
    @Query({ schema: agencyQuery }) query: AgencyQuery,
  ): Promise<Page<AgencyItem>> {
    return this.admin.agencies(code, query);
  }

  /** Opens the procedure at an agency; refused with every post that is vacant. */
  @Post('procedures/:code/activations')
  @ApiResponse({ status: 201, standardSchema: activated })
  activate(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: codeParams }) { code }: { code: string },
    @Body({ schema: activateBody }) body: ActivateBody,
  ): Promise<Activated> {
    return this.admin.activate(actor, code, body);
  }

  /** Closes it there for new dossiers; running ones go on. */
  @Post('procedures/:code/activations/:id/end')
  @HttpCode(204)
  end(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: activationParams }) of: { code: string; id: string },
    @Body({ schema: endBody }) { on }: EndBody,
  ): Promise<void> {
    return this.admin.end(actor, of, on);
  }
}
