import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Issue, PaperData } from '../paper-data.js';
import { apology } from './apology.js';
import { controlSlip } from './control-slip.js';
import { head, title } from './parts.js';
import { receipt } from './receipt.js';
import { refusal } from './refusal.js';
import { stop } from './stop.js';
import { supplement } from './supplement.js';
import { numberOf, shortTime, TITLES } from './words.js';

/**
 * The layout of a paper: A4, Tinos (metrics of Times New Roman), margins of Decree 30/2020/ND-CP.
 * @param paper what it says
 * @param issue which print it is
 * @returns a definition for pdfmake with the font `Tinos`
 */
export function layoutOf(paper: PaperData, issue: Issue): TDocumentDefinitions {
  const heading = TITLES[paper.form];
  return {
    pageSize: 'A4',
    pageMargins: [71, 46, 50, 46],
    defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.06 },
    info: { title: `${heading.vi} ${paper.code}`, author: paper.unit, subject: numberOf(paper, issue) },
    language: 'vi',
    content: [head(paper, issue), title(paper, issue), ...bodyOf(paper)],
    footer: (page, pages) => foot(paper, issue, `Trang ${page}/${pages}`),
  };
}

function bodyOf(paper: PaperData): Content[] {
  switch (paper.form) {
    case 'receipt':
      return receipt(paper);
    case 'supplement':
      return supplement(paper);
    case 'refusal':
      return refusal(paper);
    case 'apology':
      return apology(paper);
    case 'stop':
      return stop(paper);
    case 'controlSlip':
      return controlSlip(paper);
  }
}

const foot = ({ form, code }: PaperData, { printedAt, printedBy }: Issue, pages: string): Content => ({
  columns: [
    {
      width: '*',
      text: `Mẫu số ${TITLES[form].annex} · ${code} · In lúc ${shortTime(printedAt)}, người in: ${printedBy}`,
    },
    { width: 'auto', text: pages },
  ],
  fontSize: 8.5,
  color: '#444444',
  margin: [71, 16, 50, 0],
});
