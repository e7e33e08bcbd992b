import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import {
  type PatternBody,
  patternBody,
  type PatternList,
  patternList,
  patternParams,
  patternSet,
  preview,
  type PreviewQuery,
  previewQuery,
} from './code-patterns.dto.js';
import { CodePatterns } from './code-patterns.service.js';

/** How codes of dossiers are made. */
@ApiTags('administration of settings')
@Controller('admin/code-patterns')
@Requires('admin')
export class CodePatternsController {
  constructor(private readonly patterns: CodePatterns) {}

  /** Patterns in force and to come. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: patternList })
  list(): Promise<PatternList> {
    return this.patterns.list();
  }

  /** The code that the next dossier would get. */
  @Get('preview')
  @ApiResponse({ status: 200, standardSchema: preview })
  preview(@Query({ schema: previewQuery }) query: PreviewQuery): Promise<{ next: string }> {
    return this.patterns.preview(query);
  }

  /** Sets a pattern, for the installation or for one counter. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: patternSet })
  set(@CurrentActor() actor: SignedInActor, @Body({ schema: patternBody }) body: PatternBody): Promise<{ id: string }> {
    return this.patterns.set(actor, body);
  }

  /** Ends a pattern, or takes one back that has not begun. */
  @Post(':id/end')
  @HttpCode(204)
  end(@CurrentActor() actor: SignedInActor, @Param({ schema: patternParams }) { id }: { id: string }): Promise<void> {
    return this.patterns.end(actor, id);
  }
}
