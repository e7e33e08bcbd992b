import { DomainError } from '../platform/http/domain-error.js';

/** No incident has the id. */
export class IncidentNotFoundError extends DomainError {
  readonly code = 'incident-not-found';
  readonly kind = 'not-found';
  constructor(incidentId: string) {
    super(`There is no incident ${incidentId}`, { incidentId });
  }
}

/** The incident is settled already. */
export class IncidentClosedError extends DomainError {
  readonly code = 'incident-closed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Sự cố đã được xử lý', en: 'The incident is settled already' };
  constructor(
    readonly incidentId: string,
    closedAt: Date | null,
  ) {
    super(`Incident ${incidentId} is closed`, { incidentId, closedAt: closedAt?.toISOString() });
  }
}

/** The instance has no such scope. */
export class ScopeNotFoundError extends DomainError {
  readonly code = 'scope-not-found';
  readonly kind = 'not-found';
  constructor(instanceId: string, scopeId: string) {
    super(`Instance ${instanceId} has no scope ${scopeId}`, { instanceId, scopeId });
  }
}
