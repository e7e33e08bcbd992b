import type { Text } from '../platform/text.js';

/** A dossier as the public page tells of it: no person's name, no reason of an officer, nothing of the application. */
export interface TrackedDossier {
  code: string;
  procedure: Text;
  receivedAt: string;
  /** The counter that took it in, where the result is collected. */
  receivingUnit: Text;
  standing: Standing;
  statusAt: string;
  /** What is open and where; empty when nobody in the administration has to act. */
  holders: Holder[];
  /** Its clock stands still. */
  paused: boolean;
  /** What it waits for then. */
  waits: Wait[];
  /** Papers the applicant still owes, each with what was said of it. */
  asked: AskedPaper[];
  /** The date people were told; null where the procedure has no limit. */
  promisedAt: string | null;
  /** Where law gives one dossier several appointments. */
  appointments: TrackedAppointment[];
  /** Past the promised date without a result; false while the clock stands still. */
  late: boolean;
  /** Units through which it went, oldest first. */
  course: Passage[];
}

/** Groups of statuses between which the page differs. */
export type Standing =
  | 'registered'
  | 'processing'
  | 'supplement'
  | 'payment'
  | 'withdrawal'
  | 'rejected'
  | 'stopped'
  | 'voided'
  | 'resolved'
  | 'returned'
  | 'refusalReady'
  | 'refusalReturned';

export interface Holder {
  unit: Text;
  step: Text;
  since: string;
}

export interface Wait {
  what: Text;
  /** Legal basis, as the procedure gives it (Vietnamese). */
  basis: string | null;
}

export interface TrackedAppointment {
  name: Text;
  /** Null: it is counted from something that has not happened yet. */
  dueAt: string | null;
  standing: 'planned' | 'running' | 'paused' | 'met' | 'lapsed';
}

export interface AskedPaper {
  name: Text;
  /** What the office said of it, in its own words. */
  note: string | null;
}

export interface Passage {
  unit: Text;
  from: string;
  /** Null: it is still there. */
  to: string | null;
}
