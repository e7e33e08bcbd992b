import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Sweeps } from '../platform/queue/sweeps.js';

/** Deletes what has run out: sessions, access tokens, attempts nobody needs to remember. */
@Injectable()
export class Expired {
  constructor(sweeps: Sweeps, database: Database, clock: Clock) {
    sweeps.register('identity.expired', async () => {
      const now = clock.now();
      await database.query(`DELETE FROM session WHERE expires_at <= $1`, [now]);
      await database.query(`DELETE FROM client_token WHERE expires_at <= $1`, [now]);
      await database.query(
        `DELETE FROM sign_in_attempts WHERE last_at < $1::timestamptz - interval '24 hours'
            AND (locked_until IS NULL OR locked_until < $1)`,
        [now],
      );
      return 0;
    });
  }
}
