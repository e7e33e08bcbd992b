import type { IntakeStep } from '../app/search-params.js';
import { isFilled } from '../forms/validator.js';
import { checkPapers, checkPeople, checkProcedure, type IntakeFault } from './check-draft.js';
import type { IntakeFormProps } from './intake-form.js';

type Known = Pick<IntakeFormProps, 'intake' | 'procedure' | 'terms' | 'form'>;

/** What our own parts lack; the procedure's form checks itself. */
export function faultsOfStep(step: IntakeStep, { intake: { draft }, procedure, terms }: Known): IntakeFault[] {
  if (step === 'procedure') return checkProcedure(draft, procedure, terms);
  if (step === 'people') return checkPeople(draft);
  return step === 'papers' && procedure && terms ? checkPapers(draft, procedure, terms) : [];
}

export const isComplete = (step: IntakeStep, known: Known): boolean =>
  step === 'form'
    ? !known.form || isFilled(known.form, known.intake.draft.form)
    : faultsOfStep(step, known).length === 0;
