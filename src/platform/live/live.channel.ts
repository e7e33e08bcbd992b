import { Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { ReplaySubject, Subject } from 'rxjs';
import { Config } from '../config.js';
import { Database } from '../database/database.service.js';
import type { Tx } from '../database/tx.js';
import { newId } from '../ids.js';
import { type LiveEvent, LiveLog } from './live-log.js';

/** What a use case announces. */
export interface News {
  /** Ids of accounts and units; whoever is one of them, or a member, is told. */
  audience: readonly string[];
  /** `tasks.changed`, `dossier.changed`, `alerts.changed` … */
  kind: string;
  /** What changed. */
  id: string;
}

const CHANNEL = 'lienthong_live';
/** PostgreSQL takes less than 8000 bytes in one notification. */
const MAX_BYTES = 7500;
const RECONNECT_MS = 1000;

/**
 * News for open browsers, through PostgreSQL NOTIFY to every process. A hint, not a record: news can be lost when a
 * process dies after its commit, hence browsers also ask again by themselves now and then. NOTIFY runs after the commit,
 * on a connection of its own, because inside it would make all commits of the database wait for each other.
 */
@Injectable()
export class LiveChannel implements OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger(LiveChannel.name);
  private readonly incoming = new Subject<LiveEvent | 'resync'>();
  /** Emits when the process stops: streams end, late ones at once, so that stopping does not wait for browsers. */
  readonly ended = new ReplaySubject<void>(1);
  private events = new LiveLog(`start-${newId()}`);
  private listener: Promise<pg.Client> | undefined;
  private outgoing: LiveEvent[] = [];
  private sending: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Announces after the caller's commit; never after a rollback. */
  publish(tx: Tx, news: News): void {
    const audience = [...new Set(news.audience)];
    if (audience.length === 0) return;
    tx.afterCommit(() => {
      this.outgoing.push({ id: newId(), kind: news.kind, subject: news.id, audience });
      this.sending ??= this.send();
    });
  }

  /** Everything that arrives in this process, in order. `resync`: news was lost, ask for everything again. */
  get arrivals(): Subject<LiveEvent | 'resync'> {
    return this.incoming;
  }

  /** The process is ending. */
  get isStopped(): boolean {
    return this.stopped;
  }

  /** Id of the present place, to resume from. */
  get position(): string {
    return this.events.position;
  }

  /** Events after a place, or undefined when it is not known here. */
  after(position: string): readonly LiveEvent[] | undefined {
    return this.events.after(position);
  }

  /** Resolves when this process hears what others announce, or has begun to stop. */
  async listen(): Promise<void> {
    if (this.stopped) return;
    this.listener ??= this.connect();
    try {
      await this.listener;
    } catch (error) {
      this.listener = undefined;
      throw error;
    }
  }

  onModuleDestroy(): void {
    this.stopped = true;
    this.ended.next();
  }

  /** What workers and requests still announced while they were being finished is told to the other processes. */
  async onApplicationShutdown(): Promise<void> {
    await this.sending;
    const client = await this.listener?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'lienthong live',
      keepAlive: true,
    });
    client.on('error', (error) => this.lost(error));
    client.on('end', () => this.lost());
    client.on('notification', ({ payload }) => this.receive(JSON.parse(payload ?? '[]') as LiveEvent[]));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  }

  private receive(events: readonly LiveEvent[]): void {
    for (const event of events) {
      this.events.add(event);
      this.incoming.next(event);
    }
  }

  /** Whatever was announced meanwhile is lost: a new log, and everyone asks again once this process hears again. */
  private lost(error?: Error): void {
    if (this.stopped || !this.listener) return;
    this.listener = undefined;
    this.log.warn({ err: error }, 'The connection for live updates was lost');
    this.events = new LiveLog(`start-${newId()}`);
    const again = (): void => {
      if (this.stopped) return;
      this.listen().then(
        () => this.incoming.next('resync'),
        () => setTimeout(again, RECONNECT_MS).unref(),
      );
    };
    setTimeout(again, RECONNECT_MS).unref();
  }

  private async send(): Promise<void> {
    // Lets what one request or step announces travel together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.outgoing.length > 0) {
      const batch = takeBatch(this.outgoing);
      try {
        await this.database.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(batch)]);
      } catch (error) {
        this.log.warn({ err: error, lost: batch.length }, 'Live updates were lost');
      }
    }
    this.sending = undefined;
  }
}

/** Removes from the front what fits into one notification, but at least one event. */
function takeBatch(events: LiveEvent[]): LiveEvent[] {
  let bytes = 2;
  let count = 0;
  for (const event of events) {
    bytes += JSON.stringify(event).length + 1;
    if (bytes > MAX_BYTES) break;
    count++;
  }
  return events.splice(0, Math.max(1, count));
}
