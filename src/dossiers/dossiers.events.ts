import type { Tx } from '../platform/database/tx.js';
import type { Text } from '../platform/text.js';
import { type DossierStatus, STATUSES } from './dossier-status.js';

/** What a step of the procedure needs to know of its dossier. */
export interface DossierForStep {
  id: string;
  code: string | null;
  procedureCode: string;
  procedureVersionId: string;
  competentUnitId: string;
  receivingUnitId: string;
  receivedAt: Date;
  version: number;
  status: string;
  /** Since when it has the status. */
  statusAt: Date;
}

/** Why a unit takes part in a dossier, and so may see it. */
export type ParticipationBasis = 'receiving' | 'competent' | 'task' | 'consulted';

/** One step of a dossier as people see it. */
export interface DossierStep {
  taskId: string;
  elementId: string;
  name: string;
  nameEn: string;
  unit: { id: string; name: string; nameEn: string };
  role: string;
  assignee: { id: string; name: string } | null;
  openedAt: string;
  claimedAt: string | null;
  closedAt: string | null;
  dueAt: string | null;
  state: 'open' | 'claimed' | 'completed' | 'cancelled';
  /** Somebody has looked at it. */
  seen: boolean;
  outcome: Text | null;
  reason: string | null;
}

/** A dossier's clock as people see it. */
export interface DossierClock {
  dueAt: string | null;
  promisedAt: string | null;
  state: string;
  pausedSince: string | null;
  remainingText: Text | null;
}

/** One of several appointments of a dossier as people see it. */
export interface DossierAppointment {
  key: string;
  name: Text;
  /** `planned` until what it is counted from has happened; `met`, `metLate` and `lapsed` are final; else as a deadline stands. */
  state: string;
  startsAt: string | null;
  dueAt: string | null;
  metAt: string | null;
  /** How much time is left, or how late it is; null where nothing counts. */
  remainingText: Text | null;
}

/** Who tells of a dossier what only a later module knows. */
export interface DossierSections {
  steps?: (dossierId: string, reader?: Pick<Tx, 'query'>) => Promise<DossierStep[]>;
  clock?: (dossierId: string) => Promise<DossierClock | undefined>;
  appointments?: (dossierId: string) => Promise<DossierAppointment[]>;
}

/** The status of a dossier in words, with its key. */
export function statusInWords(key: string): Text & { key: string } {
  const { vi, en } = STATUSES[key as DossierStatus];
  return { key, vi, en };
}
