import type { English } from '../english.js';
import type { mending as vi } from '../vi/mending.js';

export const mending: English<typeof vi> = {
  mending: {
    title: 'Taken in by mistake?',
    correct: 'Correct the intake',
    correctTitle: 'Correct the intake of {{code}}',
    correctIntro:
      'Correct people and papers; what stood there is kept. If the procedure or the case is wrong, void the dossier and take it in anew.',
    correctDone: 'The intake is corrected. Print the receipt anew for the applicant.',
    void: 'Void the dossier',
    voidTitle: 'Void {{code}}',
    voidIntro:
      'The dossier stops at once, its code is not used again, and this cannot be undone. Whoever tracks it sees that it is void.',
    voidDone: 'The dossier is void',
    voidedTitle: 'Voided as taken in by mistake',
    reason: 'Reason',
    by: 'Voided by',
  },
};
