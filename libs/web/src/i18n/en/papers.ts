import type { English } from '../english.js';
import type { papers as vi } from '../vi/papers.js';

/** Printed papers and attached documents. */
export const papers: English<typeof vi> = {
  prints: {
    title: 'Papers to print',
    empty: 'There is nothing to print yet.',
    failed: 'The papers to print could not be loaded',
    print: 'Print',
    reprint: 'Print again',
    printNamed: 'Print: {{title}}',
    reprintNamed: 'Print again: {{title}}',
    printReceipt: 'Print the receipt',
    printing: 'Making the print…',
    made: 'Print no. {{number}} is ready',
    open: 'Open the print',
    since: 'Since {{time}}',
    number: 'No. {{number}}',
    first: 'first print',
    again: 'reprint {{n}}',
    openNamed: 'Open {{title}}, no. {{number}}, {{which}}',
    madeBy: '{{time}}, {{who}}',
    lookOnly: 'You may open what was printed; units that take part print.',
  },
};
