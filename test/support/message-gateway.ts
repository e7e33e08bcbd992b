import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it came over the wire. */
export interface GatewayRequest {
  authorization: string | undefined;
  idempotencyKey: string | undefined;
  message: { id: string; to: string; template: string; text: string; parameters: Record<string, string> };
}

/** A real HTTP server on a free port that keeps the messages it gets, or answers as it is told. */
export class MessageGateway {
  readonly taken: GatewayRequest[] = [];
  /** Messages offered, taken or not. */
  attempts = 0;
  /** Status of the next answers. */
  status = 202;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<MessageGateway> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        gateway.attempts++;
        response.writeHead(gateway.status).end();
        if (gateway.status >= 300) return;
        gateway.taken.push({
          authorization: request.headers.authorization,
          idempotencyKey: request.headers['idempotency-key'] as string | undefined,
          message: JSON.parse(Buffer.concat(chunks).toString('utf8')) as GatewayRequest['message'],
        });
      });
    });
    const gateway = new MessageGateway(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/messages`;
  }

  clear(): void {
    this.taken.splice(0);
    this.attempts = 0;
    this.status = 202;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
