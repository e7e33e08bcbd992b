import type { handOver as original } from '../vi/hand-over.js';
import type { English } from '../english.js';

/** How results leave the office. */
export const handOver: English<typeof original> = {
  handOver: {
    title: 'Result handed over',
    method: 'How it is handed over',
    methods: {
      counter: 'At the counter',
      post: 'By public post',
      home: 'At home',
      electronic: 'Electronically',
    },
    trackingNumber: 'Tracking number',
    trackingNumberMissing: 'Enter the tracking number.',
    receiver: 'Who receives it',
    receivers: { applicant: 'The applicant', authorised: 'Somebody authorised' },
    receiverName: 'Name of the receiver',
    receiverNameMissing: 'Enter the name of the receiver.',
    receiverIdNumber: 'ID number of the receiver',
    receiverIdNumberWrong: 'An ID number has 6 to 20 digits or letters.',
    authorisation: 'Authorisation',
    authorisationHint: 'Kind of paper, number, day; keep it in the dossier.',
    authorisationMissing: 'Enter the authorisation.',
    originals: 'Originals that change hands',
    originalsHint: 'Tick only originals that were just given back or collected.',
    giveBack: 'Give back: {{name}}',
    collect: 'Collect: {{name}}',
    handedOn: 'Day of hand-over',
    recorded: 'Handed over by',
  },
};
