import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DocumentsService } from '../documents/documents.service.js';
import { AttachmentsService } from '../dossiers/attachments.service.js';
import { PdfRenderer } from '../papers/pdf-renderer.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';

/** What a sheet of the demo stands for. */
export interface DemoSheet {
  title: string;
  number: string;
  signer: string;
  /** Local day. */
  issuedOn: string;
}

/** Files of the demo's dossiers: sheets that say what they stand for, and that they are specimens. */
@Injectable()
export class DemoPapersService {
  constructor(
    private readonly pdf: PdfRenderer,
    private readonly documents: DocumentsService,
    private readonly attachments: AttachmentsService,
  ) {}

  /**
   * Adds a sheet to a dossier.
   * @returns id of the attachment
   */
  async add(actor: SignedInActor, dossierId: string, sheet: DemoSheet): Promise<string> {
    const bytes = await this.pdf.render({
      pageSize: 'A5',
      pageOrientation: 'landscape',
      pageMargins: 48,
      defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.3 },
      content: [
        { text: 'BẢN MẪU CỦA DỮ LIỆU TRÌNH DIỄN, KHÔNG CÓ GIÁ TRỊ', bold: true, color: '#a00000' },
        { text: sheet.title, fontSize: 18, bold: true, margin: [0, 24, 0, 16] },
        `Số: ${sheet.number}`,
        `Ngày: ${sheet.issuedOn.split('-').reverse().join('/')}`,
        `Người ký: ${sheet.signer}`,
      ],
    });
    const file = await this.documents.receive(Readable.from(bytes), 'ban-mau.pdf');
    const { id } = await this.attachments.add(actor, { dossierId, documentKey: null, file });
    return id;
  }
}
