import { Injectable } from '@nestjs/common';
import type { DueRules, WorkingCalendar } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import { LEADING_ROLES, type Unit } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { ActorPost, SignedInActor } from '../platform/access/signed-in-actor.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { DomainError } from '../platform/http/domain-error.js';
import { refuseInput } from '../platform/http/validation.js';
import type { ProcedureDefinition, ProcedureVersion } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { CodePatterns } from './code-patterns.service.js';
import { codeStem } from './dossier-code.js';
import { NotAtCounterError } from './dossiers.errors.js';

/** Where a dossier is taken in, where it belongs, and by which version of which procedure. */
export interface Place {
  version: ProcedureVersion;
  receivingUnit: Unit;
  competentUnitId: string;
  /** The counter has to say where it belongs: its own agency is of another level than the procedure. */
  mustChoose: boolean;
  /** Nobody has said so yet; `competentUnitId` is the counter's agency for want of it. */
  isOpen: boolean;
  /** Deadline calendar of the competent unit. */
  calendar: WorkingCalendar;
  /** How the procedure counts by it. */
  rules: DueRules;
  /** The post in which the actor takes it in. */
  postId: string;
  timeZone: string;
  /** The dossier's code but its serial, for a receipt at that instant. */
  stemAt(receivedAt: Date): { stem: string; digits: number };
}

const LEADING: readonly string[] = LEADING_ROLES;

/** Finds out where an intake stands before anything is written. */
@Injectable()
export class IntakePlace {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly procedures: ProceduresService,
    private readonly calendars: CalendarsService,
    private readonly config: Config,
    private readonly patterns: CodePatterns,
  ) {}

  /**
   * @param how `mayBeOpen`: it need not be said yet where the dossier belongs
   * @throws {NotAtCounterError} {@link InvalidInputError}
   */
  async of(
    actor: SignedInActor,
    ask: { procedureCode: string; receivingUnitId?: string; competentUnitId?: string },
    how: { mayBeOpen?: boolean } = {},
  ): Promise<Place> {
    const post = counterOf(actor, ask.receivingUnitId);
    const version = await this.procedures.currentVersion(ask.procedureCode).catch(notPublished);
    const receivingUnit = await this.organisation.getUnit(post.unitId);
    const mustChoose = !(await this.isOfLevel(version.bundle.procedure, post));
    const isOpen = mustChoose && ask.competentUnitId === undefined;
    if (isOpen && !how.mayBeOpen) refuseInput('competentUnitId', WHERE_IT_BELONGS);
    const competentUnitId = await this.competentUnit(ask.competentUnitId, post);
    if (!(await this.procedures.isActive(version.code, competentUnitId))) refuseInput('procedureCode', NOT_ACTIVE);
    const calendar = await this.calendars.forUnit(this.database, competentUnitId);
    const rules = this.procedures.dueRulesOf(version.bundle.procedure.timeLimit);
    const { timeZone } = this.config;
    const pattern = await this.patterns.patternOf(receivingUnit.id);
    const stemAt = (receivedAt: Date): { stem: string; digits: number } =>
      codeStem(pattern, { unitCode: receivingUnit.code, procedureCode: version.code, receivedAt, timeZone });
    const where = { receivingUnit, competentUnitId, mustChoose, isOpen };
    return { version, ...where, calendar, rules, postId: post.postId, timeZone, stemAt };
  }

  /** Whether dossiers of the procedure begin in agencies such as the counter's: communes, or above them. */
  private async isOfLevel({ level, agencies }: ProcedureDefinition, post: ActorPost): Promise<boolean> {
    const beginsInCommunes = level === 'commune' || agencies.some(({ unitKind }) => unitKind === 'commune');
    const [commune] = await this.database.query(
      `SELECT 1 FROM unit u JOIN unit top ON u.path <@ top.path WHERE u.id = $1 AND top.kind = 'commune' LIMIT 1`,
      [post.agencyId],
    );
    return beginsInCommunes === (commune !== undefined);
  }

  private async competentUnit(asked: string | undefined, post: ActorPost): Promise<string> {
    if (asked === undefined) return post.agencyId;
    const current = await this.organisation.successorOf(asked);
    return current ?? refuseInput('competentUnitId', NO_UNIT);
  }
}

/** The post whose counter takes the dossier in; receptionists come before those who lead the unit. */
function counterOf(actor: SignedInActor, unitId: string | undefined): ActorPost {
  const here = actor.posts.filter((post) => unitId === undefined || post.unitId === unitId);
  const posts = here.filter((post) => post.unitKind === 'serviceCentre' && LEADING.includes(post.role));
  const reception = here.filter((post) => post.role === 'receptionist');
  const fitting = reception.length > 0 ? reception : posts;
  const [first] = fitting;
  if (!first) throw new NotAtCounterError();
  if (fitting.some((post) => post.unitId !== first.unitId)) refuseInput('receivingUnitId', WHICH_COUNTER);
  return first;
}

function notPublished(error: unknown): never {
  if (error instanceof DomainError && error.kind === 'not-found') refuseInput('procedureCode', NOT_PUBLISHED);
  throw error;
}

const NO_UNIT = { vi: 'Không có đơn vị này', en: 'There is no such unit' };
const WHERE_IT_BELONGS = {
  vi: 'Thủ tục thuộc cấp khác; hãy chọn cơ quan có thẩm quyền giải quyết',
  en: 'The procedure is of another level; choose the agency it belongs to',
};
const WHICH_COUNTER = {
  vi: 'Bạn làm việc ở nhiều nơi tiếp nhận; hãy chọn một nơi',
  en: 'You work at several counters; choose one',
};
const NOT_ACTIVE = {
  vi: 'Thủ tục chưa mở tiếp nhận cho cơ quan giải quyết này',
  en: 'The procedure is not open for the competent agency',
};
const NOT_PUBLISHED = { vi: 'Thủ tục chưa được công bố', en: 'The procedure is not published' };
