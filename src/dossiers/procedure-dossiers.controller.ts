import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../platform/access/access.decorators.js';
import { Database } from '../platform/database/database.service.js';

const codeParams = z.object({ code: z.string().min(1).max(50) });

const counts = z.object({
  items: z.array(z.object({ versionId: z.uuid(), running: z.number().int(), finished: z.number().int() })),
  total: z.number().int(),
});

/** How many dossiers run on which version: numbers alone, as administrators see no dossier. */
@ApiTags('administration of procedures')
@Controller('admin/procedures')
@Requires('admin')
export class ProcedureDossiersController {
  constructor(private readonly database: Database) {}

  /** Dossiers of a procedure by version. */
  @Get(':code/dossiers')
  @ApiResponse({ status: 200, standardSchema: counts })
  async dossiers(@Param({ schema: codeParams }) { code }: { code: string }): Promise<z.output<typeof counts>> {
    const items = await this.database.query<{ versionId: string; running: number; finished: number }>(
      `SELECT procedure_version_id AS "versionId", count(*) FILTER (WHERE finished_at IS NULL)::int AS running,
              count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS finished
         FROM dossier WHERE procedure_code = $1 GROUP BY procedure_version_id`,
      [code],
    );
    return { items, total: items.length };
  }
}
