import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DocumentsService } from '../documents/documents.service.js';
import { DossiersService } from '../dossiers/dossiers.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { numberOf, TITLES } from './forms/words.js';
import type { PaperForm } from './paper-data.js';
import { type Paper, PaperSources } from './paper-sources.service.js';
import type { PapersView, PrintView } from './papers.dto.js';
import { MayNotPrintError, NoSuchPaperError } from './papers.errors.js';
import { findPrint, openPaper, printedOf, type PrintRow, printsOf } from './papers.repository.js';
import { PrintAccess } from './print-access.js';
import { PrintKeeper } from './print-keeper.service.js';
import { PrintPress } from './print-press.service.js';

/** Prints of the same paper that overtake each other are laid out anew. */
const ATTEMPTS = 5;

/** Papers handed to applicants: numbered once, printed as often as needed, every print kept and journaled. */
@Injectable()
export class PapersService {
  constructor(
    private readonly database: Database,
    private readonly sources: PaperSources,
    private readonly dossiers: DossiersService,
    private readonly access: PrintAccess,
    private readonly documents: DocumentsService,
    private readonly press: PrintPress,
    private readonly keeper: PrintKeeper,
  ) {}

  /** What can be printed of a dossier and what was. @throws {DossierNotFoundError} */
  async list(actor: SignedInActor, dossierId: string): Promise<PapersView> {
    await this.dossiers.checkVisible(actor, dossierId);
    const [sources, prints, mayPrint] = await Promise.all([
      this.sources.listOf(dossierId),
      printsOf(this.database, dossierId),
      this.access.mayPrint(actor, dossierId),
    ]);
    return {
      papers: sources.map(({ form, subjectId, issuedAt }) => ({
        ...{ form, subjectId, issuedAt: issuedAt.toISOString() },
        title: { vi: TITLES[form].vi, en: TITLES[form].en },
        prints: prints.filter((print) => print.form === form && print.subjectId === subjectId).map(viewOf),
      })),
      mayPrint,
    };
  }

  /**
   * Prints a paper: writes down what it said, keeps the PDF, and marks every print of the same data after the first.
   * @throws {DossierNotFoundError} {@link MayNotPrintError} {@link NoSuchPaperError}
   */
  async print(
    actor: SignedInActor,
    ask: { dossierId: string; form: PaperForm; subjectId?: string },
  ): Promise<PrintView> {
    const { dossierId, form, subjectId } = ask;
    await this.dossiers.checkVisible(actor, dossierId);
    if (!(await this.access.mayPrint(actor, dossierId))) throw new MayNotPrintError();
    const paper = await this.sources.find(dossierId, form, subjectId);
    if (!paper) throw new NoSuchPaperError(form);
    const dataSha256 = sha256Of(JSON.stringify(paper.data));
    const opened = await this.database.transaction((tx) => openPaper(tx, this.keyOf(dossierId, paper)));
    for (let attempt = 1; ; attempt++) {
      const printed = await printedOf(this.database, opened.id, dataSha256);
      const { number } = opened;
      const ready = await this.press.layOut(paper.data, { number, printedBy: actor.personName, printed });
      const id = await this.database.transaction((tx) =>
        this.keeper.keep(tx, { actor, dossierId, paper, opened, printed, dataSha256, ...ready }),
      );
      if (id !== undefined) return viewOf((await findPrint(this.database, dossierId, id))!);
      await this.documents.discard(ready.file);
      if (attempt === ATTEMPTS) throw new Error(`The paper ${opened.id} is printed faster than it can be laid out`);
    }
  }

  /**
   * The PDF of a print as it was handed out.
   * @throws {DossierNotFoundError} {@link NoSuchPaperError}
   */
  async open(
    actor: SignedInActor,
    dossierId: string,
    printId: string,
  ): Promise<{ content: Readable; headers: Record<string, string> }> {
    await this.dossiers.checkVisible(actor, dossierId);
    const print = await findPrint(this.database, dossierId, printId);
    if (!print) throw new NoSuchPaperError('print');
    return this.documents.open(print.attachmentId, 'inline');
  }

  private keyOf(dossierId: string, { source, data }: Paper) {
    const { form, subjectId, unitId } = source;
    return {
      dossierId,
      form,
      subjectId,
      unitId,
      unitLetters: data.unitLetters,
      year: Number(data.issuedAt.slice(0, 4)),
    };
  }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const viewOf = ({ id, form, number, unitLetters, copy, printedAt, printedBy, sha256 }: PrintRow): PrintView => ({
  ...{ id, form, copy, printedBy, sha256 },
  number: numberOf({ form, unitLetters }, { number }),
  printedAt: printedAt.toISOString(),
});
