import type { AuditActor } from '../audit/audit.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';

/** Somebody signed in, as the journal names them. */
export const byAccount = ({ accountId }: SignedInActor): AuditActor => ({ kind: 'account', accountId });
