import { Injectable } from '@nestjs/common';
import { compareOutcome, type DueRules, type Outcome, type WorkingCalendar } from '#calendar';
import { CalendarsService } from '../../calendars/calendars.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import type { Tx } from '../../platform/database/tx.js';
import { ProceduresService } from '../../procedures/procedures.service.js';
import { type HandOver, HandOversService } from '../../tasks/hand-overs.service.js';
import { type Passage, passagesOf, type TrailParty, type TrailStep } from './control-trail.js';

type Reader = Pick<Tx, 'query'>;

/** Whoever hands over or receives, by name. */
export interface ControlParty {
  unit: string;
  person: string | null;
}

/** One line of the control slip. */
export interface ControlPassage {
  /** `released`: the result left the office. */
  kind: Passage['kind'] | 'released';
  from: ControlParty | null;
  to: ControlParty | null;
  /** Who got the result, and how; null unless `released`. */
  receiver: { name: string; method: HandOver['method'] } | null;
  at: string;
  takenAt: string | null;
  /** How the giver kept its limits: late when one step of its stay was; null: none of them had a limit. */
  outcome: Outcome | null;
  /** What the giver did, and which of it came late. */
  done: { name: string; decided: string | null; late: boolean }[];
}

/** The course of a dossier through units and agencies: the data of form 06. */
export interface ControlTrail {
  /** Agency that answers for the dossier. */
  leadAgency: string;
  /** The other agencies that worked on it, as they came. */
  coordinating: string[];
  /** How the result stands to the dossier's limit; null before there is one, and without a limit. */
  outcome: Outcome | null;
  passages: ControlPassage[];
}

const DOSSIER = `
  SELECT d.procedure_version_id AS "procedureVersionId", d.competent_unit_id AS "competentUnitId",
         d.receiving_unit_id AS "receivingUnitId", p.name AS "receivedBy",
         c.due_at AS "dueAt", c.stopped_at AS "readyAt",
         EXISTS (SELECT FROM instance i WHERE i.id = d.instance_id AND i.ended_at IS NULL) AS running
    FROM dossier d LEFT JOIN person p ON p.id = d.received_by
    LEFT JOIN dossier_clock c ON c.dossier_id = d.id
   WHERE d.id = $1`;

const STEPS = `
  SELECT t.id AS "taskId", t.element_id AS "elementId", t.name, t.unit_id AS "unitId", t.opened_by_task_id AS "openedBy",
         t.opened_at AS "openedAt", t.claimed_at AS "claimedAt", t.closed_at AS "closedAt", t.due_at AS "dueAt", t.state,
         p.name AS person, t.outcome
    FROM task t LEFT JOIN person p ON p.id = coalesce(t.completed_by, t.assignee_id)
   WHERE t.dossier_id = $1 ORDER BY t.opened_at, t.id`;

interface DossierRow {
  procedureVersionId: string;
  competentUnitId: string;
  receivingUnitId: string;
  receivedBy: string | null;
  dueAt: Date | null;
  readyAt: Date | null;
  running: boolean;
}
type StepRow = Omit<TrailStep, 'openedAt' | 'claimedAt' | 'closedAt' | 'dueAt'> & {
  openedAt: Date;
  claimedAt: Date | null;
  closedAt: Date | null;
  dueAt: Date | null;
};

