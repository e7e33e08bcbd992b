import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import type { FormDefinition, Post, Procedure, ProcedureItem } from '../api/types.js';
import { INTAKE_STEPS, type IntakeStep } from '../app/search-params.js';
import { SchemaForm, type SchemaFormHandle } from '../forms/schema-form.js';
import { useTexts } from '../i18n/index.js';
import { CompletionProblem } from '../task/completion-problem.js';
import { ErrorSummary, type ErrorLink } from '../ui/error-summary.js';
import type { IntakeFault } from './check-draft.js';
import { toNewDossier } from './draft.js';
import { useTakeIn } from './intake.api.js';
import { faultsOfStep, isComplete } from './intake-steps.js';
import { StepCheck } from './step-check.js';
import { useStepFocus } from './step-focus.js';
import { StepPapers } from './step-papers.js';
import { StepPeople } from './step-people.js';
import { StepProcedure } from './step-procedure.js';
import { TermsSummary } from './terms.js';
import type { Terms } from './terms.api.js';
import type { useIntakeDraft } from './use-intake-draft.js';

export interface IntakeFormProps {
  step: IntakeStep;
  intake: ReturnType<typeof useIntakeDraft>;
  procedures: ProcedureItem[];
  procedure?: Procedure;
  form?: FormDefinition;
  counters: Post[];
  terms?: Terms;
  /** The terms are those of a moment ago. */
  termsPending: boolean;
}

/** One part of the intake at a time; Enter goes on, and what is wrong is listed on top. */
export function IntakeForm(props: IntakeFormProps) {
  const { t, say } = useTexts();
  const { step, intake, procedures, procedure, form, counters, terms, termsPending } = props;
  const { draft, update } = intake;
  const navigate = useNavigate({ from: '/intake' });
  const element = useRef<HTMLFormElement>(null);
  const schemaForm = useRef<SchemaFormHandle>(null);
  const [tried, setTried] = useState<{ step?: IntakeStep; times: number }>({ times: 0 });
  const takeIn = useTakeIn(intake.key);
  useStepFocus(element, step);
  const faults = tried.step === step ? faultsOfStep(step, props) : [];
  const words = ({ key, name }: IntakeFault): string => t(`intake.${key}` as 'intake.nameMissing', { name: say(name) });
  const faultOf = (target: string): string | undefined => {
    const fault = faults.find((each) => each.target === target);
    return fault && words(fault);
  };
  const links: ErrorLink[] = faults.map((fault) => ({ text: words(fault), target: fault.target }));
  const tryStep = (which?: IntakeStep): void => setTried(({ times }) => ({ step: which, times: times + 1 }));
  const go = (to: IntakeStep): void => void navigate({ search: to === 'procedure' ? {} : { step: to } });
  const submit = (): void => {
    const incomplete = INTAKE_STEPS.find((each) => !isComplete(each, props));
    if (incomplete || !procedure || !terms) {
      tryStep(incomplete);
      return go(incomplete ?? 'procedure');
    }
    takeIn.mutate(toNewDossier(draft, procedure, terms), {
      onSuccess: ({ id }) => {
        intake.drop();
        void navigate({ to: '/intake/receipts/$dossierId', params: { dossierId: id }, replace: true });
      },
    });
  };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (step === 'check') return termsPending ? undefined : submit();
    if (faultsOfStep(step, props).length > 0) return tryStep(step);
    if (step === 'form' && schemaForm.current && !schemaForm.current.check()) return;
    tryStep();
    go(INTAKE_STEPS[INTAKE_STEPS.indexOf(step) + 1] ?? 'check');
  };
  return (
    <form ref={element} className="card intake" noValidate onSubmit={goOn}>
      {/* A new list at every try takes the focus; while the person mends, it shrinks and the focus stays in the field. */}
      <ErrorSummary key={tried.times} ref={focus} errors={links} />
      {step === 'procedure' && (
        <StepProcedure {...{ draft, procedures, procedure, terms, counters }} onChange={update} />
      )}
      {step === 'people' && <StepPeople {...{ draft, faultOf }} onChange={update} />}
      {procedure && terms && step === 'papers' && (
        <StepPapers {...{ draft, procedure, terms, faultOf }} onChange={update} onScans={intake.updateScans} />
      )}
      {step === 'form' && <h2>{t('intake.formSection')}</h2>}
      {step === 'form' &&
        (form ? (
          <SchemaForm ref={schemaForm} form={form} data={draft.form} onChange={(data) => update({ form: data })} />
        ) : (
          <p>{t('intake.noForm')}</p>
        ))}
      {procedure && terms && step === 'check' && <StepCheck {...{ draft, procedure, form, counters, terms }} />}
      {terms && <TermsSummary terms={terms} pending={termsPending} />}
      {takeIn.isError && <CompletionProblem error={takeIn.error} schema={form?.schema ?? {}} />}
      <div className="outcomes">
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={takeIn.isPending || (step === 'check' && termsPending)}
        >
          {step === 'check' ? t(takeIn.isPending ? 'intake.submitting' : 'intake.submit') : t('action.continue')}
        </Button>
        {step !== 'procedure' && (
          <Button size="large" onClick={() => go(INTAKE_STEPS[INTAKE_STEPS.indexOf(step) - 1] ?? 'procedure')}>
            {t('action.back')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The same function at every drawing: it is called when the element appears, not when its contents change. */
const focus = (element: HTMLElement | null): void => element?.focus();
