import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FormDefinition, Post, Procedure, ProcedureItem } from '../api/types.js';
import { INTAKE_STEPS, type IntakeStep } from '../app/search-params.js';
import { SchemaForm, type SchemaFormHandle } from '../forms/schema-form.js';
import { isFilled } from '../forms/validator.js';
import { useTexts } from '../i18n/index.js';
import { CompletionProblem } from '../task/completion-problem.js';
import { ErrorSummary, type ErrorLink } from '../ui/error-summary.js';
import { checkPapers, checkPeople, checkProcedure, type IntakeFault } from './check-draft.js';
import { toNewDossier } from './draft.js';
import { useTakeIn } from './intake.api.js';
import { StepCheck } from './step-check.js';
import { StepPapers } from './step-papers.js';
import { StepPeople } from './step-people.js';
import { StepProcedure } from './step-procedure.js';
import type { useIntakeDraft } from './use-intake-draft.js';

interface Props {
  step: IntakeStep;
  intake: ReturnType<typeof useIntakeDraft>;
  procedures: ProcedureItem[];
  procedure?: Procedure;
  form?: FormDefinition;
  counters: Post[];
}

/** One part of the intake at a time; Enter goes on, and what is wrong is listed on top. */
export function IntakeForm(props: Props) {
  const { t, say } = useTexts();
  const { step, intake, procedures, procedure, form, counters } = props;
  const { draft, update } = intake;
  const navigate = useNavigate({ from: '/intake' });
  const schemaForm = useRef<SchemaFormHandle>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState<{ step?: IntakeStep; times: number }>({ times: 0 });
  const takeIn = useTakeIn(intake.key);
  const faults = tried.step === step ? faultsOfStep(step, props) : [];
  const words = ({ key, name }: IntakeFault): string => t(`intake.${key}` as 'intake.nameMissing', { name: say(name) });
  const faultOf = (target: string): string | undefined => {
    const fault = faults.find((each) => each.target === target);
    return fault && words(fault);
  };
  const links: ErrorLink[] = faults.map((fault) => ({ text: words(fault), target: fault.target }));
  useEffect(() => {
    if (tried.step && links.length > 0) summary.current?.focus();
    // Only after a try: the list shrinks while the person mends, and the focus must stay in the field.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tried.times]);
  const tryStep = (which?: IntakeStep): void => setTried(({ times }) => ({ step: which, times: times + 1 }));
  const go = (to: IntakeStep): void => void navigate({ search: to === 'procedure' ? {} : { step: to } });
  const submit = (): void => {
    const incomplete = INTAKE_STEPS.find((each) => !isComplete(each, props));
    if (incomplete || !procedure) {
      tryStep(incomplete);
      return go(incomplete ?? 'procedure');
    }
    takeIn.mutate(toNewDossier(draft, procedure), {
      onSuccess: ({ id }) => {
        intake.drop();
        void navigate({ to: '/intake/receipts/$dossierId', params: { dossierId: id }, replace: true });
      },
    });
  };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (step === 'check') return submit();
    if (faultsOfStep(step, props).length > 0) return tryStep(step);
    if (step === 'form' && schemaForm.current && !schemaForm.current.check()) return;
    tryStep();
    go(INTAKE_STEPS[INTAKE_STEPS.indexOf(step) + 1] ?? 'check');
  };
  return (
    <form className="card intake" noValidate onSubmit={goOn}>
      <ErrorSummary ref={summary} errors={links} />
      {step === 'procedure' && <StepProcedure {...{ draft, procedures, procedure, counters }} onChange={update} />}
      {step === 'people' && <StepPeople {...{ draft, faultOf }} onChange={update} />}
      {procedure && step === 'papers' && <StepPapers {...{ draft, procedure, faultOf }} onChange={update} />}
      {step === 'form' &&
        (form ? (
          <SchemaForm ref={schemaForm} form={form} data={draft.form} onChange={(data) => update({ form: data })} />
        ) : (
          <p>{t('intake.noForm')}</p>
        ))}
      {procedure && step === 'check' && <StepCheck {...{ draft, procedure, form, counters }} />}
      {takeIn.isError && <CompletionProblem error={takeIn.error} schema={form?.schema ?? {}} />}
      <div className="outcomes">
        <Button type="primary" size="large" htmlType="submit" loading={takeIn.isPending}>
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

/** What our own parts lack; the procedure's form checks itself. */
function faultsOfStep(step: IntakeStep, { intake: { draft }, procedure }: Props): IntakeFault[] {
  if (step === 'procedure') return checkProcedure(draft);
  if (step === 'people') return checkPeople(draft);
  return step === 'papers' && procedure ? checkPapers(draft, procedure) : [];
}

const isComplete = (step: IntakeStep, props: Props): boolean =>
  step === 'form'
    ? !props.form || isFilled(props.form, props.intake.draft.form)
    : faultsOfStep(step, props).length === 0;
