import { Injectable } from '@nestjs/common';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { currentLocale } from '../platform/request-context.js';
import {
  answerConsultation,
  type Consultation,
  consultationOfTask,
  consultationsOf,
  findConsultation,
  insertConsultation,
} from './consultations.repository.js';
import { type Completing, DetailsKeepers, type Kept } from './details-keepers.js';
import { DossierFiles } from './dossier-files.js';
import type { DetailsOf } from './task-details.dto.js';
import { TaskFormError } from './tasks.errors.js';
import { ConsultationNotFoundError } from './work.errors.js';
import { WorkDates } from './work-dates.js';

export type { Consultation } from './consultations.repository.js';

type Reader = Pick<Tx, 'query'>;

/** Opinions of other units: asked with a day of reply, given, or passed over in silence. */
@Injectable()
export class ConsultationsService {
  constructor(
    keepers: DetailsKeepers,
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly dossiers: DossiersService,
    private readonly files: DossierFiles,
    private readonly dates: WorkDates,
  ) {
    keepers.provide('consultationRequest', (tx, completing, details) => this.ask(tx, completing, details));
    keepers.provide('consultationReply', (tx, completing, details) => this.reply(tx, completing, details));
  }

  /** All consultations of a dossier, oldest first. */
  ofDossier(reader: Reader, dossierId: string): Promise<Consultation[]> {
    return consultationsOf(reader, dossierId);
  }

  /** The consultation that a task answers. */
  ofTask(reader: Reader, taskId: string): Promise<Consultation | undefined> {
    return consultationOfTask(reader, taskId);
  }

  /** @throws {ConsultationNotFoundError} when there is none or the actor may not see its dossier */
  async get(actor: SignedInActor, id: string, reader: Reader = this.database): Promise<Consultation> {
    const found = await findConsultation(reader, id);
    if (!found || !(await this.dossiers.canSee(actor, found.dossierId, reader)))
      throw new ConsultationNotFoundError(id);
    return found;
  }

  private async ask(tx: Tx, completing: Completing, details: DetailsOf<'consultationRequest'>): Promise<Kept> {
    const { actor, task, at } = completing;
    const errors: { path: string; message: string }[] = [];
    const refuse = (path: string, message: { vi: string; en: string }): void =>
      void errors.push({ path: `details.${path}`, message: message[currentLocale()] });
    const unitId = (await this.organisation.currentUnits([details.unitId], at, tx)).get(details.unitId);
    if (unitId === undefined) refuse('unitId', NO_UNIT);
    if (unitId === task.unitId) refuse('unitId', OWN_UNIT);
    if (details.replyBy < (await this.dates.dayOf(task.unitId, at, tx))) refuse('replyBy', IN_THE_PAST);
    if (unitId === undefined || errors.length > 0) throw new TaskFormError(errors);
    await this.files.check(tx, task.dossierId, details.attachmentIds, 'details.attachmentIds');
    const asked = {
      ...{ id: newId(), dossierId: task.dossierId, taskId: task.id, stage: task.elementId },
      ...{ askingUnitId: task.unitId, askedBy: actor.accountId, askedAt: at },
      replyBy: await this.dates.closingOn(unitId, details.replyBy, tx),
    };
    await insertConsultation(tx, asked, { ...details, unitId });
    const fields = { id: asked.id, unitId, replyBy: asked.replyBy.toISOString() };
    return { fields, journal: { consultationId: asked.id, consultedUnitId: unitId, replyBy: fields.replyBy } };
  }

  private async reply(tx: Tx, completing: Completing, details: DetailsOf<'consultationReply'>): Promise<Kept> {
    const { actor, task, at } = completing;
    const locale = currentLocale();
    const asked = await consultationOfTask(tx, task.id);
    const late = asked !== undefined && at > asked.replyBy;
    const errors: { path: string; message: string }[] = [];
    if (details.answer !== 'agree' && details.text === undefined)
      errors.push({ path: 'details.text', message: TEXT_MISSING[locale] });
    if (late && details.lateReason === undefined)
      errors.push({ path: 'details.lateReason', message: WHY_LATE[locale] });
    if (errors.length > 0) throw new TaskFormError(errors);
    const { attachmentId, answer } = details;
    await this.files.check(tx, task.dossierId, attachmentId ? [attachmentId] : [], 'details.attachmentId');
    if (asked && !asked.closedAt)
      await answerConsultation(tx, { id: asked.id, accountId: actor.accountId, at }, details);
    const fields = { id: asked?.id ?? null, answer, late };
    return { fields, journal: { consultationId: asked?.id, answer, late, lateReason: details.lateReason } };
  }
}

const NO_UNIT = { vi: 'Đơn vị không còn hoạt động', en: 'There is no such unit' };
const OWN_UNIT = { vi: 'Không thể hỏi ý kiến chính đơn vị mình', en: 'A unit cannot ask itself' };
const IN_THE_PAST = { vi: 'Ngày trả lời không được ở quá khứ', en: 'The day of reply must not lie in the past' };
const TEXT_MISSING = { vi: 'Nêu nội dung ý kiến', en: 'Say what the opinion is' };
const WHY_LATE = { vi: 'Đã quá ngày trả lời; hãy nêu lý do trả lời muộn', en: 'The day of reply is over; say why' };
