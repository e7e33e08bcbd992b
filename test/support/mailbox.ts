import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire, decoded. */
export interface ReceivedMail {
  to: string[];
  raw: string;
  /** By lower-case name, unfolded and decoded. */
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** How a mail server answers instead of taking a mail. */
export interface Refusal {
  code: number;
  text: string;
  /** To which command; DATA is answered after the whole mail. */
  to?: 'MAIL' | 'RCPT' | 'DATA';
}

/** A real SMTP server on a free port that keeps what it gets, or refuses it as it is told. */
export class Mailbox {
  readonly received: ReceivedMail[] = [];
  /** Mails offered, taken or not. */
  attempts = 0;
  /** Asked for every mail; undefined: it is taken. */
  refusal: (address: string) => Refusal | undefined | Promise<undefined> = () => undefined;

  private constructor(private readonly server: SMTPServer) {}

  /** @param port absent: a free one */
  static async open(port = 0): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onMailFrom: (_, __, done) => void box.failure('MAIL', '').then(done),
      onRcptTo: ({ address }, _, done) => {
        box.attempts++;
        void box.failure('RCPT', address).then(done);
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          const mail = decode(to, Buffer.concat(chunks).toString('latin1'));
          void box.failure('DATA', to[0] ?? '').then((failure) => {
            if (!failure) box.received.push(mail);
            done(failure);
          });
        });
      },
    });
    const box = new Mailbox(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Mails to an address, oldest first. */
  to(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to.includes(address));
  }

  clear(): void {
    this.received.splice(0);
    this.attempts = 0;
    this.refusal = () => undefined;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private async failure(command: Required<Refusal>['to'], address: string): Promise<Error | null> {
    const refusal = await this.refusal(address);
    if (!refusal || (refusal.to ?? 'RCPT') !== command) return null;
    return Object.assign(new Error(refusal.text), { responseCode: refusal.code });
  }
}

function decode(to: string[], raw: string): ReceivedMail {
  const { headers, body } = part(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) throw new Error('Not a multipart message.');
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((text) => part(text.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  const find = (type: string): string => {
    const found = parts.find((one) => one.headers['content-type']?.startsWith(type));
    if (!found) throw new Error(`The message has no part ${type}.`);
    return content(found.headers, found.body);
  };
  return { to, raw, headers, text: find('text/plain'), html: find('text/html') };
}

function part(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())];
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

/** Encoded words of RFC 2047; white space between two of them is none. */
function words(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
    kind.toLowerCase() === 'b' ? fromBase64(coded) : fromQuoted(coded.replaceAll('_', ' ')),
  );
}

function content(headers: Record<string, string>, body: string): string {
  if (!/charset=utf-8/i.test(headers['content-type'] ?? '')) throw new Error('Not in UTF-8.');
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuoted(body.replaceAll('=\r\n', '')) : body;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const fromBase64 = (text: string): string => utf8.decode(Buffer.from(text, 'base64')).replaceAll('\r\n', '\n');

function fromQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return utf8.decode(Buffer.from(bytes, 'latin1')).replaceAll('\r\n', '\n');
}
