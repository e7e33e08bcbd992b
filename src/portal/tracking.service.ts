import { Injectable } from '@nestjs/common';
import type { ElementInfo } from '#workflow';
import { DossierSectionsService } from '../dossiers/dossier-sections.service.js';
import type { DossierStep } from '../dossiers/dossiers.events.js';
import { EngineService } from '../engine/engine.service.js';
import { attemptKeys, Attempts } from '../identity/attempts.service.js';
import { Database } from '../platform/database/database.service.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { matchesFactor } from './second-factor.js';
import type { Passage, Standing, TrackedAppointment, TrackedDossier, Wait } from './tracking.events.js';
import { findByCode, type TrackedRow } from './tracking.queries.js';

/** What a look-up came to. */
export type Lookup =
  | { found: TrackedDossier }
  /** Wrong code or wrong second factor: which of them is never told. */
  | { found: undefined; retryAfterSeconds?: number };

const STANDINGS: Record<string, Standing> = { received: 'processing' };
const FINISHED: ReadonlySet<Standing> = new Set([
  ...['rejected', 'stopped', 'voided', 'resolved', 'returned', 'refusalReady', 'refusalReturned'],
] as Standing[]);

/** Shows applicants where their dossier is. */
@Injectable()
export class TrackingService {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly sections: DossierSectionsService,
    private readonly procedures: ProceduresService,
    private readonly engine: EngineService,
  ) {}

  /**
   * Looks a dossier up for somebody who is not signed in.
   *
   * Each failure counts against the code and against the address; either is locked for a while after too many of them, for
   * codes that do not exist as for those that do.
   * @param ask what was typed; `address` is the caller's
   */
  async lookUp(ask: { code: string; factor: string; address: string }): Promise<Lookup> {
    const code = ask.code.normalize('NFC').trim().toUpperCase();
    const keys = attemptKeys(code, ask.address, 'track');
    try {
      await this.attempts.charge(keys);
    } catch (error) {
      const seconds = error instanceof DomainError && error.kind === 'too-many' && error.fields['retryAfterSeconds'];
      if (typeof seconds !== 'number') throw error;
      return { found: undefined, retryAfterSeconds: seconds };
    }
    const row = await findByCode(this.database, code);
    if (!matchesFactor(ask.factor, row?.numbers ?? []) || !row) return { found: undefined };
    await this.database.transaction((tx) => this.attempts.forgive(tx, keys));
    return { found: await this.tell(row) };
  }

  private async tell(row: TrackedRow): Promise<TrackedDossier> {
    const [version, steps, clock, appointments, instance] = await Promise.all([
      this.procedures.getVersion(row.procedureVersionId),
      this.sections.steps(row.id),
      this.sections.clock(row.id),
      this.sections.appointments(row.id),
      this.engine.stateOf(row.instanceId),
    ]);
    const { procedure } = version.bundle;
    const standing = row.voided ? 'voided' : (STANDINGS[row.status] ?? (row.status as Standing));
    const finished = FINISHED.has(standing);
    const paused = Boolean(clock?.pausedSince);
    const documents = new Map(procedure.documents.map(({ key, names }) => [key, names]));
    return {
      code: row.code,
      procedure: procedure.names,
      receivedAt: row.receivedAt.toISOString(),
      receivingUnit: row.receivingUnit,
      standing,
      statusAt: row.statusAt.toISOString(),
      holders: steps
        .filter(
          ({ closedAt, elementId }) => closedAt === null && !isForApplicant(version.model.elements.get(elementId)),
        )
        .map((step) => ({ unit: unitOf(step), step: nameOf(version, step.elementId), since: step.openedAt })),
      paused,
      waits: paused ? waitsOf(version, instance.waiting) : [],
      asked: row.missing.map(({ key, note }) => ({ name: documents.get(key) ?? OTHER_PAPER, note })),
      promisedAt: row.promisedAt?.toISOString() ?? null,
      appointments: appointments.map(({ name, dueAt, state }) => ({
        name,
        dueAt,
        standing: APPOINTMENT[state] ?? 'running',
      })),
      late: !finished && clock?.state === 'overdue',
      course: courseOf(steps),
    };
  }
}

/** Whether it was met late is between the offices; the page apologises for the whole dossier. */
const APPOINTMENT: Record<string, TrackedAppointment['standing']> = {
  ...{ planned: 'planned', paused: 'paused', met: 'met', metLate: 'met', lapsed: 'lapsed' },
};

const OTHER_PAPER: Text = { vi: 'Giấy tờ khác', en: 'Another paper' };

/** Steps in which an officer only waits for what the applicant brings: nobody holds the dossier then. */
const isForApplicant = (element: ElementInfo | undefined): boolean => element?.task?.kind === 'supplement';

const unitOf = ({ unit }: DossierStep): Text => ({ vi: unit.name, en: unit.nameEn });

function nameOf({ model, bundle }: ProcedureVersion, elementId: string): Text {
  const vi = model.elements.get(elementId)?.name || bundle.procedure.names.vi;
  return { vi, en: bundle.procedure.elementNames[elementId] ?? vi };
}

/** What stops the clock: open elements that say so, the innermost only. */
function waitsOf(version: ProcedureVersion, waiting: readonly { elementId: string }[]): Wait[] {
  const { elements } = version.model;
  const stopping = waiting
    .map(({ elementId }) => elements.get(elementId))
    .filter((element) => element !== undefined)
    .filter(({ deadline }) => deadline.clock !== 'counts');
  const ids = [...new Set(stopping.map(({ id }) => id))];
  return ids.map((id) => ({ what: nameOf(version, id), basis: elements.get(id)?.deadline.basis ?? null }));
}

/** Runs of steps in one unit become one passage; what was cancelled never happened. */
function courseOf(steps: readonly DossierStep[]): Passage[] {
  const course: Passage[] = [];
  let unitId: string | undefined;
  for (const step of steps.filter(({ state }) => state !== 'cancelled')) {
    const last = course.at(-1);
    if (last && step.unit.id === unitId) last.to = step.closedAt;
    else course.push({ unit: unitOf(step), from: step.openedAt, to: step.closedAt });
    unitId = step.unit.id;
  }
  return course;
}
