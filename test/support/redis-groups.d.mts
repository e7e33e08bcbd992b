/** Several Redis servers of which one at a time is master of what the queues hold. */
export interface RedisGroup {
  /** What the application is told to find them. */
  settings: Record<string, string>;
  /** Sends one command to whoever is master now, and returns the reply's text. */
  command(...words: string[]): Promise<string>;
  /** Whether a replica has all that the master has. */
  replicated(): Promise<boolean>;
  /** Ends the master, or lets it hang with its connections open; returns when another has taken over. */
  failOver(how: 'kill' | 'hang'): Promise<void>;
  /** After a hang: the deposed master wakes up, finds itself deposed and follows. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}
/** Three sentinels, a master and its replica, all behind passwords. */
export function startRedisGroup(options?: { tls?: boolean }): Promise<RedisGroup>;
/** A cluster of three masters, and a replica of the one that holds the queues, behind a password. */
export function startRedisCluster(): Promise<RedisGroup>;
