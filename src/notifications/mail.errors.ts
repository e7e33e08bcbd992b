/**
 * A mail was not taken for now: the server is away, busy, or refuses this system as a sender. It says nothing of whom the
 * mail was for, since it goes to logs; servers repeat addresses in their answers.
 */
export class MailDelayedError extends Error {
  readonly code = 'mail-delayed';
  constructor(
    /** Kind of failure, such as `ETIMEDOUT`. */
    readonly failure: string,
    /** What was being asked of the server. */
    readonly command?: string,
    /** The server's reply code. */
    readonly reply?: number,
  ) {
    super(`The mail server did not take a mail: ${[failure, command, reply].filter(Boolean).join(' ')}`);
  }
}

/** A gateway for SMS or Zalo did not take a message for now. It names neither number nor text, since it goes to logs. */
export class DelayedMessageError extends Error {
  readonly code = 'message-delayed';
  constructor(
    /** Kind of failure, such as `unreachable`. */
    readonly failure: string,
    /** Status of the gateway's answer. */
    readonly reply?: number,
  ) {
    super(`The gateway did not take a message: ${[failure, reply].filter(Boolean).join(' ')}`);
  }
}
