import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#calendar';
import {
  appointmentLedger,
  type ClockLedger,
  deadlineState,
  latenessAt,
  latenessInWords,
  type LegalClock,
  readClock,
  remainingAt,
  remainingInWords,
} from '#policy';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DossierSectionsService } from '../dossiers/dossier-sections.service.js';
import type { DossierAppointment } from '../dossiers/dossiers.events.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/text.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import type { AppointmentRow } from './appointment-rows.js';
import { readRows } from './appointments.service.js';

interface ClockOfDossier {
  unitId: string;
  ledger: ClockLedger;
  versionId: string;
}

/** Tells how the several appointments of a dossier stand. */
@Injectable()
export class AppointmentReader {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly procedures: ProceduresService,
    private readonly clock: Clock,
    sections: DossierSectionsService,
  ) {
    sections.provide({ appointments: (dossierId) => this.appointmentsOf(dossierId) });
  }

  /** In their order; none where the dossier has but the promised date. */
  async appointmentsOf(dossierId: string): Promise<DossierAppointment[]> {
    const rows = await readRows(this.database, dossierId);
    if (rows.length === 0) return [];
    const [dossier] = await this.database.query<ClockOfDossier>(
      `SELECT c.unit_id AS "unitId", c.ledger, d.procedure_version_id AS "versionId"
         FROM dossier_clock c JOIN dossier d ON d.id = c.dossier_id WHERE c.dossier_id = $1`,
      [dossierId],
    );
    if (!dossier) return [];
    const { bundle } = await this.procedures.getVersion(dossier.versionId);
    const calendar = await this.calendars.forUnit(this.database, dossier.unitId);
    const names = new Map((bundle.procedure.timeLimit.appointments ?? []).map(({ key, names }) => [key, names]));
    const now = this.clock.nowIso();
    return rows.map((row) => ({
      ...{ key: row.key, name: names.get(row.key) ?? { vi: row.key, en: row.key } },
      ...{ startsAt: row.startsAt, dueAt: row.dueAt, metAt: row.metAt },
      ...standing(calendar, row, dossier.ledger, now),
    }));
  }
}

function standing(
  calendar: WorkingCalendar,
  { limit, startsAt, dueAt, metAt, lapsedAt }: AppointmentRow,
  ledger: ClockLedger,
  now: string,
): Pick<DossierAppointment, 'state' | 'remainingText'> {
  const silent = { remainingText: null };
  if (metAt !== null) return { state: Date.parse(metAt) <= Date.parse(dueAt!) ? 'met' : 'metLate', ...silent };
  if (lapsedAt !== null) return { state: 'lapsed', ...silent };
  if (startsAt === null) return { state: 'planned', ...silent };
  const clock = readClock(calendar, appointmentLedger(ledger, { limit, startsAt }));
  const state = deadlineState(calendar, clock, now);
  return { state, remainingText: inWords(calendar, clock, state, now) };
}

function inWords(calendar: WorkingCalendar, clock: LegalClock, state: string, now: string): Text | null {
  const due = clock.standingDueAt;
  if (due === null || state === 'paused') return null;
  const say = (locale: 'vi' | 'en'): string =>
    state === 'overdue'
      ? latenessInWords(latenessAt(calendar, due, now), locale)
      : remainingInWords(remainingAt(calendar, due, now), locale);
  return { vi: say('vi'), en: say('en') };
}
