import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';

/** What one part of the system says of itself. */
export interface HealthCheck {
  name: string;
  ready: boolean;
  /** false: the process serves without it. */
  needed: boolean;
  ms: number;
  /** It is not there because a setting says so; `error` names the setting. */
  off: boolean;
  /** For operators only. */
  error?: string;
}

/** A part is left out by the settings: nothing is broken. */
export class SwitchedOffError extends Error {}

const TIMEOUT_MS = 2000;

/** Asks every part whether it can serve; parts register their own question. */
@Injectable()
export class HealthService {
  private readonly checks = new Map<string, { check: () => Promise<void>; needed: boolean }>();
  private stopping = false;

  constructor(database: Database) {
    this.register('database', async () => void (await database.query('SELECT 1')));
  }

  /**
   * Adds a question.
   * @param check rejects when the part cannot serve
   * @param options `needed: false` for parts whose loss the process bears
   */
  register(name: string, check: () => Promise<void>, { needed = true } = {}): void {
    this.checks.set(name, { check, needed });
  }

  /** From now on the process is not ready, so that load balancers send nothing new. */
  stop(): void {
    this.stopping = true;
  }

  /** All answers; a part that takes longer than two seconds is not ready. */
  async ask(): Promise<{ ready: boolean; checks: HealthCheck[] }> {
    const checks = await Promise.all(
      [...this.checks].map(([name, { check, needed }]) => this.askOne(name, needed, check)),
    );
    return { ready: !this.stopping && checks.every((check) => check.ready || !check.needed), checks };
  }

  private async askOne(name: string, needed: boolean, check: () => Promise<void>): Promise<HealthCheck> {
    const startedAt = performance.now();
    const elapsed = (): number => Math.round(performance.now() - startedAt);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
    });
    try {
      await Promise.race([check(), late]);
      return { name, needed, ready: true, off: false, ms: elapsed() };
    } catch (error) {
      const off = error instanceof SwitchedOffError;
      return {
        name,
        needed,
        ready: false,
        off,
        ms: elapsed(),
        error: error instanceof Error ? error.message : 'failed',
      };
    } finally {
      clearTimeout(timer);
    }
  }
}
