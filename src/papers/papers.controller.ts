import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import {
  dossierParams,
  formParams,
  type PapersView,
  papersView,
  printBody,
  printParams,
  type PrintView,
  printView,
} from './papers.dto.js';
import { PapersService } from './papers.service.js';

/** Papers that are handed to applicants. */
@ApiTags('papers')
@Controller('dossiers/:id/papers')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  /** What can be printed of a dossier, each with its prints so far. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: papersView })
  list(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: dossierParams }) { id }: z.output<typeof dossierParams>,
  ): Promise<PapersView> {
    return this.papers.list(actor, id);
  }

  /** Prints a paper; further prints of the same data say that they are reprints. */
  @Post(':form')
  @ApiResponse({ status: 201, standardSchema: printView })
  print(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: formParams }) { id, form }: z.output<typeof formParams>,
    @Body({ schema: printBody }) { subjectId }: z.output<typeof printBody>,
  ): Promise<PrintView> {
    return this.papers.print(actor, { dossierId: id, form, subjectId });
  }

  /** A print as it was handed out. */
  @Get('prints/:printId.pdf')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: printParams }) { id, printId }: z.output<typeof printParams>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { content, headers } = await this.papers.open(actor, id, printId);
    response.set(headers);
    return new StreamableFile(content);
  }
}
