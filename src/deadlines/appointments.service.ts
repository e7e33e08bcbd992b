import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#calendar';
import type { Effect } from '#workflow';
import { AuditService } from '../audit/audit.service.js';
import type { StepContext } from '../engine/engine.events.js';
import type { Tx } from '../platform/database/tx.js';
import type { Appointment, ProcedureDefinition } from '../procedures/procedures.events.js';
import { type AppointmentRow, type AppointmentStep, appointmentsOf, endedIn, follow } from './appointment-rows.js';
import { inShort } from './extension-room.js';

/** How a dossier's clock came out of a step. */
export interface ClockAfter extends Pick<AppointmentStep, 'endedAt' | 'finished' | 'ledger'> {
  isNew: boolean;
  calendar: WorkingCalendar;
}

const READ = `
  SELECT key, position, time_limit AS "limit", starts_at AS "startsAt", due_at AS "dueAt", met_at AS "metAt",
         lapsed_at AS "lapsedAt"
    FROM dossier_appointment WHERE dossier_id = $1 ORDER BY position`;
const SAVE = `
  INSERT INTO dossier_appointment (dossier_id, key, position, time_limit, starts_at, due_at, met_at, lapsed_at)
  SELECT $1, r.key, r.position, r."limit", r."startsAt", r."dueAt", r."metAt", r."lapsedAt"
    FROM jsonb_to_recordset($2::jsonb) AS r(key text, position smallint, "limit" text, "startsAt" timestamptz,
         "dueAt" timestamptz, "metAt" timestamptz, "lapsedAt" timestamptz)
  ON CONFLICT (dossier_id, key) DO UPDATE
     SET starts_at = excluded.starts_at, due_at = excluded.due_at, met_at = excluded.met_at,
         lapsed_at = excluded.lapsed_at`;

/** Keeps the several appointments of dossiers whose procedure has them. */
@Injectable()
export class AppointmentsService {
  constructor(private readonly audit: AuditService) {}

  /** Follows a step inside its transaction; the date promised for the whole dossier is not touched. */
  async follow(
    step: StepContext,
    effects: readonly Effect[],
    procedure: ProcedureDefinition,
    after: ClockAfter,
  ): Promise<void> {
    const { appointments = [] } = procedure.timeLimit;
    if (appointments.length === 0) return;
    const { tx, businessKey: dossierId, receivedAt: at } = step;
    const rows = after.isNew ? appointmentsOf(procedure, startVariables(step)) : await readRows(tx, dossierId);
    const change: AppointmentStep = { ...after, at, ended: endedIn(effects) };
    const changed: AppointmentRow[] = [];
    for (const row of rows) {
      const appointment = appointments.find(({ key }) => key === row.key);
      const now = appointment ? follow(row, appointment, change, after.calendar) : row;
      if (now !== row || after.isNew) changed.push(now);
      if (now !== row && appointment) await this.journal(step, appointment, row, now, after.calendar.timeZone);
    }
    if (changed.length > 0)
      await tx.run({ name: 'deadlines.save-appointments', text: SAVE }, [dossierId, JSON.stringify(changed)]);
  }

  private async journal(
    step: StepContext,
    { names }: Appointment,
    before: AppointmentRow,
    now: AppointmentRow,
    timeZone: string,
  ): Promise<void> {
    const due = now.dueAt === null ? {} : { dueAt: now.dueAt, until: inShort(timeZone, now.dueAt) };
    await this.audit.write(step.tx, {
      actor: { kind: 'system', reason: 'appointment' },
      action: `dossier.appointment-${deedOf(before, now)}`,
      subject: { kind: 'dossier', id: step.businessKey },
      details: { key: now.key, name: names, ...due },
    });
  }
}

function deedOf(before: AppointmentRow, now: AppointmentRow): 'met' | 'missed' | 'lapsed' | 'set' | 'moved' {
  if (now.metAt !== null) return Date.parse(now.metAt) <= Date.parse(now.dueAt!) ? 'met' : 'missed';
  if (now.lapsedAt !== null) return 'lapsed';
  return before.startsAt === null ? 'set' : 'moved';
}

/** Variables of the root scope: what the intake gave the process. */
const startVariables = ({ scopes }: StepContext) => scopes.find(({ parentId }) => parentId === null)?.values ?? {};

type StoredRow = Pick<AppointmentRow, 'key' | 'position' | 'limit'> &
  Record<'startsAt' | 'dueAt' | 'metAt' | 'lapsedAt', Date | null>;

/** A dossier's appointments in order; within a step, its lock is held. */
export async function readRows(reader: Pick<Tx, 'query'>, dossierId: string): Promise<AppointmentRow[]> {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return (await reader.query<StoredRow>(READ, [dossierId])).map((row) => ({
    ...{ key: row.key, position: row.position, limit: row.limit },
    ...{ startsAt: iso(row.startsAt), dueAt: iso(row.dueAt), metAt: iso(row.metAt), lapsedAt: iso(row.lapsedAt) },
  }));
}
