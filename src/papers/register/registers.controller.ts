import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { shownPdf } from '../../documents/documents.service.js';
import { CurrentActor } from '../../platform/access/access.decorators.js';
import type { SignedInActor } from '../../platform/access/signed-in-actor.js';
import { pageQuery, type PageQuery } from '../../platform/http/paging.js';
import {
  bookQuery,
  type BookQuery,
  type RegisterPage,
  registerPage,
  registerParams,
  registerQuery,
  type RegisterQuery,
  type RegistersPage,
  registersPage,
} from './register.dto.js';
import { RegistersService } from './registers.service.js';

type UnitParams = z.output<typeof registerParams>;

/** Registers of dossiers. */
@ApiTags('papers')
@Controller('registers')
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  /** Units whose registers the caller may read. */
  @Get()
  @ApiOperation({ operationId: 'registers' })
  @ApiResponse({ status: 200, standardSchema: registersPage })
  units(@CurrentActor() actor: SignedInActor, @Query({ schema: pageQuery }) query: PageQuery): Promise<RegistersPage> {
    return this.registers.units(actor, query);
  }

  /** Dossiers of a unit in the order of their receipt. */
  @Get(':unitId')
  @ApiOperation({ operationId: 'register' })
  @ApiResponse({ status: 200, standardSchema: registerPage })
  page(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: registerParams }) { unitId }: UnitParams,
    @Query({ schema: registerQuery }) query: RegisterQuery,
  ): Promise<RegisterPage> {
    return this.registers.page(actor, unitId, query);
  }

  /** A part of a register on paper. */
  @Get(':unitId/book.pdf')
  @ApiOperation({ operationId: 'registerBook' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async book(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: registerParams }) { unitId }: UnitParams,
    @Query({ schema: bookQuery }) query: BookQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { pdf, name } = await this.registers.book(actor, unitId, query);
    response.set(shownPdf(name));
    return new StreamableFile(pdf);
  }
}
