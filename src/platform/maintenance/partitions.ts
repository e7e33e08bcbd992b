import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Sweeps } from '../queue/sweeps.js';

/**
 * Keeps the partitions of this month and the two after it for every table that is partitioned by month, whichever module
 * owns it. It is the first sweep, so that a virtual clock that leaps finds them made.
 */
@Injectable()
export class Partitions implements OnApplicationBootstrap {
  private readonly log = new Logger(Partitions.name);
  private madeFor = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    sweeps: Sweeps,
  ) {
    const sweep = async (): Promise<number> => {
      await this.ensure();
      return 0;
    };
    sweeps.register('partitions', sweep, { first: true });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ensure();
  }

  /** Makes what is missing at the present instant; costs nothing while the month stays the same. */
  async ensure(): Promise<void> {
    const month = this.clock.nowIso().slice(0, 7);
    if (month === this.madeFor) return;
    const tables = await this.database.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name
         FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
        WHERE p.partstrat = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    for (const { name } of tables)
      await this.database.query('SELECT ensure_month_partitions($1, $2)', [name, `${month}-01`]);
    this.madeFor = month;
    this.log.debug({ month, tables: tables.length }, 'Partitions are there');
  }
}
