import { DelayedMessageError } from './mail.errors.js';

/** Address and secret of a gateway, as the settings give them. */
export interface GatewaySettings {
  url: string;
  token?: string;
}

/** A message to one telephone. */
export interface PhoneMessage {
  /** Stable over all attempts: the gateway recognises a repetition by it. */
  id: string;
  /** E.164. */
  to: string;
  template: string;
  text: string;
  /** Values of the template, for services that keep the texts themselves. */
  parameters: Record<string, string>;
}

const TIMEOUT_MS = 10_000;
/** Not now, but perhaps later. */
const LATER = new Set([408, 425, 429]);

/**
 * Hands a message to an HTTP gateway for SMS or Zalo: `POST` with the message as JSON, `Authorization: Bearer`, and its id
 * as `Idempotency-Key`.
 * @returns `refused` when no further attempt can succeed (4xx)
 * @throws {DelayedMessageError} when a later attempt may; it names neither number nor text
 */
export async function sendThroughGateway(
  { url, token }: GatewaySettings,
  message: PhoneMessage,
): Promise<{ state: 'sent' } | { state: 'refused'; reply: number }> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Idempotency-Key': message.id,
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new DelayedMessageError(error instanceof DOMException ? error.name : 'unreachable');
  }
  await response.body?.cancel();
  if (response.ok) return { state: 'sent' };
  const { status } = response;
  // What is wrong with the credentials concerns this installation: its operator can mend it.
  if (status >= 500 || status < 400 || LATER.has(status) || status === 401 || status === 403)
    throw new DelayedMessageError('reply', status);
  return { state: 'refused', reply: status };
}
