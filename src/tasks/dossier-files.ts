import { Injectable } from '@nestjs/common';
import { DocumentsService } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.js';
import { currentLocale } from '../platform/request-context.js';
import { TaskFormError } from './tasks.errors.js';

/** Files that completions refer to: uploaded to the dossier before. */
@Injectable()
export class DossierFiles {
  constructor(private readonly documents: DocumentsService) {}

  /** @throws {TaskFormError} at `path` when one of them is no file of the dossier */
  async check(tx: Tx, dossierId: string, attachmentIds: readonly string[], path: string): Promise<void> {
    if (attachmentIds.length === 0) return;
    const files = await this.documents.listOf({ kind: 'dossier', id: dossierId }, tx);
    const known = new Set(files.map(({ id }) => id));
    if (attachmentIds.some((id) => !known.has(id)))
      throw new TaskFormError([{ path, message: NOT_OF_DOSSIER[currentLocale()] }]);
  }
}

const NOT_OF_DOSSIER = {
  vi: 'Tệp chưa được tải lên hồ sơ này',
  en: 'The file has not been uploaded to this dossier',
};
