import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisPlace } from '../redis-settings.js';

/** A connection that BullMQ takes, whatever stands behind it. */
export type RedisClient = Redis | Cluster;

type PlaceOf<Kind extends RedisPlace['kind']> = Extract<RedisPlace, { kind: Kind }>;

/** A server that answers nothing for so long is given up; BullMQ's longest command waits ten seconds. */
const SILENCE_MS = 20_000;
/** How often a cluster is asked who holds what. */
const REFRESH_MS = 2000;

/**
 * Opens a client of the place. It connects by itself, again and again, and follows the master wherever it goes.
 * @param maxRetriesPerRequest after so many reconnections a command gives up; null: never
 * @source ADR 0035
 */
export function openRedis(place: RedisPlace, maxRetriesPerRequest: number | null): RedisClient {
  const options = { maxRetriesPerRequest, socketTimeout: SILENCE_MS };
  const client = clientOf(place, options);
  // The commands that fail tell the same; without a listener the process would end.
  client.on('error', () => undefined);
  return client;
}

function clientOf(place: RedisPlace, options: RedisOptions): RedisClient {
  switch (place.kind) {
    case 'server':
      return new Redis(place.url, place.tls ? { ...options, tls: place.tls } : options);
    case 'sentinel':
      return new Redis({ ...options, ...groupOptions(place) });
    case 'cluster':
      return clusterOf(place, options);
  }
}

const groupOptions = ({ kind: _, group, sentinelTls, ...place }: PlaceOf<'sentinel'>): RedisOptions => ({
  ...place,
  name: group,
  enableTLSForSentinelMode: sentinelTls !== undefined,
  sentinelTLS: sentinelTls,
  // A master that hangs keeps its connections open: the sentinels tell when another has taken over.
  failoverDetector: true,
  reconnectOnError: deposed,
});

/** A master deposed while we spoke with it refuses to write: connect again, and send the command once more. */
const deposed = (error: Error): false | 2 => (error.message.includes('READONLY') ? 2 : false);

const clusterOf = ({ nodes, username, password, tls }: PlaceOf<'cluster'>, options: RedisOptions): Cluster =>
  new Cluster(nodes, {
    redisOptions: { ...options, username, password, tls },
    // Certificates bear names: with TLS the nodes are called by theirs, not by what DNS says of them.
    ...(tls && { dnsLookup: (name: string, found: (error: null, address: string) => void) => found(null, name) }),
    slotsRefreshInterval: REFRESH_MS,
  });
