import type { ProcedureVersion } from '../procedures/procedures.events.js';
import type { Consultation } from './consultations.repository.js';
import type { HandOver } from './hand-overs.service.js';
import type { IssuedResult } from './results.service.js';
import type { SupplementRequest } from './supplements.repository.js';
import type { RecordedReply, Refusal } from './work-records.service.js';
import type { ConsultationView, DossierRequests, SupplementView } from './work.dto.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A request as screens show it, with the names of the procedure's documents. */
export function supplementViewOf(request: SupplementRequest, { bundle }: ProcedureVersion): SupplementView {
  const names = new Map(bundle.procedure.documents.map(({ key, names: text }) => [key, text]));
  const { furtherBasis, furtherReason, approver, dossierId: _, askedByTaskId: __, waitingTaskId, ...rest } = request;
  return {
    ...rest,
    taskId: request.closedAt ? null : waitingTaskId,
    askedAt: request.askedAt.toISOString(),
    replyBy: iso(request.replyBy),
    closedAt: iso(request.closedAt),
    further: furtherBasis === null ? null : { basis: furtherBasis, reason: furtherReason ?? '', approver },
    items: request.items.map((item) => ({
      ...item,
      name: names.get(item.documentKey ?? '') ?? { vi: item.name ?? '—', en: item.name ?? '—' },
    })),
  };
}

/** A consultation as screens show it. */
export function consultationViewOf(
  consultation: Consultation,
  { now, canChase }: { now: Date; canChase: boolean },
): ConsultationView {
  const { dossierId: _, instanceId: __, askedByTaskId: ___, ...rest } = consultation;
  const { closedAt, closedHow, replyBy } = consultation;
  return {
    ...rest,
    askedAt: consultation.askedAt.toISOString(),
    replyBy: replyBy.toISOString(),
    late: closedHow === null || closedHow === 'replied' ? (closedAt ?? now) > replyBy : false,
    closedAt: iso(closedAt),
    chasedAt: iso(consultation.chasedAt),
    canChase,
  };
}

export const refusalViewOf = ({ id, code, reason, basis, unit, refusedBy, refusedAt }: Refusal) => ({
  ...{ id, code, reason, basis, unit, refusedBy },
  refusedAt: refusedAt.toISOString(),
});

export const replyViewOf = (reply: RecordedReply, recordedOn: string): DossierRequests['replies'][number] => ({
  ...{
    id: reply.id,
    stageName: reply.stageName,
    stageNameEn: reply.stageNameEn,
    unit: reply.unit,
    repliedOn: reply.repliedOn,
    number: reply.number,
  },
  ...{ attachmentId: reply.attachmentId, note: reply.note, recordedBy: reply.recordedBy, recordedOn },
  askedAt: reply.askedAt.toISOString(),
  recordedAt: reply.recordedAt.toISOString(),
});

export function resultViewOf(
  { dossierId: _, taskId: __, ...result }: IssuedResult,
  { bundle: { procedure } }: ProcedureVersion,
): DossierRequests['results'][number] {
  const further = procedure.furtherResults?.find(({ key }) => key === result.resultKey);
  return { ...result, name: (further ?? procedure.result).names, recordedAt: result.recordedAt.toISOString() };
}

export function handOverViewOf(
  { dossierId: _, handedAt, originals, ...handOver }: HandOver,
  { bundle: { procedure } }: ProcedureVersion,
): DossierRequests['handOvers'][number] {
  const names = new Map(procedure.documents.map(({ key, names: text }) => [key, text]));
  return {
    ...handOver,
    originals: originals.map((key) => ({ key, name: names.get(key) ?? { vi: '—', en: '—' } })),
    handedAt: handedAt.toISOString(),
  };
}
