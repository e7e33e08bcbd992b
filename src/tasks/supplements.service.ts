import { Injectable } from '@nestjs/common';
import { DossierPapersService } from '../dossiers/dossier-papers.service.js';
import { LEADING_ROLES } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { currentLocale } from '../platform/request-context.js';
import type { Text } from '../platform/text.js';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import { type Completing, DetailsKeepers, type Kept } from './details-keepers.js';
import { DossierFiles } from './dossier-files.js';
import {
  answerSupplement,
  findSupplement,
  insertSupplement,
  supplementAwaitedBy,
  type SupplementItem,
  type SupplementRequest,
  supplementsOf,
} from './supplements.repository.js';
import type { DetailsOf } from './task-details.dto.js';
import { TaskFormError } from './tasks.errors.js';
import { SupplementLimitError } from './work.errors.js';
import { WorkDates } from './work-dates.js';

export type { SupplementItem, SupplementRequest } from './supplements.repository.js';

type Reader = Pick<Tx, 'query'>;

/** What applicants are asked for, and what they bring. */
@Injectable()
export class SupplementsService {
  constructor(
    keepers: DetailsKeepers,
    private readonly organisation: OrganisationService,
    private readonly papers: DossierPapersService,
    private readonly files: DossierFiles,
    private readonly dates: WorkDates,
  ) {
    keepers.provide('supplementRequest', (tx, completing, details) => this.ask(tx, completing, details));
    keepers.provide('supplementAnswer', (tx, completing, details) => this.answer(tx, completing, details));
  }

  /** All requests of a dossier, oldest first. */
  ofDossier(reader: Reader, dossierId: string): Promise<SupplementRequest[]> {
    return supplementsOf(reader, dossierId);
  }

  /** One request by its id: the data of form 02. */
  find(reader: Reader, id: string): Promise<SupplementRequest | undefined> {
    return findSupplement(reader, id);
  }

  /** The request whose papers a task waits for. */
  awaitedBy(reader: Reader, taskId: string): Promise<SupplementRequest | undefined> {
    return supplementAwaitedBy(reader, taskId);
  }

  /**
   * People who may approve a further request of a unit: those who lead it, then those who lead its agency.
   * @returns each once, in that order
   */
  async approversOf(unitId: string, at: Date, reader: Reader): Promise<{ accountId: string; name: string }[]> {
    const agencyId = await this.organisation.agencyOf(unitId, at, reader);
    const units = [...new Set([unitId, agencyId ?? unitId])];
    const holdings = (await this.organisation.holdingsOfMany(units, at, reader)).flat();
    const leading = holdings.filter(({ role }) => LEADING.includes(role));
    const people = leading.flatMap(({ holder, delegates }) => [holder, ...delegates]);
    return [...new Map(people.map(({ id, name }) => [id, { accountId: id, name }])).values()];
  }

  private async ask(tx: Tx, completing: Completing, details: DetailsOf<'supplementRequest'>): Promise<Kept> {
    const { actor, task, procedure, at } = completing;
    this.checkDocuments(procedure, details);
    const { maxRequests } = procedure.bundle.procedure.timeLimit.supplement;
    const before = (await supplementsOf(tx, task.dossierId)).filter(({ stage }) => stage === task.elementId);
    await this.checkFurther(tx, completing, details, { before, maxRequests });
    const request = {
      ...{ id: newId(), dossierId: task.dossierId, taskId: task.id, stage: task.elementId, unitId: task.unitId },
      ...{ sequence: before.length + 1, askedBy: actor.accountId, askedAt: at },
      replyBy: details.replyBy ? await this.awaitedUntil(tx, completing, details.replyBy) : null,
    };
    const { further } = details;
    await insertSupplement(tx, request, before.length === 0 ? { ...details, further: undefined } : details);
    const { id, sequence } = request;
    const replyBy = request.replyBy?.toISOString() ?? null;
    return {
      fields: { id, sequence, replyBy },
      journal: {
        ...{ supplementId: id, sequence, replyBy, items: details.items.length },
        ...(further && before.length > 0 ? { basis: further.basis, approverId: further.approverId } : {}),
      },
    };
  }

  private async answer(tx: Tx, completing: Completing, details: DetailsOf<'supplementAnswer'>): Promise<Kept> {
    const { actor, task, at } = completing;
    const request = await supplementAwaitedBy(tx, task.id);
    if (!request || request.closedAt) return NOTHING_ASKED;
    checkAnswer(request, details);
    await this.files.check(
      tx,
      task.dossierId,
      details.items.flatMap(({ attachmentIds }) => attachmentIds),
      'details.items',
    );
    const complete = details.items.every(({ provided }) => provided);
    await answerSupplement(tx, { id: request.id, accountId: actor.accountId, at, complete }, details.items);
    const asked = new Map(request.items.map((item) => [item.position, item]));
    const papers = details.items.flatMap(({ position, provided, quantity, note, copyType }) => {
      const item = asked.get(position)!;
      if (!provided || item.documentKey === null) return [];
      return { key: item.documentKey, copyType: copyType ?? item.copyType ?? 'copy', quantity, note: note ?? null };
    });
    await this.papers.received(tx, task.dossierId, papers);
    const provided = details.items.filter((item) => item.provided).length;
    const counts = { provided, items: details.items.length };
    return { fields: { id: request.id, complete }, journal: { supplementId: request.id, complete, ...counts } };
  }

