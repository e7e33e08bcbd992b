import { Controller, Headers, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import {
  concat,
  defer,
  EMPTY,
  filter,
  finalize,
  from,
  interval,
  map,
  merge,
  type Observable,
  of,
  takeUntil,
  timer,
} from 'rxjs';
import { Clock } from '../clock.js';
import { DomainError } from '../http/domain-error.js';
import { findContext, type RequestAccount } from '../request-context.js';
import type { LiveEvent } from './live-log.js';
import { LiveChannel } from './live.channel.js';

const PING_MS = 25_000;
/** The browser comes back by itself, and its session and posts are looked at again. */
const LIFETIME_MS = 10 * 60_000;
const RETRY_MS = 3000;

/** Nobody is signed in, so nothing is addressed to them. */
class NoAudienceError extends DomainError {
  readonly code = 'not-signed-in';
  readonly kind = 'unauthenticated';
}

/**
 * Server-sent events for the person signed in: `tasks.changed` and its like with the id of what changed, `resync` when
 * news was lost, `ping` every 25 s. Every event has an id, pings too: a browser resumes from the last id it saw, and one
 * without id would be numbered by the framework and spoil that.
 */
@ApiExcludeController()
@Controller('live')
export class LiveController {
  constructor(
    private readonly live: LiveChannel,
    private readonly clock: Clock,
  ) {}

  @Sse()
  async stream(
    @Req() request: Request,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Promise<Observable<MessageEvent>> {
    const account = findContext()?.account;
    if (!account) throw new NoAudienceError('Live updates need a session');
    await this.live.listen();
    const mine = new Set(account.audience);
    const signedOut = this.live.arrivals.pipe(filter((event) => event !== 'resync' && isEndOf(event, account)));
    const news = this.live.arrivals.pipe(
      filter((event) => event === 'resync' || (isFor(event, mine) && event.kind !== ENDED)),
      map((event) => (event === 'resync' ? this.resync() : messageOf(event))),
    );
    const missed = defer(() => this.missed(lastEventId, mine));
    const pings = interval(PING_MS).pipe(map(() => this.ping()));
    // What was missed is looked up and the news subscribed to in one turn of the loop, which leaves no gap.
    return merge(
      concat(
        missed,
        defer(() => of(this.ping())),
      ),
      news,
      pings,
    ).pipe(
      takeUntil(merge(timer(LIFETIME_MS), this.live.ended, signedOut)),
      // A browser would ask again on the kept connection for ever, and the server could not close.
      finalize(() => {
        if (this.live.isStopped) setImmediate(() => request.socket.destroySoon());
      }),
    );
  }

  private missed(lastEventId: string | undefined, mine: ReadonlySet<string>): Observable<MessageEvent> {
    if (!lastEventId) return EMPTY;
    const events = this.live.after(lastEventId);
    return events
      ? from(events.filter((event) => isFor(event, mine) && event.kind !== ENDED).map(messageOf))
      : of(this.resync());
  }

  /** Carries the present place, so that a browser that hears nothing of its own still moves on. */
  private ping(): MessageEvent {
    return { id: this.live.position, type: 'ping', data: { at: this.clock.nowIso() }, retry: RETRY_MS };
  }

  private resync(): MessageEvent {
    return { id: this.live.position, type: 'resync', data: {} };
  }
}

/** A session is over, or all of an account: no news for the browser, but the end of its streams. */
const ENDED = 'session.ended';
const isEndOf = ({ kind, subject, audience }: LiveEvent, { id, session }: RequestAccount): boolean =>
  kind === ENDED && audience.includes(id) && (subject === id || subject === session);

const isFor = (event: LiveEvent, mine: ReadonlySet<string>): boolean => event.audience.some((id) => mine.has(id));

const messageOf = (event: LiveEvent): MessageEvent => ({ id: event.id, type: event.kind, data: { id: event.subject } });
