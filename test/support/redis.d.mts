export interface RedisServer {
  url: string;
  /** Sends one command and returns the reply's text. */
  command(...words: string[]): Promise<string>;
  stop(): Promise<void>;
  /** Ends the server as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>;
}
/** Path of the server's program, if there is one. */
export function findRedis(): string | undefined;
/** @throws with what to install when there is no server on this machine */
export function startRedis(): Promise<RedisServer>;
