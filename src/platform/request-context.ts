import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './text.js';

/** Who is signed in, as far as the plumbing needs to know. */
export interface RequestAccount {
  id: string;
  /** Everything live updates may be addressed to for this account: its own id and its units' ids. */
  audience: readonly string[];
  /** Mark of the session; news of kind `session.ended` about it, or about the account, ends its live streams. */
  session?: string;
}

/** What one request or one job of the worker carries through all asynchronous calls below it. */
export interface RequestContext {
  correlationId: string;
  locale: Locale;
  /** When the request came in; jobs of the worker have none. */
  receivedAt?: Date;
  account?: RequestAccount;
  /** Id of the API client that is signed in, where it is one. */
  clientId?: string;
  /** Set while a request with an idempotency key is being served. */
  idempotent?: { callerId: string; route: string; key: string; claimant: string };
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` so that everything it calls, however late, sees `context`. */
export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** The context of the request or job being served; undefined outside of one. */
export const findContext = (): RequestContext | undefined => storage.getStore();

/** The language to answer in; Vietnamese where nobody asked. */
export const currentLocale = (): Locale => storage.getStore()?.locale ?? 'vi';

/** Tells the plumbing (live updates, idempotency, logs) who is signed in. The session guard calls it once per request. */
export function identifyRequest(account: RequestAccount): void {
  const context = storage.getStore();
  if (context) context.account = account;
}

/** Tells the plumbing which other agency's system is signed in. */
export function identifyClient(clientId: string): void {
  const context = storage.getStore();
  if (context) context.clientId = clientId;
}
