import { Injectable } from '@nestjs/common';
import { compareInstants, formatDuration, parseDuration, type WorkingCalendar } from '#calendar';
import { type LegalClock, readClock } from '#policy';
import { AuditService } from '../audit/audit.service.js';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { EngineService } from '../engine/engine.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { leads } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.service.js';
import { type Apology, apologiesOf, decideApology, insertApology, stopAsking } from './apologies.repository.js';
import { apologyChoices, latestSigning, type RefusedApology, whyNoApology } from './apology-room.js';
import { refusalInWords, REASONS } from './apology-words.js';
import type { ApologyRoom, ApologyView, DeclineBody, ProposeBody } from './apology.dto.js';
import { ApologyChangedError, ApologyForbiddenError, ApologyRefusedError } from './apology.errors.js';
import type { DossierClockRow } from './deadlines.repository.js';
import { DossierExtension } from './dossier-extension.service.js';
import { inShort } from './extension-room.js';

type Reader = Pick<Tx, 'query'>;
export { REASONS };

interface Stand {
  row: DossierClockRow;
  calendar: WorkingCalendar;
  clock: LegalClock;
  all: Apology[];
  refused: RefusedApology | undefined;
}

/** Form 04 itself is what the extension rests on. */
const BASIS = 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết (mẫu 04, Thông tư 03/2025/TT-VPCP)';

const CLOCK = `SELECT dossier_id AS "dossierId", unit_id AS "unitId", ledger, ladder, arming FROM dossier_clock
                WHERE dossier_id = $1`;
/** Units that have the dossier on their desks. */
const HOLDERS = `SELECT DISTINCT t.unit_id AS "unitId" FROM task t WHERE t.dossier_id = $1 AND t.closed_at IS NULL`;

/**
 * Apologies with a new date: proposed by the unit that works on a dossier, signed by a leader of its agency in good time, once.
 * What is signed moves the date of the dossier; what comes too late heals nothing.
 * @source docs/adr/0039-apologies.md
 */
@Injectable()
export class ApologiesService {
  constructor(
    private readonly database: Database,
    private readonly engine: EngineService,
    private readonly dossiers: DossiersService,
    private readonly organisation: OrganisationService,
    private readonly calendars: CalendarsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly extension: DossierExtension,
    private readonly outbox: Outbox,
  ) {}

  /** Signed ones, oldest first: what form 04 is printed from. */
  async signedOf(reader: Reader, dossierId: string): Promise<Apology[]> {
    return (await apologiesOf(reader, dossierId)).filter(({ state }) => state === 'signed');
  }

  /** @throws {DossierNotFoundError} when there is none or the actor may not see it */
  async roomOf(actor: SignedInActor, dossierId: string, reader: Reader = this.database): Promise<ApologyRoom> {
    await this.dossiers.checkVisible(actor, dossierId, reader);
    const stand = await this.stand(reader, dossierId);
    if (!stand) return { ...NOTHING, refusal: refusalInWords('no-limit', '') };
    const { calendar, clock, all, row } = stand;
    const last = all.at(-1);
    const due = clock.dueAt;
    const limit = row.ledger.limit === 'none' ? null : parseDuration(row.ledger.limit);
    const holder = await this.heldBy(reader, actor, dossierId);
    return {
      apology: last ? viewOf(last) : null,
      mayPropose: stand.refused === undefined && holder !== undefined,
      maySign: last?.state === 'proposed' && (await this.mayDecide(actor, last, reader)),
      refusal: stand.refused ? this.words(stand.refused, stand) : null,
      dueAt: clock.standingDueAt,
      latestAt: due && latestSigning(calendar, due, this.config.apologyDaysBefore),
      choices:
        due === null || limit === null || stand.refused !== undefined
          ? []
          : apologyChoices(calendar, due, limit.unit).map(({ by, to }) => ({ by, to, adds: inWords(by) })),
    };
  }

