/** Bar codes of the first page of a PDF. Types apart: those of pdfjs-dist bring the browser's with them. */
export function codesOfPdf(pdf: Uint8Array): Promise<{ format: string; text: string }[]>;
