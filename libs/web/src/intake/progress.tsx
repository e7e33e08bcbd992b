import { INTAKE_STEPS, type IntakeStep } from '../app/search-params.js';
import { useTexts } from '../i18n/index.js';
import { ChoiceLink } from '../ui/choice-link.js';

export const STEP_NAMES = {
  procedure: 'intake.stepProcedure',
  people: 'intake.stepPeople',
  papers: 'intake.stepPapers',
  form: 'intake.stepForm',
  check: 'intake.stepCheck',
} as const satisfies Record<IntakeStep, string>;

/** The parts of the intake; any can be opened once the procedure is known. */
export function Progress(props: { step: IntakeStep; reachable: boolean }) {
  const { t } = useTexts();
  return (
    <nav className="progress" aria-label={t('intake.progress')}>
      <ol>
        {INTAKE_STEPS.map((step, index) => (
          <li key={step}>
            <ChoiceLink
              to="/intake"
              search={step === 'procedure' ? {} : { step }}
              as="step"
              chosen={step === props.step}
              disabled={!props.reachable && step !== 'procedure'}
            >
              <span className="progress-number" aria-hidden="true">
                {index + 1}
              </span>
              {t(STEP_NAMES[step])}
            </ChoiceLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
