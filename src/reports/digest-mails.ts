import { Injectable } from '@nestjs/common';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Mailer } from '../notifications/mailer.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { localDay } from '../platform/local-day.js';
import { Outbox, type OutboxMessage } from '../platform/outbox/outbox.service.js';
import type { Locale } from '../platform/text.js';
import { CellQueries, type CellStepRow } from './cell.queries.js';
import { digestContent, type DigestFacts, type DigestLine, digestSubject, isEmpty } from './digest-mail.js';
import type { Cell } from './unit-report.sql.js';
import { UnitReport } from './unit-report.service.js';

/** Dossiers named in a mail; the rest is behind its links. */
const NAMED = 10;

type Payload = { accountId: string; onDate: string };
type Outcome = 'sent' | 'empty' | 'unwanted' | 'unreachable' | 'over';

interface Addressee {
  name: string;
  address: string | null;
  locale: Locale;
  refused: boolean;
  settled: boolean;
}

const ADDRESSEE = `
  SELECT p.name, p.email AS address, a.locale, d.settled_at IS NOT NULL AS settled,
         EXISTS (SELECT FROM digest_refusal r WHERE r.account_id = a.id) AS refused
    FROM digest d JOIN account a ON a.id = d.account_id AND a.disabled_at IS NULL JOIN person p ON p.id = a.id AND p.active
   WHERE d.account_id = $1 AND d.on_date = $2`;

/** Writes and sends digests. Each tells how things stand when it goes, and does not go when there is nothing to do. */
@Injectable()
export class DigestMails {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly calendars: CalendarsService,
    private readonly organisation: OrganisationService,
    private readonly visibility: VisibilityService,
    private readonly report: UnitReport,
    private readonly cells: CellQueries,
    private readonly mailer: Mailer,
    outbox: Outbox,
  ) {
    outbox.on<Payload>('digest.email', (message, tx) => this.deliver(message, tx));
  }

  /** @throws {MailDelayedError} so that the outbox tries again, as long as the day lasts */
  private async deliver({ id, payload }: OutboxMessage<Payload>, tx: Tx): Promise<void> {
    const { accountId, onDate } = payload;
    const [to] = await tx.query<Addressee>(ADDRESSEE, [accountId, onDate]);
    if (to?.settled || !this.mailer.isOn) return;
    const outcome = to ? await this.send(id, payload, to, tx) : 'unreachable';
    await tx.query(`UPDATE digest SET settled_at = $3, outcome = $4 WHERE account_id = $1 AND on_date = $2`, [
      ...[accountId, onDate, this.clock.now(), outcome],
    ]);
  }

  private async send(id: string, { accountId, onDate }: Payload, to: Addressee, tx: Tx): Promise<Outcome> {
    const now = this.clock.now();
    if (localDay(this.config.timeZone, now) !== onDate) return 'over';
    const { name, address, locale } = to;
    if (to.refused) return 'unwanted';
    if (address === null) return 'unreachable';
    const facts = await this.factsFor(accountId, tx);
    if (isEmpty(facts)) return 'empty';
    const sight = { now: now.toISOString(), onDate, publicUrl: this.config.publicUrl! };
    const delivery = await this.mailer.send({
      ...{ id, to: { name, address }, subject: digestSubject(facts, onDate, locale) },
      parts: [digestContent(facts, name, locale, sight)],
    });
    if (delivery.state !== 'sent') return 'unreachable';
    await tx.query(
      `UPDATE alert_notice SET delivered_at = $2
        WHERE account_id = $1 AND channel = 'digest' AND open AND delivered_at IS NULL`,
      [accountId, now],
    );
    return 'sent';
  }

  private async factsFor(accountId: string, tx: Tx): Promise<DigestFacts> {
    const held = await this.organisation.postsOf(accountId, this.clock.now(), tx);
    const posts = held.map((post) => ({ ...post, delegatedBy: post.delegatedBy ?? undefined }));
    const actor: SignedInActor = { accountId, personName: '', posts, isAdmin: false, locale: 'vi' };
    const { all, units } = await this.report.numbers(actor, tx);
    const urgent = units.filter((unit) => unit.late + unit.dueToday + unit.unassigned > 0);
    const late = await this.lines(actor, 'late', NAMED, tx);
    const today = late.length < NAMED ? await this.lines(actor, 'dueToday', NAMED - late.length, tx) : [];
    const codes = new Set(late.map(({ code }) => code));
    const lines = [...late, ...today.filter(({ code }) => !codes.has(code))];
    return { all, units: urgent, alerts: await this.alertsOf(actor, tx), lines };
  }

  /** The most urgent dossiers of a number, each with the step that makes it so. */
  private async lines(actor: SignedInActor, cell: Cell, limit: number, tx: Tx): Promise<DigestLine[]> {
    const { page, steps } = await this.cells.find(actor, { cell, limit }, tx);
    const first = new Map<string, CellStepRow>();
    for (const step of steps) if (step.led && !first.has(step.dossierId)) first.set(step.dossierId, step);
    const calendars = await this.calendars.forUnits(
      tx,
      [...first.values()].map(({ unit }) => unit.id),
    );
    return page.items.flatMap(({ id, code }) => {
      const step = first.get(id);
      if (!step) return [];
      const { name, nameEn, unit, assignee, dueAt } = step;
      return {
        ...{
          code,
          step: { vi: name, en: nameEn },
          unit: { vi: unit.name, en: unit.nameEn },
          assignee: assignee?.name ?? null,
        },
        ...{ dueAt: dueAt?.toISOString() ?? null, calendar: calendars.get(unit.id)! },
      };
    });
  }

  /** Alerts that wait for the person's answer, in the application or told by digest alone. */
  private async alertsOf(actor: SignedInActor, tx: Tx): Promise<number> {
    const params = new Params();
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(DISTINCT a.id)::int AS n FROM alert_notice n JOIN alert a ON a.id = n.alert_id AND a.closed_at IS NULL
        WHERE n.account_id = ${params.add(actor.accountId)} AND n.open AND n.channel IN ('app', 'digest')
          AND ${this.visibility.dossierSeen(actor, 'a.dossier_id', params)}`,
      params.values,
    );
    return row?.n ?? 0;
  }
}
