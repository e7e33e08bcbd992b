/**
 * Opens a print in a tab of its own, where the browser's own button prints it. Pages that print a PDF from a hidden frame
 * fail in some browsers without a word, so that the clerk would wait for paper that never comes.
 * @returns false when the browser keeps pages from opening tabs
 */
export const showPrint = (address: string): boolean => window.open(address, '_blank') !== null;
