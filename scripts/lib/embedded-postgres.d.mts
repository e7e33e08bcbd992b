export interface EmbeddedServer {
  port: number;
  url(role: 'postgres' | 'lienthong_migrator' | 'lienthong_app', database: string): string;
  ensureDatabase(name: string): Promise<boolean>;
  stop(): Promise<void>;
}
export function startEmbeddedPostgres(options: {
  directory: string;
  durable?: boolean;
  log?: (line: string) => void;
}): Promise<EmbeddedServer>;
export function stopLeftover(cluster: string, log?: (line: string) => void): Promise<void>;
