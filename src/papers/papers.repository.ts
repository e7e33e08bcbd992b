import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import type { PaperData, PaperForm } from './paper-data.js';

type Reader = Pick<Tx, 'query'>;

/** A paper under its number; `subjectId` is the request, refusal or withdrawal it tells of, or the dossier itself. */
export interface PaperRow {
  id: string;
  number: number;
}

/** A print as lists show it. */
export interface PrintRow {
  id: string;
  form: PaperForm;
  subjectId: string;
  number: number;
  unitLetters: string;
  copy: number;
  printedAt: Date;
  printedBy: { id: string; name: string };
  sha256: string;
  attachmentId: string;
}

/** How far a paper was printed. */
export interface Printed {
  total: number;
  /** Prints of the very same data. */
  same: number;
  /** The latest print of other data. */
  otherAt: Date | null;
}

const PRINTS = `
  SELECT r.id, p.form, p.subject_id AS "subjectId", p.number, p.unit_letters AS "unitLetters", r.copy,
         r.printed_at AS "printedAt", r.sha256, r.attachment_id AS "attachmentId",
         json_build_object('id', r.printed_by, 'name', coalesce(w.name, '—')) AS "printedBy"
    FROM dossier_print r JOIN dossier_paper p ON p.id = r.paper_id LEFT JOIN person w ON w.id = r.printed_by
   WHERE p.dossier_id = $1`;

/** All prints of a dossier's papers, latest first. */
export const printsOf = (reader: Reader, dossierId: string): Promise<PrintRow[]> =>
  reader.query<PrintRow>(`${PRINTS} ORDER BY r.printed_at DESC, r.sequence DESC`, [dossierId]);

/** One print of that dossier. */
export async function findPrint(reader: Reader, dossierId: string, printId: string): Promise<PrintRow | undefined> {
  return (await reader.query<PrintRow>(`${PRINTS} AND r.id = $2`, [dossierId, printId]))[0];
}

/**
 * Opens a paper, or finds and locks the one that is there. A new one takes the next number of its unit, form and year,
 * which it keeps: a paper whose print failed is printed under the same number later.
 */
export async function openPaper(
  tx: Tx,
  paper: { dossierId: string; form: PaperForm; subjectId: string; unitId: string; unitLetters: string; year: number },
): Promise<PaperRow> {
  const key = [paper.dossierId, paper.form, paper.subjectId];
  await tx.query(
    `INSERT INTO dossier_paper (id, dossier_id, form, subject_id, unit_id, unit_letters, year)
     VALUES ($4, $1, $2, $3, $5, $6, $7) ON CONFLICT (dossier_id, form, subject_id) DO NOTHING`,
    [...key, newId(), paper.unitId, paper.unitLetters, paper.year],
  );
  const [row] = await tx.query<{ id: string; number: number | null; unitId: string; year: number }>(
    `SELECT id, number, unit_id AS "unitId", year FROM dossier_paper
      WHERE dossier_id = $1 AND form = $2 AND subject_id = $3 FOR UPDATE`,
    key,
  );
  const { id, number, unitId, year } = row!;
  if (number !== null) return { id, number };
  const [next] = await tx.query<{ number: number }>(
    `INSERT INTO paper_serial AS s (unit_id, form, year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT (unit_id, form, year) DO UPDATE SET last = s.last + 1 RETURNING last AS number`,
    [unitId, paper.form, year],
  );
  await tx.query('UPDATE dossier_paper SET number = $2 WHERE id = $1', [id, next!.number]);
  return { id, number: next!.number };
}

/** Locks a paper until the end of the transaction. */
export const lockPaper = (tx: Tx, paperId: string): Promise<unknown> =>
  tx.query('SELECT FROM dossier_paper WHERE id = $1 FOR UPDATE', [paperId]);

/** @param dataSha256 hex, of the data about to be printed */
export async function printedOf(reader: Reader, paperId: string, dataSha256: string): Promise<Printed> {
  const [row] = await reader.query<Printed>(
    `SELECT count(*)::int AS total, (count(*) FILTER (WHERE data_sha256 = $2))::int AS same,
            max(printed_at) FILTER (WHERE data_sha256 <> $2) AS "otherAt" FROM dossier_print WHERE paper_id = $1`,
    [paperId, dataSha256],
  );
  return row!;
}

/** Writes a print down. */
export async function insertPrint(
  tx: Tx,
  print: {
    id: string;
    paperId: string;
    sequence: number;
    copy: number;
    data: PaperData;
    dataSha256: string;
    attachmentId: string;
    sha256: string;
    printedBy: string;
    printedAt: Date;
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO dossier_print (id, paper_id, sequence, copy, data, data_sha256, attachment_id, sha256, printed_by, printed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[print.id, print.paperId, print.sequence, print.copy, JSON.stringify(print.data), print.dataSha256],
      ...[print.attachmentId, print.sha256, print.printedBy, print.printedAt],
    ],
  );
}
