/**
 * Brings a PDF to the printer. Where the browser shows PDF files itself its dialog opens at once; elsewhere, as on most
 * telephones, the file opens in a tab of its own.
 */
export function showPrint(address: string): void {
  if (!navigator.pdfViewerEnabled) {
    window.open(address, '_blank', 'noopener');
    return;
  }
  document.getElementById(FRAME)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.title = 'PDF';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'print-frame';
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  frame.src = address;
  document.body.append(frame);
}

const FRAME = 'print-frame';
