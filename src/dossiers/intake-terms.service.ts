import { Injectable } from '@nestjs/common';
import { type Explanation, explainDue, parseDuration, type WorkingCalendar } from '#calendar';
import type { Tx } from '../platform/database/tx.js';
import { FeeTables } from '../procedures/fee-tables.service.js';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { type CaseFacts, caseFacts, type ChosenCase } from './case-facts.js';
import { checkExemptions, type FeeAsk, type FeeRow, feeRows } from './fee-amounts.js';
import { checkFees, invalidIntake } from './intake-check.js';

type Reader = Pick<Tx, 'query'>;

/** What is promised and asked of one dossier: its limit and date, its documents, its fees. */
export interface IntakeTerms extends CaseFacts {
  promisedAt: Date;
  /** The count of the date. */
  explanation: Explanation;
  feeRows: FeeRow[];
}

/** Where and when the terms are reckoned. */
export interface TermsContext {
  procedure: ProcedureDefinition;
  competentUnitId: string;
  /** Deadline calendar of the competent unit. */
  calendar: WorkingCalendar;
  receivedAt: Date;
}

/** Reckons the terms of an intake, for the form while it is filled and for the dossier when it is written. */
@Injectable()
export class IntakeTermsService {
  constructor(
    private readonly procedures: ProceduresService,
    private readonly feeTables: FeeTables,
  ) {}

  /** What the law asks in one case. @param chosen case and extensions that exist */
  factsOf(procedure: ProcedureDefinition, chosen: ChosenCase): CaseFacts {
    return caseFacts(procedure, chosen);
  }

  /**
   * @param reader the caller's transaction, so that amounts are those in force when it writes
   * @param chosen case and extensions that exist
   * @throws {InvalidInputError} for an exemption that the fee's table does not declare
   */
  async of(
    reader: Reader,
    context: TermsContext,
    chosen: ChosenCase & { fees?: readonly FeeAsk[] },
  ): Promise<IntakeTerms> {
    const { procedure, competentUnitId, calendar, receivedAt } = context;
    const facts = caseFacts(procedure, chosen);
    const rules = this.procedures.dueRulesOf(procedure.timeLimit);
    const explanation = explainDue(calendar, receivedAt.toISOString(), parseDuration(facts.limit), rules);
    return {
      ...facts,
      explanation,
      promisedAt: new Date(explanation.dueAt),
      feeRows: await this.feesOf(reader, procedure, { ...chosen, competentUnitId, receivedAt }, chosen.fees ?? []),
    };
  }

  /**
   * The fees of a case alone.
   * @param of the case, and where and when the dossier was received
   * @throws {InvalidInputError} for a fee the case does not have, or an exemption that its table does not declare
   */
  async feesOf(
    reader: Reader,
    procedure: ProcedureDefinition,
    of: ChosenCase & { competentUnitId: string; receivedAt: Date },
    asked: readonly FeeAsk[],
  ): Promise<FeeRow[]> {
    const { fees } = caseFacts(procedure, of);
    const tables = await this.feeTables.amountsFor(reader, procedure.code, of.competentUnitId, of.receivedAt);
    const faults = [...checkFees(fees, asked), ...checkExemptions(fees, asked, { tables })];
    if (faults.length > 0) throw invalidIntake(faults);
    return feeRows(fees, asked, { tables, sources: procedure.sources });
  }
}
