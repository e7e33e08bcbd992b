import { ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTexts } from '../../i18n/index.js';
import { isVacancy, type Vacancy } from './appoint-here-dialog.js';
import type { Gap, ImportOutcome } from './procedures-admin.api.js';

/** What is wrong with a bundle: where, what, and how it is mended. */
export function Findings({ findings }: { findings: ImportOutcome['findings'] }) {
  const { t, say } = useTexts();
  return (
    <ul className="findings">
      {findings.map(({ severity, rule, elementId, elementName, message, mend }, n) => (
        <li key={`${rule} ${elementId} ${n}`} className={`finding finding-${severity}`}>
          {severity === 'error' ? <ExclamationCircleFilled aria-hidden="true" /> : <WarningFilled aria-hidden="true" />}
          <div>
            <p>
              <span className="finding-kind">{t(`adminProcedures.${severity}`)}</span> <strong>{say(message)}</strong>
            </p>
            <p className="sub">{say(mend)}</p>
            {elementId && (
              <p className="sub">
                {t('adminProcedures.element')} {elementName ? `${elementName} (${elementId})` : elementId}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/**
 * Who is missing, where, for which steps, with the way to where it is mended.
 * @param props `onAppoint`: a vacant post can be filled at once
 */
export function Gaps({ gaps, onAppoint }: { gaps: readonly Gap[]; onAppoint?: (gap: Vacancy) => void }) {
  const { t, say } = useTexts();
  return (
    <ul className="findings">
      {gaps.map((gap) => (
        <li key={keyOf(gap)} className={`finding finding-${gap.severity}`}>
          {gap.severity === 'error' ? (
            <ExclamationCircleFilled aria-hidden="true" />
          ) : (
            <WarningFilled aria-hidden="true" />
          )}
          <div>
            <p>
              <span className="finding-kind">{t(`adminProcedures.${gap.severity}`)}</span>{' '}
              <strong>{say(gap.message)}</strong>
            </p>
            <p>
              <Mend gap={gap} />
            </p>
            <p className="sub">
              {t('adminProcedures.forSteps', { steps: gap.steps.map(({ name }) => say(name)).join('; ') })}
            </p>
            {onAppoint && isVacancy(gap) && (
              <Button
                onClick={() => onAppoint(gap)}
                aria-label={`${t('adminProcedures.appointHere')}: ${say(gap.message)}`}
              >
                {t('adminProcedures.appointHere')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What closes a gap, and where that is done. */
function Mend({ gap }: { gap: Gap }) {
  const { t, say } = useTexts();
  const { kind, unit, mend } = gap;
  if (unit && (kind === 'vacant' || kind === 'absent'))
    return (
      <Link to="/admin/units" search={{ unit: unit.id }}>
        {say(mend)}
      </Link>
    );
  return (
    <>
      {say(mend)}
      {kind === 'none' && (
        <>
          {' · '}
          <Link to="/admin/units">{t('adminProcedures.toUnits')}</Link>
        </>
      )}
      {' · '}
      <Link to="/admin/competence">{t('adminProcedures.toCompetence')}</Link>
    </>
  );
}

const keyOf = ({ kind, unit, unitKind, roles }: Gap): string => [kind, unit?.id, unitKind, ...roles].join(' ');
