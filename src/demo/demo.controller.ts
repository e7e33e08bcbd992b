import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../identity/demo-accounts.service.js';
import { Config } from '../platform/config.js';
import { Public } from '../platform/http/public.decorator.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';

const demoView = z.object({
  /** Only where the demo runs. */
  password: z.string().optional(),
  accounts: z.array(
    z.object({ username: z.string(), name: z.string(), does: z.object({ vi: z.string(), en: z.string() }) }),
  ),
});

/** What the login page offers while the demo runs; nothing anywhere else. */
@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(private readonly config: Config) {}

  /** Accounts to try, with their password. */
  @Get('accounts')
  @Public()
  @ApiResponse({ status: 200, standardSchema: demoView })
  accounts(): z.output<typeof demoView> {
    return this.config.demo ? { password: DEMO_PASSWORD, accounts: [...DEMO_ACCOUNTS] } : { accounts: [] };
  }
}
