import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Clock } from '../platform/clock.js';
import type { Counted, Counts } from './findings.query.js';
import { OperationsService } from './operations.service.js';
import { productVersion } from './product-version.js';

/** Several scrapers ask the database once. */
const KEPT_MS = 5000;

const GAUGES: Record<keyof Counts, string> = {
  workers: 'Workers seen lately',
  timers: 'Timers overdue by more than two minutes and not tried',
  failing: 'Timers and continuations that failed and are tried again',
  levels: 'Escalation levels overdue by more than two minutes',
  incidents: 'Open incidents',
  jobs: 'Jobs that no external worker has fetched for an hour',
  messages: 'Outgoing messages late by more than ten minutes',
  deadMessages: 'Outgoing messages given up',
  versions: 'Published versions in use that the rules of this build would refuse',
  backups: 'Backups made by this installation',
  openDossiers: 'Dossiers under way',
  openTasks: 'Steps under way',
};

/** Figures for Prometheus: of this process, and of the whole installation as its tables tell them. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly counts: Gauge<'of'>;
  private readonly ages: Gauge<'of'>;
  private read: { at: number; counts: Promise<Counts> } | undefined;

  constructor(
    private readonly operations: OperationsService,
    private readonly clock: Clock,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    new Gauge({ name: 'lienthong_build_info', help: 'Version of this build', labelNames: ['version'], registers })
      .labels(productVersion())
      .set(1);
    this.requests = new Histogram({
      name: 'lienthong_http_request_duration_seconds',
      help: 'Time to answer HTTP requests',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.counts = new Gauge({
      name: 'lienthong_things',
      help: Object.entries(GAUGES)
        .map(([name, help]) => `${name}: ${help}`)
        .join('; '),
      labelNames: ['of'],
      registers,
    });
    this.ages = new Gauge({
      name: 'lienthong_oldest_age_seconds',
      help: 'Age of the oldest of what lienthong_things counts; of backups the latest',
      labelNames: ['of'],
      registers,
    });
  }

  /** Middleware: measures the time to answer by the route's pattern, never by its values. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer();
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'other';
      stop({ method: request.method, route, status: `${Math.floor(response.statusCode / 100)}xx` });
    });
    next();
  };

  /** Everything in Prometheus's text format. */
  async text(): Promise<{ type: string; body: string }> {
    const counts = await this.countsNow();
    const now = this.clock.now().getTime();
    for (const [of, { count, oldestAt }] of Object.entries(counts) as [string, Counted][]) {
      this.counts.set({ of }, count);
      if (oldestAt === null) this.ages.remove({ of });
      else this.ages.set({ of }, (now - Date.parse(oldestAt)) / 1000);
    }
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }

  private countsNow(): Promise<Counts> {
    if (!this.read || performance.now() - this.read.at > KEPT_MS) {
      const counts = this.operations.counts();
      // A failure is not kept.
      counts.catch(() => (this.read = undefined));
      this.read = { at: performance.now(), counts };
    }
    return this.read.counts;
  }
}
