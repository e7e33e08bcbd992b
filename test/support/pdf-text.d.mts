/** Pages of a PDF, each as one line of text. Types apart: those of pdfjs-dist bring the browser's with them. */
export function pagesOfPdf(pdf: Uint8Array): Promise<string[]>;
