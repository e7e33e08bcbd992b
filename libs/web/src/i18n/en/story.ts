import type { English } from '../english.js';
import type { story as vi } from '../vi/story.js';

/** Why a dossier is due when it is. */
export const story: English<typeof vi> = {
  story: {
    why: 'Why this date?',
    title: 'How the deadline was counted',
    limit: 'Time limit',
    noLimit: 'None',
    lines: 'Day by day',
    provisional: 'Some dates lie in a year whose days off are provisional.',
    uncovered: 'Some dates lie in a year without known days off: only the week counts.',
    rules: 'Rules used',
    unread: 'a setting: the text was not read',
    saturday: 'Saturday {{hours}}',
    ahead: 'If nothing is done',
    nothingAhead: 'Nobody will be reminded any more.',
    aheadStep: 'Step “{{step}}”',
    aheadApology: 'The unit is asked whether an apology with a new date is needed',
    aheadDossier: 'The whole dossier',
    nobody: 'nobody holds this post now',
    openedAt: 'The step began',
    budget: 'Time for the step',
    noBudget: 'None of its own',
    calendar: 'Working calendar',
    limitedBy: {
      budget:
        'The date follows from the time that this step has. One working day leads to the same time of the next working day, half a day to the next half of the day.',
      dossier: 'The dossier is due sooner, so this step must be done by the date of the dossier.',
      extension: 'A leader gave more time.',
      reply: 'The date is the day by which to reply.',
    },
    extended: '{{by}} extended it from {{from}} to {{to}} (at {{at}})',
    channel: { app: 'in the system', email: 'e-mail', digest: 'morning summary' },
  },
};
