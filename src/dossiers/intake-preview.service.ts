import { Injectable } from '@nestjs/common';
import { formatDuration, parseDuration } from '#calendar';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { DuplicatesQuery } from './duplicates.query.js';
import { countLines } from './explain-words.js';
import { totalOf } from './fee-amounts.js';
import { checkCase, invalidIntake } from './intake-check.js';
import { IntakePlace } from './intake-place.js';
import { type IntakeTerms, IntakeTermsService } from './intake-terms.service.js';
import type { PreviewBody, PreviewResult } from './intake.dto.js';

/** Tells what an intake would promise and ask, while it is being filled in. Writes nothing. */
@Injectable()
export class IntakePreviewService {
  constructor(
    private readonly database: Database,
    private readonly place: IntakePlace,
    private readonly terms: IntakeTermsService,
    private readonly duplicates: DuplicatesQuery,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * As long as no case is chosen, the terms are those of all cases; as long as it is open where the dossier belongs, the
   * counter's own calendar counts and no date is promised.
   * @throws {NotAtCounterError} {@link InvalidInputError}
   */
  async preview(actor: SignedInActor, body: PreviewBody): Promise<PreviewResult> {
    const place = await this.place.of(actor, body, { mayBeOpen: true });
    const { procedure } = place.version.bundle;
    const faults = checkCase(procedure, body).filter(({ path }) => path !== 'case' || body.case !== undefined);
    if (faults.length > 0) throw invalidIntake(faults);
    const { competentUnitId, calendar } = place;
    const context = { procedure, competentUnitId, calendar, receivedAt: this.clock.now() };
    const terms = await this.terms.of(this.database, context, body);
    const duplicates = await this.duplicates.find(actor, body);
    const unit = place.isOpen ? null : await this.organisation.getUnit(competentUnitId);
    const isKnown = unit !== null && (!procedure.cases || body.case !== undefined);
    return {
      competentUnit: unit && { id: unit.id, name: unit.name, nameEn: unit.nameEn },
      mustChooseUnit: place.mustChoose,
      promisedAt: isKnown ? terms.promisedAt.toISOString() : null,
      ...termsView(procedure, terms),
      duplicates,
    };
  }
}

function termsView(procedure: ProcedureDefinition, { limit, explanation, feeRows, documents }: IntakeTerms) {
  const duration = parseDuration(limit);
  const feeOf = new Map(procedure.fees.map((fee) => [fee.key, fee]));
  return {
    limit: { amount: limit, text: { vi: formatDuration(duration, 'vi'), en: formatDuration(duration, 'en') } },
    explanation: countLines(explanation),
    fees: feeRows.map(({ position: _order, ...row }) => {
      return { ...row, fixed: feeOf.get(row.key)?.amount !== null };
    }),
    feeTotal: totalOf(feeRows),
    documents: documents.map(({ key, names, required }) => ({ key, name: names, required })),
  };
}
