import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Dots an inch of a plain office scanner. */
const DPI = 200;

/**
 * Bar codes of the first page of a PDF, as a scanner reads them off the paper.
 * @returns format (`QRCode`, `Code128`) and text of each
 */
export async function codesOfPdf(pdf) {
  // The module's own way would fetch the decoder from the network.
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = await readFile(file);
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) } });
  const codes = await readBarcodes(await firstPage(pdf), { formats: ['QRCode', 'Code128'], tryHarder: true });
  return codes.map(({ format, text }) => ({ format, text }));
}

async function firstPage(pdf) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: DPI / 72 });
  const { canvas, context } = document.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  await task.destroy();
  return { data, width, height, colorSpace: 'srgb' };
}
