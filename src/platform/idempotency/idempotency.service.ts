import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import type { Tx } from '../database/tx.js';
import { Sweeps } from '../queue/sweeps.js';
import { findContext } from '../request-context.js';
import { IdempotencyKeyReusedError, RequestInProgressError } from './idempotency.errors.js';

/** What makes two requests the same one. */
export interface RequestIdentity {
  callerId: string;
  /** Method and path, without query. */
  route: string;
  key: string;
  bodyHash: Buffer;
  /** Names who serves it, so that one taken for dead neither answers nor frees what another has taken over. */
  claimant: string;
}

/** An answer to give again. */
export interface RememberedAnswer {
  status: number;
  body: unknown;
}

interface Row extends RememberedAnswer {
  bodyHash: Buffer;
  claimedUntil: Date | null;
}

const KEPT_MS = 24 * 3_600_000;
/** After so long the process that served the first request is taken for dead. */
const CLAIM_MS = 60_000;
/** How long the second request waits for the first one's answer. */
const WAIT_MS = 10_000;
const SAME = 'account_id = $1 AND route = $2 AND key = $3';
const MINE = `${SAME} AND status IS NULL AND claimed_by = $4`;

/** Keeps answers to commands for 24 h, so that a repeated command is answered and not done again. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    sweeps: Sweeps,
  ) {
    sweeps.register('idempotency', () => this.forget());
  }

  /**
   * Claims a request for being served now.
   * @returns the answer to give again, or undefined when the caller is to serve the request
   * @throws {IdempotencyKeyReusedError} when the key came with another body
   * @throws {RequestInProgressError} when the first request is not answered in time
   */
  async begin(request: RequestIdentity): Promise<RememberedAnswer | undefined> {
    const giveUpAt = performance.now() + WAIT_MS;
    for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
      if (await this.claim(request)) return undefined;
      const row = await this.find(request);
      if (row && !row.bodyHash.equals(request.bodyHash)) throw new IdempotencyKeyReusedError('Another body');
      if (row?.status) return { status: row.status, body: row.body };
      if (performance.now() > giveUpAt) throw new RequestInProgressError();
      await sleep(pause);
    }
  }

  /**
   * Keeps the answer in the transaction that did what was asked: then a process that dies before answering has not done
   * it twice. Commands that create something call this; for others the interceptor keeps the answer afterwards, which is
   * enough where versions guard against a second time. Does nothing for requests without key.
   * @throws {RequestInProgressError} when the request, taken for dead, was taken over: the caller's transaction is to be
   * rolled back, since the same command is done by another one
   */
  async remember(tx: Tx, status: number, body: unknown): Promise<void> {
    const request = findContext()?.idempotent;
    if (!request) return;
    const kept = await tx.query(
      `UPDATE idempotency_key SET status = $5, body = $6, claimed_until = NULL WHERE ${MINE} RETURNING 1`,
      [...mineOf(request), status, JSON.stringify(body ?? null)],
    );
    if (kept.length === 0) throw new RequestInProgressError();
  }

  /** Keeps the answer after the fact, unless the command has kept one itself. */
  async finish(request: RequestIdentity, status: number, body: unknown): Promise<void> {
    await this.database.query(`UPDATE idempotency_key SET status = $5, body = $6, claimed_until = NULL WHERE ${MINE}`, [
      ...mineOf(request),
      status,
      JSON.stringify(body ?? null),
    ]);
  }

  /** Lets the request be tried again: it failed and did nothing. */
  async release(request: RequestIdentity): Promise<void> {
    await this.database.query(`DELETE FROM idempotency_key WHERE ${MINE}`, mineOf(request));
  }

  private async claim(request: RequestIdentity): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.database.query(
      `INSERT INTO idempotency_key AS k(account_id, route, key, body_hash, claimed_until, created_at, claimed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $8)
       ON CONFLICT (account_id, route, key) DO UPDATE SET body_hash = $4, claimed_until = $5, claimed_by = $8, created_at = $6, status = NULL, body = NULL
        WHERE (k.status IS NULL AND k.claimed_until < $6 AND k.body_hash = $4) OR k.created_at < $7
       RETURNING 1`,
      [
        ...[...keyOf(request), request.bodyHash, new Date(now.getTime() + CLAIM_MS), now],
        ...[new Date(now.getTime() - KEPT_MS), request.claimant],
      ],
    );
    return rows.length > 0;
  }

  private async find(request: RequestIdentity): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT body_hash AS "bodyHash", claimed_until AS "claimedUntil", status, body FROM idempotency_key WHERE ${SAME}`,
      keyOf(request),
    );
    return row;
  }

  private async forget(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.database.query('DELETE FROM idempotency_key WHERE created_at < $1', [before]);
    return 0;
  }
}

const keyOf = (request: Omit<RequestIdentity, 'bodyHash'>): [string, string, string] => [
  request.callerId,
  request.route,
  request.key,
];

const mineOf = (request: Omit<RequestIdentity, 'bodyHash'>): string[] => [...keyOf(request), request.claimant];
