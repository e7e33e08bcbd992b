import { Injectable } from '@nestjs/common';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const FOLDER = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const font = (name: string): string => join(FOLDER, name, `Tinos_${name}.ttf`);

pdfmake.addFonts({
  Tinos: {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  },
});
// A layout never reads from the network, nor anything but its fonts from the disk.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FOLDER + sep));

/** Turns layouts into PDF files. */
@Injectable()
export class PdfRenderer {
  /** @returns the file, with the fonts it needs in it */
  render(layout: TDocumentDefinitions): Promise<Buffer> {
    return pdfmake.createPdf(layout).getBuffer();
  }
}
