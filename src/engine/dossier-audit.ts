import type { AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database/tx.js';
import type { Actor } from './engine.events.js';

/**
 * Journals what somebody did to an instance by hand under the dossier whose procedure it is, its business key: people look
 * for it in the dossier's history.
 */
export async function journalAtDossier(
  audit: AuditService,
  tx: Tx,
  deed: { actor: Actor; action: string; instanceId: string; details: Record<string, unknown> },
): Promise<void> {
  const { actor, action, instanceId, details } = deed;
  const [instance] = await tx.query<{ businessKey: string }>(
    'SELECT business_key AS "businessKey" FROM instance WHERE id = $1',
    [instanceId],
  );
  const subject = { kind: 'dossier', id: instance!.businessKey };
  await audit.write(tx, { actor, action, subject, details: { instanceId, ...details } });
}
