import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';

/** A document of the procedure that the applicant has brought. */
export interface PaperReceived {
  key: string;
  copyType: 'original' | 'copy' | 'electronic';
  quantity: number;
  note: string | null;
}

/** Papers that come to a dossier after its intake. */
@Injectable()
export class DossierPapersService {
  /** Marks documents as received; those that were not on the list join it at its end. */
  async received(tx: Tx, dossierId: string, papers: readonly PaperReceived[]): Promise<void> {
    if (papers.length === 0) return;
    await tx.query(
      `INSERT INTO dossier_document (dossier_id, key, position, copy_type, quantity, note, state)
       SELECT $1, p.key, coalesce((SELECT max(position) FROM dossier_document WHERE dossier_id = $1), -1) + p.n,
              p."copyType", p.quantity, p.note, 'received'
         FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (key text, "copyType" text, quantity int, note text))
              WITH ORDINALITY AS p(key, "copyType", quantity, note, n)
       ON CONFLICT (dossier_id, key) DO UPDATE
          SET copy_type = excluded.copy_type, quantity = excluded.quantity, note = excluded.note, state = 'received'`,
      [dossierId, JSON.stringify(papers)],
    );
  }
}
