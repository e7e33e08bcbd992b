import type { English } from '../english.js';
import type { register as vi } from '../vi/register.js';

/** The register of dossiers (form 07). */
export const register: English<typeof vi> = {
  register: {
    title: 'Register of dossiers',
    hint: 'Every dossier the counter took in, in order of receipt (form 07). Each print of the register is journaled.',
    back: 'List of dossiers',
    open: 'Register of dossiers',
    none: 'There is no register for you yet',
    noneHint: 'A register begins when a counter in your field of view takes a dossier in.',
    unit: 'Counter',
    procedure: 'Procedure',
    anyProcedure: 'Any procedure',
    from: 'From',
    to: 'To',
    spans: 'Shortcuts',
    span: { thisMonth: 'This month', lastMonth: 'Last month', thisYear: 'This year' },
    found_one: '{{count}} dossier received from {{from}} to {{to}}',
    found_other: '{{count}} dossiers received from {{from}} to {{to}}',
    print: 'Print the register',
    printPart: 'Print part {{part}}/{{parts}}',
    empty: 'No dossiers in these days',
    emptyHint: 'Choose other days, or any procedure.',
    erased: '(personal data erased)',
    code: 'Dossier',
    applicant: 'Applicant',
    agency: 'Lead agency',
    received: 'Received',
    promised: 'Promised {{time}}',
    returned: 'Returned',
    method: { counter: 'At the counter', post: 'By post', home: 'At home', electronic: 'Electronically' },
  },
};