  /**
   * Proposes an apology. The same proposal by the same person twice is one.
   * @throws {ApologyForbiddenError} {@link ApologyRefusedError} {@link ApologyChangedError}
   */
  async propose(actor: SignedInActor, dossierId: string, body: ProposeBody): Promise<ApologyRoom> {
    return this.inOrder(actor, dossierId, async (tx, receivedAt) => {
      const stand = await this.standing(tx, dossierId, receivedAt);
      const unitId = await this.heldBy(tx, actor, dossierId);
      if (unitId === undefined) throw new ApologyForbiddenError('propose');
      if (isSame(stand.all.at(-1), actor, body)) return;
      if (stand.refused) throw new ApologyRefusedError(stand.refused, this.words(stand.refused, stand));
      const { clock, calendar, row } = stand;
      if (compareInstants(clock.dueAt!, new Date(body.dueAt).toISOString()) !== 0)
        throw new ApologyChangedError({ dueAt: clock.dueAt, state: null });
      const choice = apologyChoices(calendar, clock.dueAt!, parseDuration(row.ledger.limit).unit).find(
        ({ by }) => by === body.by,
      );
      if (!choice) throw new ApologyRefusedError('not-offered', this.words('not-offered', stand));
      const agencyId = (await this.organisation.agencyOf(unitId, receivedAt, tx)) ?? unitId;
      const { reasonCode, reason } = body;
      const id = newId();
      await insertApology(tx, {
        ...{ id, dossierId, unitId, agencyId, reasonCode, reason, movesBy: body.by },
        ...{ from: clock.dueAt!, to: choice.to, proposedBy: actor.accountId, at: receivedAt },
      });
      await stopAsking(tx, dossierId, receivedAt);
      await this.journal(tx, actor, dossierId, 'proposed', {
        ...{ apologyId: id, reason: REASONS[reasonCode], until: inShort(calendar.timeZone, choice.to) },
      });
    });
  }

  /**
   * Signs it: one entry of the ledger moves the date, the ladder is armed anew, the alert is settled, the applicant is told.
   * @throws {ApologyForbiddenError} {@link ApologyRefusedError} {@link ApologyChangedError}
   */
  async sign(actor: SignedInActor, dossierId: string, apologyId: string): Promise<ApologyRoom> {
    return this.inOrder(actor, dossierId, async (tx, receivedAt) => {
      const stand = await this.standing(tx, dossierId, receivedAt);
      const found = await this.decidable(tx, actor, stand, apologyId);
      if (found.state === 'signed' && found.decidedBy?.id === actor.accountId) return;
      if (found.state !== 'proposed') throw new ApologyChangedError({ dueAt: stand.clock.dueAt, state: found.state });
      const refused = this.refusalOf(stand.calendar, stand.clock, receivedAt, false);
      if (refused) throw new ApologyRefusedError(refused, this.words(refused, stand));
      const { movesBy: by, reasonCode } = found;
      const to = await this.extension.extend(
        tx,
        stand,
        { by, reason: REASONS[reasonCode].vi, basis: BASIS },
        receivedAt,
      );
      await decideApology(tx, found.id, {
        ...{ state: 'signed', by: actor.accountId, at: receivedAt, from: stand.clock.dueAt!, to },
        role: await this.leadingRole(actor, found, tx),
      });
      const { timeZone } = stand.calendar;
      await this.journal(tx, actor, dossierId, 'signed', {
        ...{ apologyId: found.id, reason: REASONS[found.reasonCode], until: inShort(timeZone, to) },
      });
      await this.outbox.append(tx, { topic: 'apology.signed', key: dossierId, payload: { id: found.id } });
    });
  }

  /** The leader does not sign; another proposal may be made. */
  async decline(actor: SignedInActor, dossierId: string, { apologyId, reason }: DeclineBody): Promise<ApologyRoom> {
    return this.inOrder(actor, dossierId, async (tx, receivedAt) => {
      const stand = await this.standing(tx, dossierId, receivedAt);
      const found = await this.decidable(tx, actor, stand, apologyId);
      if (found.state === 'declined' && found.decidedBy?.id === actor.accountId) return;
      if (found.state !== 'proposed') throw new ApologyChangedError({ dueAt: stand.clock.dueAt, state: found.state });
      await decideApology(tx, found.id, { state: 'declined', by: actor.accountId, at: receivedAt, reason });
      await this.journal(tx, actor, dossierId, 'declined', { apologyId: found.id });
    });
  }

  /** The frame of every command: visible, in the order of locks, and told as it stands afterwards. */
  private async inOrder(
    actor: SignedInActor,
    dossierId: string,
    work: (tx: Tx, receivedAt: Date) => Promise<void>,
  ): Promise<ApologyRoom> {
    const receivedAt = this.clock.receivedAt();
    await this.dossiers.checkVisible(actor, dossierId);
    const [root] = await this.database.query<{ id: string }>('SELECT instance_id AS id FROM dossier WHERE id = $1', [
      dossierId,
    ]);
    await this.engine.inTransaction(root!.id, receivedAt, (tx) => work(tx, receivedAt));
    return this.roomOf(actor, dossierId);
  }

