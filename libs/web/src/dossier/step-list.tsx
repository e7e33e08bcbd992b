import { CheckCircleFilled, ClockCircleOutlined, EyeInvisibleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Dossier, Step } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';

const ICONS: Record<'new' | 'doing' | 'done' | 'cancelled', ReactNode> = {
  new: <EyeInvisibleOutlined />,
  doing: <ClockCircleOutlined />,
  done: <CheckCircleFilled />,
  cancelled: <MinusCircleOutlined />,
};

/** How a step stands; one nobody has looked at is told apart from one that is being worked on. */
const standing = ({ state, seen }: Step): keyof typeof ICONS => {
  if (state === 'completed') return 'done';
  if (state === 'cancelled') return 'cancelled';
  return state === 'claimed' || seen ? 'doing' : 'new';
};

/** The dossier's way so far in words: the twin of the diagram. */
export function StepList({ dossier }: { dossier: Dossier }) {
  const { t, stepName } = useTexts();
  return (
    <>
      <ol className="steps" aria-label={t('dossier.stepsLabel')}>
        {dossier.steps.map((step) => (
          <StepItem key={step.taskId} step={step} />
        ))}
      </ol>
      {dossier.waiting.length > 0 && (
        <ul className="waiting">
          {dossier.waiting.map(({ elementId, name, nameEn, dueAt }) => (
            <li key={elementId}>
              {dueAt
                ? t('dossier.waitingUntil', { what: stepName({ name, nameEn }), time: dateTime(dueAt) })
                : t('dossier.waitingFor', { what: stepName({ name, nameEn }) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function StepItem({ step }: { step: Step }) {
  const { t, say, unitName, stepName } = useTexts();
  const how = standing(step);
  return (
    <li className={`step step-${how}`}>
      <span className="step-icon" aria-hidden="true">
        {ICONS[how]}
      </span>
      <div>
        <p className="step-name">
          <Link to="/tasks/$taskId" params={{ taskId: step.taskId }} search={{}}>
            {stepName(step)}
          </Link>
          <span className={`step-state step-state-${how}`}>{t(`dossier.step.${how}`)}</span>
        </p>
        <Facts
          wide
          facts={[
            [t('field.unit'), unitName(step.unit)],
            [t('field.person'), step.assignee?.name ?? (how === 'done' ? null : t('state.unassigned'))],
            [t('field.opened'), dateTime(step.openedAt)],
            [t('field.closed'), dateTime(step.closedAt)],
            how === 'new' || how === 'doing' ? [t('field.deadline'), dateTime(step.dueAt)] : null,
            [t('field.outcome'), say(step.outcome)],
            [t('task.reason'), step.reason],
          ]}
        />
      </div>
    </li>
  );
}