  private checkDocuments({ bundle }: ProcedureVersion, { items }: DetailsOf<'supplementRequest'>): void {
    const known = new Set(bundle.procedure.documents.map(({ key }) => key));
    const errors = items.flatMap(({ documentKey }, n) =>
      documentKey === undefined || known.has(documentKey)
        ? []
        : { path: `details.items.${n}.documentKey`, message: UNKNOWN_DOCUMENT[currentLocale()] },
    );
    if (errors.length > 0) throw new TaskFormError(errors);
  }

  private async checkFurther(
    tx: Tx,
    { task, at, procedure }: Completing,
    { further }: DetailsOf<'supplementRequest'>,
    { before, maxRequests }: { before: readonly SupplementRequest[]; maxRequests: number | null },
  ): Promise<void> {
    if (before.length === 0) return;
    const told: { on: string; asked: Text[] }[] = [];
    for (const { askedAt, items } of before)
      told.push({
        on: dayInWords(await this.dates.dayOf(task.unitId, askedAt, tx)),
        asked: items.map((item) => askedInWords(item, procedure)),
      });
    if (maxRequests !== null && before.length >= maxRequests) throw new SupplementLimitError(told, maxRequests);
    if (!further) throw new SupplementLimitError(told, null);
    const approvers = await this.approversOf(task.unitId, at, tx);
    if (!approvers.some(({ accountId }) => accountId === further.approverId))
      throw new TaskFormError([{ path: 'details.further.approverId', message: NO_APPROVER[currentLocale()] }]);
  }

  private async awaitedUntil(tx: Tx, { task, at }: Completing, day: string): Promise<Date> {
    if (day < (await this.dates.dayOf(task.unitId, at, tx)))
      throw new TaskFormError([{ path: 'details.replyBy', message: IN_THE_PAST[currentLocale()] }]);
    return this.dates.closingOn(task.unitId, day, tx);
  }
}

const LEADING: readonly string[] = LEADING_ROLES;

/** A task that waits without a request (a model that never asked by an outcome of that kind) has nothing to tick off. */
const NOTHING_ASKED: Kept = { fields: { id: null, complete: true }, journal: {} };

/** Every row asked for is answered once, and what is missing is explained. */
function checkAnswer(request: SupplementRequest, { items }: DetailsOf<'supplementAnswer'>): void {
  const asked = request.items.map(({ position }) => position);
  const given = items.map(({ position }) => position);
  const locale = currentLocale();
  const errors: { path: string; message: string }[] = [];
  if (new Set(given).size !== given.length || given.length !== asked.length || given.some((n) => !asked.includes(n)))
    errors.push({ path: 'details.items', message: EVERY_ROW[locale] });
  items.forEach(({ provided, note }, n) => {
    if (!provided && note === undefined) errors.push({ path: `details.items.${n}.note`, message: WHY_MISSING[locale] });
  });
  if (errors.length > 0) throw new TaskFormError(errors);
}

/** `Giấy khai sinh: mờ, không đọc được`. */
export function askedInWords(
  item: Pick<SupplementItem, 'documentKey' | 'name' | 'what'>,
  procedure: ProcedureVersion,
): Text {
  const names = procedure.bundle.procedure.documents.find(({ key }) => key === item.documentKey)?.names;
  const paper = names ?? { vi: item.name ?? '', en: item.name ?? '' };
  return { vi: `${paper.vi}: ${item.what}`, en: `${paper.en}: ${item.what}` };
}

const dayInWords = (date: string): string => date.split('-').reverse().join('/');

const UNKNOWN_DOCUMENT = {
  vi: 'Thủ tục không có thành phần hồ sơ này',
  en: 'The procedure has no such document',
};
const NO_APPROVER = {
  vi: 'Người cho phép phải là lãnh đạo đơn vị hoặc cơ quan',
  en: 'The approver must lead the unit or its agency',
};
const IN_THE_PAST = { vi: 'Ngày hẹn bổ sung không được ở quá khứ', en: 'The day must not lie in the past' };
const EVERY_ROW = {
  vi: 'Phải đánh dấu đủ từng giấy tờ đã yêu cầu, mỗi giấy tờ một lần',
  en: 'Every paper that was asked for must be marked once',
};
const WHY_MISSING = { vi: 'Nêu lý do chưa có giấy tờ này', en: 'Say why this paper is missing' };