  private async stand(reader: Reader, dossierId: string, at = this.clock.now()): Promise<Stand | undefined> {
    const [row] = await reader.query<DossierClockRow>(CLOCK, [dossierId]);
    if (!row) return undefined;
    const calendar = await this.calendars.forUnit(reader, row.unitId);
    const clock = readClock(calendar, row.ledger);
    const all = await apologiesOf(reader, dossierId);
    const given = all.some(({ state }) => state !== 'declined');
    return { row, calendar, clock, all, refused: this.refusalOf(calendar, clock, at, given) };
  }

  /** @throws {ApologyRefusedError} when the dossier has no clock */
  private async standing(tx: Tx, dossierId: string, at: Date): Promise<Stand> {
    const stand = await this.stand(tx, dossierId, at);
    if (!stand) throw new ApologyRefusedError('no-limit', refusalInWords('no-limit', ''));
    return stand;
  }

  private refusalOf(
    calendar: WorkingCalendar,
    clock: LegalClock,
    at: Date,
    given: boolean,
  ): RefusedApology | undefined {
    return whyNoApology(calendar, clock, { now: at.toISOString(), given, daysBefore: this.config.apologyDaysBefore });
  }

  /** The unit in whose hands the dossier is and where the actor has a post or leads. */
  private async heldBy(reader: Reader, actor: SignedInActor, dossierId: string): Promise<string | undefined> {
    const rows = await reader.query<{ unitId: string }>(HOLDERS, [dossierId]);
    for (const { unitId } of rows) {
      const unit = await this.organisation.getCurrentUnit(unitId, reader);
      if (actor.posts.some((post) => post.unitId === unit.id) || leads(actor, unit.path)) return unit.id;
    }
    return undefined;
  }

  private async decidable(tx: Tx, actor: SignedInActor, { all }: Stand, apologyId: string): Promise<Apology> {
    const found = all.find(({ id }) => id === apologyId);
    if (!found) throw new ApologyChangedError({ dueAt: null, state: null });
    if (!(await this.mayDecide(actor, found, tx))) throw new ApologyForbiddenError('decide');
    return found;
  }

  private async mayDecide(actor: SignedInActor, apology: Apology, reader: Reader): Promise<boolean> {
    return (await this.leadingRole(actor, apology, reader)) !== undefined;
  }

  /** The post in which the actor leads the agency. */
  private async leadingRole(actor: SignedInActor, { agencyId }: Apology, reader: Reader): Promise<string | undefined> {
    const { path } = await this.organisation.getCurrentUnit(agencyId, reader);
    return actor.posts.find((post) => leads({ ...actor, posts: [post] }, path))?.role;
  }

  private words(reason: RefusedApology, { calendar, clock }: Stand): { vi: string; en: string } {
    const due = clock.standingDueAt;
    const latest = due === null ? '' : latestSigning(calendar, due, this.config.apologyDaysBefore);
    return refusalInWords(reason, latest && inShort(calendar.timeZone, latest));
  }

  private journal(
    tx: Tx,
    actor: SignedInActor,
    dossierId: string,
    deed: 'proposed' | 'signed' | 'declined',
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.write(tx, {
      actor: { kind: 'account', accountId: actor.accountId },
      action: `dossier.apology-${deed}`,
      subject: { kind: 'dossier', id: dossierId },
      details,
    });
  }
}

const NOTHING: Omit<ApologyRoom, 'refusal'> = {
  ...{ apology: null, mayPropose: false, maySign: false, dueAt: null, latestAt: null, choices: [] },
};

const inWords = (amount: string): { vi: string; en: string } => {
  const duration = parseDuration(amount);
  return { vi: formatDuration(duration, 'vi'), en: formatDuration(duration, 'en') };
};

const isSame = (last: Apology | undefined, { accountId }: SignedInActor, body: ProposeBody): boolean =>
  last?.state === 'proposed' &&
  last.proposedBy.id === accountId &&
  last.movesBy === body.by &&
  last.reasonCode === body.reasonCode &&
  last.reason === body.reason;

const viewOf = ({ from, to, proposedAt, decidedAt, ...apology }: Apology): ApologyView => ({
  ...{ id: apology.id, state: apology.state, reasonCode: apology.reasonCode, reason: apology.reason },
  ...{ from: from.toISOString(), to: to.toISOString() },
  ...{ proposedBy: apology.proposedBy, proposedAt: proposedAt.toISOString() },
  ...{ decidedBy: apology.decidedBy, decidedAt: decidedAt?.toISOString() ?? null },
  declineReason: apology.declineReason,
});
