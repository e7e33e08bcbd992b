import type { Localized } from './types.js';

export interface TaskOutcome {
  key: string;
  label: Localized;
  reasonRequired: boolean;
  /** What the outcome means beyond the flow it takes; absent: nothing. */
  kind?: OutcomeKind;
  /** Which of the procedure's further results the outcome issues; absent: whoever issues it says. */
  result?: string;
}

/**
 * - `supplement`: the applicant is asked for papers; the list of what is missing goes with it;
 * - `refuse`: the request is refused; the reason goes to the applicant;
 * - `sendBack`: back to an earlier step, with the reason;
 * - `consult`: another agency is asked for its opinion, with the question and the date of reply;
 * - `assign`: whoever decides names the person of the unit who does the next step;
 * - `noReply`: what the step waited for has not come; nothing goes with it but its reason.
 */
export type OutcomeKind = 'supplement' | 'refuse' | 'sendBack' | 'consult' | 'assign' | 'noReply';

/**
 * What a user task is for, where screens and papers treat it in its own way.
 * - `supplement`: waits for the papers that the applicant was asked for;
 * - `consultation`: the opinion of the agency that was asked;
 * - `recordReply`: somebody writes down the reply of an agency without a connection: date, file, who recorded it;
 * - `issueResult`: the result gets its number, date and file;
 * - `handOver`: the result is handed to the applicant;
 * - `refusalNotice`, `stopNotice`: the applicant is told in writing, forms 03 and 05.
 */
export type TaskKind =
  'supplement' | 'consultation' | 'recordReply' | 'issueResult' | 'handOver' | 'refusalNotice' | 'stopNotice';
