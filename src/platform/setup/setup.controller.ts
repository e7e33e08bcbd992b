import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access.decorators.js';
import { SetupFacts } from './setup-facts.js';

const setupView = z.object({ facts: z.array(z.object({ key: z.string(), count: z.number().int() })) });

/** How far an installation is set up, for its administrators. */
@ApiTags('administration')
@Controller('admin/setup')
@Requires('admin')
export class SetupController {
  constructor(private readonly facts: SetupFacts) {}

  /** What is there of everything that the first dossier needs. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: setupView })
  async show(): Promise<z.output<typeof setupView>> {
    return { facts: await this.facts.counts() };
  }
}
