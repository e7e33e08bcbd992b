import { Injectable } from '@nestjs/common';
import { formatDuration, parseDuration, type WorkingCalendar } from '#calendar';
import { appointmentLedger, type ClockLedger, type ClockStory, clockStory, readClock, sayStoryLine } from '#policy';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/text.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { whoOf } from './alerts.queries.js';
import { readRows } from './appointments.service.js';
import { ASK_LEVEL } from './apology-room.js';
import type { DeadlineStory } from './deadline-story.dto.js';
import { NoClockError } from './deadline-story.errors.js';
import { settingsOf, sourcedRules } from './due-settings.js';
import { hoursOf } from './explain/explain-plan.js';
import { type LevelSubject, onceEach, type RaisedLevel, recipientAsks } from './recipient-asks.js';

interface ClockRow {
  unitId: string;
  ledger: ClockLedger;
  promisedAt: Date | null;
  procedureVersionId: string;
  competentUnitId: string;
  receivingUnitId: string;
}

interface AheadRow extends Pick<RaisedLevel, 'key' | 'tell' | 'channels'> {
  at: Date;
  dueAt: Date;
  step: Text | null;
  held: LevelSubject['held'];
}

const CLOCK = `
  SELECT c.unit_id AS "unitId", c.ledger, d.promised_at AS "promisedAt", d.procedure_version_id AS "procedureVersionId",
         d.competent_unit_id AS "competentUnitId", d.receiving_unit_id AS "receivingUnitId"
    FROM dossier_clock c JOIN dossier d ON d.id = c.dossier_id WHERE c.dossier_id = $1`;

/** Levels that are armed, with the open tasks that each is about: one step, or all of the dossier. */
const AHEAD = `
  WITH held AS (SELECT id, unit_id, assignee_id, opened_at, json_build_object('vi', name, 'en', coalesce(name_en, name)) AS step
                  FROM task WHERE dossier_id = $1 AND closed_at IS NULL)
  SELECT l.due_at AS at, l.key, l.subject_due_at AS "dueAt", l.tell, l.channels, (SELECT step FROM held WHERE id = l.subject_id),
         (SELECT coalesce(json_agg(json_build_object('unitId', unit_id, 'assigneeId', assignee_id) ORDER BY opened_at, id), '[]')
            FROM held WHERE l.subject_kind = 'dossier' OR id = l.subject_id) AS held
    FROM deadline_level l
   WHERE l.subject_id = ANY (SELECT id FROM held UNION ALL SELECT $1::uuid) AND l.state = 'armed'
   ORDER BY l.due_at, l.subject_kind, l.position LIMIT 50`;

/** Tells why a dossier is due when it is, and what comes if nothing is done. */
@Injectable()
export class DeadlineStoryService {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossiersService,
    private readonly procedures: ProceduresService,
    private readonly calendars: CalendarsService,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the stored ledger anew with the calendar in force, as the clock itself does.
   * @throws {DossierNotFoundError} when there is none or the actor may not see it
   * @param appointment key of one of several appointments, whose own date it is then
   * @throws {NoClockError} when no clock was ever begun for it, or for that appointment
   */
  async of(actor: SignedInActor, dossierId: string, appointment?: string): Promise<DeadlineStory> {
    await this.dossiers.checkVisible(actor, dossierId);
    const [row] = await this.database.query<ClockRow>(CLOCK, [dossierId]);
    if (!row) throw new NoClockError(dossierId);
    const calendar = await this.calendars.forUnit(this.database, row.unitId);
    const { bundle } = await this.procedures.getVersion(row.procedureVersionId);
    const ledger = appointment === undefined ? row.ledger : await this.ledgerOf(dossierId, row.ledger, appointment);
    const story = clockStory(calendar, ledger);
    return {
      receivedAt: ledger.receivedAt,
      limit: limitOf(ledger),
      dueAt: readClock(calendar, ledger).standingDueAt,
      promisedAt: row.promisedAt?.toISOString() ?? null,
      lines: story ? linesOf(story, calendar) : [],
      total: story?.total ?? 0,
      unit: story?.unit ?? null,
      carriedMinutes: story?.carried ?? 0,
      certainty: story?.certainty ?? 'confirmed',
      settings: settingsOf(ledger.rules, sourcedRules(bundle.procedure)).map(({ value: _, ...setting }) => setting),
      calendar: { name: calendar.version.name, ...hoursOf(calendar) },
      ahead: await this.ahead(dossierId, row),
    };
  }

  private async ledgerOf(dossierId: string, dossier: ClockLedger, key: string): Promise<ClockLedger> {
    const found = (await readRows(this.database, dossierId)).find((row) => row.key === key);
    if (!found || found.startsAt === null) throw new NoClockError(dossierId);
    return appointmentLedger(dossier, { limit: found.limit, startsAt: found.startsAt });
  }

  private async ahead(
    dossierId: string,
    { competentUnitId, receivingUnitId }: ClockRow,
  ): Promise<DeadlineStory['ahead']> {
    const levels = await this.database.query<AheadRow>(AHEAD, [dossierId]);
    const asks = levels.map(({ tell, held }) => recipientAsks({ tell }, { competentUnitId, receivingUnitId, held }));
    const found = await this.organisation.recipientsForMany(asks.flat(), this.clock.now());
    let next = 0;
    const told = asks.map((own) => onceEach(own.map(({ role }) => ({ toldAs: role, recipients: found[next++]! }))));
    const names = await this.namesOf(told.flat().map(({ accountId }) => accountId));
    return levels.map(({ at, key, dueAt, step, tell, channels }, n) => ({
      at: at.toISOString(),
      step,
      asksForApology: key === ASK_LEVEL,
      dueAt: dueAt.toISOString(),
      who: whoOf(tell),
      people: told[n]!.flatMap(({ accountId }) => names.get(accountId) ?? []),
      channels,
    }));
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM person WHERE id = ANY ($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function limitOf(ledger: ClockLedger): Text | null {
  const limits = ledger.entries.flatMap((entry) => (entry.kind === 'restart' ? (entry.limit ?? []) : []));
  const limit = limits.at(-1) ?? ledger.limit;
  if (limit === 'none') return null;
  const duration = parseDuration(limit);
  return { vi: formatDuration(duration, 'vi'), en: formatDuration(duration, 'en') };
}

function linesOf({ lines, unit }: ClockStory, { timeZone }: WorkingCalendar): DeadlineStory['lines'] {
  const context = { unit, timeZone };
  return lines.map((line) => ({
    ...{ kind: line.kind, date: line.date, amount: line.amount },
    text: { vi: sayStoryLine(line, context, 'vi'), en: sayStoryLine(line, context, 'en') },
  }));
}
