import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DocumentsService, type ReceivedFile } from '../documents/documents.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { localMinute } from '../platform/local-day.js';
import { layoutOf } from './forms/paper.js';
import { TITLES } from './forms/words.js';
import type { Issue, LocalTime, PaperData } from './paper-data.js';
import type { Printed } from './papers.repository.js';
import { PdfRenderer } from './pdf-renderer.service.js';

/** A print whose file lies in the store and waits for its row. */
export interface LaidOut {
  file: ReceivedFile;
  issue: Issue;
  printedAt: Date;
}

/** Lays papers out and puts the files where they stay. */
@Injectable()
export class PrintPress {
  constructor(
    private readonly renderer: PdfRenderer,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param printed how far the paper was printed: tells whether this is a reprint, or replaces an earlier print */
  async layOut(
    data: PaperData,
    { number, printedBy, printed }: { number: number; printedBy: string; printed: Printed },
  ): Promise<LaidOut> {
    const printedAt = this.clock.now();
    const issue = {
      ...{ number, copy: printed.same + 1, printedBy },
      replaces: printed.same === 0 && printed.otherAt ? this.local(printed.otherAt) : null,
      printedAt: this.local(printedAt),
    };
    const pdf = await this.renderer.render(layoutOf(data, issue));
    const name = `${TITLES[data.form].vi} ${data.code}.pdf`;
    return { file: await this.documents.receive(Readable.from([pdf]), name), issue, printedAt };
  }

  private local(at: Date): LocalTime {
    return localMinute(this.config.timeZone, at);
  }
}
