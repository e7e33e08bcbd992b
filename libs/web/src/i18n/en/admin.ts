/** The frame of the administration: its own navigation, and what an installation needs before its first dossier. */
export const admin = {
  admin: {
    title: 'Administration',
    navLabel: 'Parts of the administration',
    onlyAdmins: 'This part is for administrators only',
    onlyAdminsHint: 'If something needs changing here, ask an administrator of the system.',
    nav: {
      home: 'Start',
      organisation: 'Organisation',
      units: 'Agencies and units',
      people: 'People and accounts',
      competence: 'Competence',
      procedureGroup: 'Procedures',
      procedures: 'All procedures',
      fees: 'Fees',
      settings: 'Settings',
      codePatterns: 'Dossier codes',
      calendars: 'Working calendars',
      operations: 'State of the system',
    },
  },
  setup: {
    title: 'Set up the system',
    intro: 'After these steps the first dossier can be taken in. Each is ticked off by what is really there.',
    allDone: 'The system is ready to take dossiers in.',
    progress: '{{done}} of {{total}} steps done',
    done: 'Done',
    next: 'Do this step',
    waiting: 'Not done',
    optional: 'Optional',
    count: 'There now: {{count}}',
    agencies: {
      title: 'Create the agencies',
      hint: 'The province, commune or ward with its People’s Committee, departments and branches that decide in their own name.',
    },
    units: {
      title: 'Create the units within them',
      hint: 'Public Administration Service Centre, office, divisions.',
    },
    people: {
      title: 'Add people and appoint them',
      hint: 'One by one, or from a CSV file. Everybody is given a one-time password.',
    },
    calendars: {
      title: 'Check the working calendar',
      hint: 'The public-sector calendar is built in; change it only where local hours differ.',
    },
    procedures: {
      title: 'Import the procedures',
      hint: 'Bundles (.zip) with model, forms and time limits.',
    },
    activations: {
      title: 'Activate the procedures at agencies',
      hint: 'The system checks that somebody is there for every step before it opens intake.',
    },
  },
};
