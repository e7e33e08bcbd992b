import { Injectable } from '@nestjs/common';
import { compileStored } from '#workflow';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Sweeps } from '../platform/queue/sweeps.js';

/** Compiling takes tens of milliseconds: timers are not to wait for all of them. */
const AT_ONCE = 5;

const KEEP = `
  INSERT INTO procedure_version_finding (version_id, findings, found_at) VALUES ($1, $2, $3)
  ON CONFLICT (version_id) DO UPDATE SET findings = excluded.findings`;

/**
 * Judges published versions by the rules of this build, once after each start of a worker. They go on whatever it finds;
 * administrators are told, so that a mended version can be published before something does not go on.
 * @source docs/adr/0020-published-models-go-on.md
 */
@Injectable()
export class VersionChecks {
  private readonly judged = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    sweeps: Sweeps,
  ) {
    sweeps.register('procedures.versions', () => this.check());
  }

  /** Judges the next few. @returns how many */
  async check(): Promise<number> {
    const next = await this.database.query<{ id: string; bpmn: string }>(
      `SELECT id, bpmn FROM procedure_version WHERE NOT id = ANY ($1) ORDER BY published_at DESC, id LIMIT ${AT_ONCE}`,
      [[...this.judged]],
    );
    for (const { id, bpmn } of next) {
      await this.judge(id, bpmn);
      this.judged.add(id);
    }
    return next.length;
  }

  private async judge(id: string, bpmn: string): Promise<void> {
    const { findings } = await compileStored(bpmn);
    const refused = findings.filter(({ severity }) => severity === 'error');
    if (refused.length === 0)
      await this.database.query('DELETE FROM procedure_version_finding WHERE version_id = $1', [id]);
    else await this.database.query(KEEP, [id, JSON.stringify(refused), this.clock.now()]);
  }
}
