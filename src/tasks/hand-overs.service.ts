import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { currentLocale } from '../platform/request-context.js';
import { type Completing, DetailsKeepers, type Kept } from './details-keepers.js';
import type { DetailsOf } from './task-details.dto.js';
import { TaskFormError } from './tasks.errors.js';
import { WorkDates } from './work-dates.js';

type Reader = Pick<Tx, 'query'>;
type Given = DetailsOf<'handedOver'>;

/** A result as it left the office. */
export interface HandOver {
  id: string;
  dossierId: string;
  taskId: string;
  stageName: string;
  method: Given['method'];
  receiver: Given['receiver'];
  receiverName: string;
  receiverIdNumber: string | null;
  /** The paper by which somebody else received it. */
  authorisation: string | null;
  trackingNumber: string | null;
  /** Papers of the dossier whose originals changed hands then. */
  originals: string[];
  note: string | null;
  unit: { id: string; name: string; nameEn: string };
  handedAt: Date;
  handedBy: { id: string; name: string };
}

/** Who got the result, when, how, and which originals changed hands, as tasks of kind `handOver` write them. */
@Injectable()
export class HandOversService {
  constructor(
    keepers: DetailsKeepers,
    private readonly dates: WorkDates,
  ) {
    keepers.provide('handedOver', (tx, completing, details) => this.record(tx, completing, details));
  }

  /** Hand-overs of a dossier, oldest first. */
  ofDossier(reader: Reader, dossierId: string): Promise<HandOver[]> {
    return reader.query<HandOver>(
      `SELECT h.id, h.dossier_id AS "dossierId", h.task_id AS "taskId", k.name AS "stageName", h.method, h.receiver,
              h.receiver_name AS "receiverName", h.receiver_id_number AS "receiverIdNumber", h.authorisation,
              h.tracking_number AS "trackingNumber", h.originals, h.note, h.handed_at AS "handedAt",
              json_build_object('id', h.unit_id, 'name', coalesce(u.name, '—'), 'nameEn', coalesce(u.name_en, '—')) AS unit,
              json_build_object('id', h.handed_by, 'name', coalesce(p.name, '—')) AS "handedBy"
         FROM hand_over h JOIN task k ON k.id = h.task_id LEFT JOIN unit u ON u.id = h.unit_id
         LEFT JOIN person p ON p.id = h.handed_by
        WHERE h.dossier_id = $1 ORDER BY h.handed_at, h.id`,
      [dossierId],
    );
  }

  private async record(tx: Tx, { actor, task, procedure, at }: Completing, details: Given): Promise<Kept> {
    const { method, receiver, receiverName, receiverIdNumber, authorisation, trackingNumber, originals, note } =
      details;
    const today = await this.dates.dayOf(task.unitId, at, tx);
    const handedOn = details.handedOn ?? today;
    const openedOn = await this.dates.dayOf(task.unitId, task.openedAt, tx);
    const known = new Set(procedure.bundle.procedure.documents.map(({ key }) => key));
    const errors = faultsOf(details, { today, openedOn, known });
    if (errors.length > 0) throw new TaskFormError(errors);
    // What went out on an earlier day is known by its day alone.
    const handedAt = handedOn === today ? at : await this.dates.closingOn(task.unitId, handedOn, tx);
    const id = newId();
    await tx.query(
      `INSERT INTO hand_over (id, dossier_id, task_id, unit_id, method, receiver, receiver_name, receiver_id_number,
                              authorisation, tracking_number, originals, note, handed_at, handed_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[id, task.dossierId, task.id, task.unitId, method, receiver, receiverName, receiverIdNumber ?? null],
        ...[receiver === 'authorised' ? authorisation : null, method === 'post' ? trackingNumber : null],
        ...[originals, note ?? null, handedAt, actor.accountId, at],
      ],
    );
    // What was given back is no longer in the office.
    await tx.query(
      `UPDATE dossier_document SET state = 'returned'
        WHERE dossier_id = $1 AND key = ANY ($2) AND state = 'received' AND copy_type = 'original'`,
      [task.dossierId, originals],
    );
    // Who it was is personal and stays in the table, which can be erased.
    const fields = { id, method, receiver, handedOn };
    return { fields, journal: { handOverId: id, method, receiver, handedOn, originals: originals.length } };
  }
}

interface Facts {
  today: string;
  openedOn: string;
  known: ReadonlySet<string>;
}

function faultsOf(details: Given, { today, openedOn, known }: Facts): { path: string; message: string }[] {
  const { method, receiver, authorisation, trackingNumber, handedOn, originals } = details;
  const found: [boolean, string, Said][] = [
    [receiver === 'authorised' && !authorisation, 'authorisation', SAID.noPaper],
    [method === 'post' && !trackingNumber, 'trackingNumber', SAID.noTracking],
    [handedOn !== undefined && handedOn > today, 'handedOn', SAID.inFuture],
    [handedOn !== undefined && handedOn < openedOn, 'handedOn', SAID.beforeReady],
    [originals.some((key) => !known.has(key)), 'originals', SAID.unknownPaper],
  ];
  return found.flatMap(([isFault, path, said]) =>
    isFault ? [{ path: `details.${path}`, message: said[currentLocale()] }] : [],
  );
}

type Said = { vi: string; en: string };

const SAID = {
  noPaper: {
    vi: 'Ghi giấy ủy quyền của người nhận thay',
    en: 'Name the paper that authorises whoever receives it',
  },
  noTracking: { vi: 'Ghi mã bưu gửi', en: 'Give the tracking number of the post' },
  inFuture: { vi: 'Ngày trả không được ở tương lai', en: 'The day of hand-over must not lie in the future' },
  beforeReady: { vi: 'Ngày trả không được trước ngày có kết quả', en: 'It cannot be handed over before it was ready' },
  unknownPaper: { vi: 'Hồ sơ không có giấy tờ này', en: 'The dossier has no such paper' },
} as const satisfies Record<string, Said>;
