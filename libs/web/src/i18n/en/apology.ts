import type { English } from '../english.js';
import type { apology as vi } from '../vi/apology.js';

/** An apology with a new date. */
export const apology: English<typeof vi> = {
  apology: {
    title: 'Apology and new date',
    latest: 'It must be signed by {{time}}; a date is moved once only.',
    propose: 'Propose an apology and new date',
    send: 'Send to the leader',
    intro:
      'For when the result cannot be ready in time. Once a leader of the agency has signed, the new date counts and the applicant is told.',
    proposed: 'Sent to the leader for signature',
    state: 'State',
    states: { proposed: 'Waiting for the leader', signed: 'Signed', declined: 'Not signed' },
    from: 'Former date',
    to: 'New date',
    reason: 'Reason',
    reasons: {
      otherAgency: 'Waiting for another agency',
      verification: 'More has to be verified',
      complex: 'The matter is complex',
      technical: 'A technical failure',
      unforeseen: 'Natural disaster or other unforeseeable event',
    },
    words: 'What the applicant is told',
    codeMissing: 'Choose a reason',
    dateMissing: 'Choose a new date',
    proposedBy: 'Proposed by',
    sign: 'Sign, new date',
    signTitle: 'Sign the apology with the new date {{time}}',
    signIntro: 'The promised date changes at once and the applicant is told. It cannot be moved again.',
    signed: 'Signed; the new date is {{time}}. Print the apology (form 04) under Papers.',
    signedBy: 'Signed by',
    decline: 'Do not sign',
    declineTitle: 'Do not sign the apology',
    declineReason: 'Why not',
    declined: 'The proposal was turned down',
    declinedBy: 'Turned down by',
  },
};
