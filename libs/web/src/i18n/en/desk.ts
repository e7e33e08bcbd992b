import type { desk as original } from '../vi/desk.js';
import type { English } from '../english.js';

/** Home of those who work at a counter, and the search from every screen. */
export const desk: English<typeof original> = {
  desk: {
    nav: 'Counter',
    title: 'Counter: intake and return',
    find: 'Find a dossier by name, code or number',
    findLabel: 'Quick search',
    findPlaceholder: 'Name, dossier code, telephone, ID number, or scan',
    findShort: 'Find a dossier (F2)',
    findNow: 'Find dossier',
    findHint: 'Accents are not needed; receipts and ID cards can be scanned. F2 leads to the search from every screen.',
    takeIn: 'New intake',
    numbers: 'Today at the counter',
    number: {
      ready: 'Ready to return',
      applicant: 'Waiting for the applicant',
      today: 'Taken in today',
      dueToday: 'Due today',
      late: 'Overdue',
    },
    hint: {
      ready: 'Result or notice is there and waits for the applicant to collect it.',
      applicant: 'Papers or a payment of the applicant are awaited.',
      today: 'Taken in at your counter today.',
      dueToday: 'Due today, and no result yet.',
      late: 'Due before today, and no result yet.',
    },
    any: 'All that I may see',
    only: 'Only of the counter',
    at: 'As of {{time}}',
    ready: 'Results to hand over',
    readyNone: 'No result waits to be handed over.',
    readyAll_one: 'All {{count}} ready dossiers',
    readyAll_other: 'All {{count}} ready dossiers',
  },
};