/** How dossiers went from hand to hand. */
@Injectable()
export class ControlTrailService {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly organisation: OrganisationService,
    private readonly procedures: ProceduresService,
    private readonly handOvers: HandOversService,
  ) {}

  /** The caller has checked that the dossier may be seen. */
  async of(reader: Reader, dossierId: string): Promise<ControlTrail> {
    const [[dossier], rows, handOvers] = await Promise.all([
      reader.query<DossierRow>(DOSSIER, [dossierId]),
      reader.query<StepRow>(STEPS, [dossierId]),
      this.handOvers.ofDossier(reader, dossierId),
    ]);
    const { procedureVersionId, competentUnitId, receivingUnitId, receivedBy, dueAt, readyAt, running } = dossier!;
    const { model, bundle } = await this.procedures.getVersion(procedureVersionId, reader);
    const decided = ({ elementId, outcome }: StepRow): string | null =>
      model.elements.get(elementId)?.task?.outcomes.find(({ key }) => key === outcome)?.label.vi ?? null;
    const steps = rows.map((row) => ({ ...stepOf(row), outcome: decided(row) }));
    const { boundary } = this.procedures.dueRulesOf(bundle.procedure.timeLimit);
    const passages = passagesOf(steps, { unitId: receivingUnitId, person: receivedBy }, running);
    const units = [...new Set([competentUnitId, receivingUnitId, ...steps.map(({ unitId }) => unitId)])];
    const [calendars, { names, agencies }] = await Promise.all([
      this.calendars.forUnits(reader, units),
      this.namesOf(reader, units),
    ]);
    const named = (party: TrailParty | null): ControlParty | null =>
      party && { unit: names.get(party.unitId) ?? '—', person: party.person };
    const leadAgency = agencies.get(competentUnitId) ?? names.get(competentUnitId) ?? '—';
    const others = steps.map(({ unitId }) => agencies.get(unitId) ?? names.get(unitId) ?? '—');
    return {
      leadAgency,
      coordinating: [...new Set(others)].filter((agency) => agency !== leadAgency),
      outcome: outcomeOf(isoOf({ dueAt, closedAt: readyAt }), calendars.get(competentUnitId)!, boundary),
      passages: passages.map(({ from, to, done, ...passage }) => {
        const outcomes = done.map((step) => outcomeOf(step, calendars.get(step.unitId)!, boundary));
        const left =
          passage.kind === 'handed' ? undefined : handOvers.find(({ taskId }) => taskId === done.at(-1)?.taskId);
        return {
          ...passage,
          ...(left ? { kind: 'released', at: left.handedAt.toISOString() } : {}),
          ...{ from: named(from), to: named(to) },
          receiver: left ? { name: left.receiverName, method: left.method } : null,
          outcome: outcomes.includes('late') ? 'late' : (outcomes.findLast((each) => each !== null) ?? null),
          done: done.map(({ name, outcome }, n) => ({ name, decided: outcome, late: outcomes[n] === 'late' })),
        };
      }),
    };
  }

  /** Names of units, and the name of the agency each belongs to. */
  private async namesOf(
    reader: Reader,
    unitIds: string[],
  ): Promise<{ names: Map<string, string>; agencies: Map<string, string> }> {
    const agencyIds = await this.organisation.agenciesOf(unitIds, undefined, reader);
    const rows = await reader.query<{ id: string; name: string }>(`SELECT id, name FROM unit WHERE id = ANY ($1)`, [
      [...new Set([...unitIds, ...agencyIds.values()])],
    ]);
    const names = new Map(rows.map(({ id, name }) => [id, name.normalize('NFC')]));
    const agencies = [...agencyIds].map(([unitId, agencyId]) => [unitId, names.get(agencyId) ?? '—'] as const);
    return { names, agencies: new Map(agencies) };
  }
}

const stepOf = ({ openedAt, claimedAt, closedAt, dueAt, ...row }: StepRow): TrailStep => ({
  ...row,
  openedAt: openedAt.toISOString(),
  claimedAt: takenAt({ openedAt, claimedAt, state: row.state })?.toISOString() ?? null,
  ...isoOf({ closedAt, dueAt }),
});

/** A step that came back to whoever had it before was in that hand at once. */
const takenAt = ({ openedAt, claimedAt, state }: Pick<StepRow, 'openedAt' | 'claimedAt' | 'state'>): Date | null =>
  claimedAt ?? (state === 'claimed' || state === 'completed' ? openedAt : null);

const isoOf = ({ dueAt, closedAt }: Pick<StepRow, 'dueAt' | 'closedAt'>): Pick<TrailStep, 'dueAt' | 'closedAt'> => ({
  dueAt: dueAt?.toISOString() ?? null,
  closedAt: closedAt?.toISOString() ?? null,
});

const outcomeOf = (
  { dueAt, closedAt }: Pick<TrailStep, 'dueAt' | 'closedAt'>,
  calendar: WorkingCalendar,
  boundary: DueRules['boundary'],
): Outcome | null => (dueAt === null || closedAt === null ? null : compareOutcome(calendar, dueAt, closedAt, boundary));
