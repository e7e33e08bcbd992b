import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type Desk, desk } from './desk.dto.js';
import { DeskService } from './desk.service.js';

/** What a counter begins its day with. */
@ApiTags('dossiers')
@Controller('desk')
export class DeskController {
  constructor(private readonly numbers: DeskService) {}

  /** Numbers of the caller's counters. */
  @Get()
  @Requires('receptionist')
  @ApiResponse({ status: 200, standardSchema: desk })
  get(@CurrentActor() actor: SignedInActor): Promise<Desk> {
    return this.numbers.numbers(actor);
  }
}
