import { ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/index.js';
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

/** Who is missing, where, for which steps, with the way to where somebody is appointed. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { t, say } = useTexts();
  return (
    <ul className="findings">
      {gaps.map(({ severity, kind, unit, unitKind, roles, steps, message, mend }) => (
        <li key={[kind, unit?.id, unitKind, ...roles].join(' ')} className={`finding finding-${severity}`}>
          {severity === 'error' ? <ExclamationCircleFilled aria-hidden="true" /> : <WarningFilled aria-hidden="true" />}
          <div>
            <p>
              <span className="finding-kind">{t(`adminProcedures.${severity}`)}</span> <strong>{say(message)}</strong>
            </p>
            <p>
              {unit && (kind === 'vacant' || kind === 'absent') ? (
                <Link to="/admin/units" search={{ unit: unit.id }}>
                  {say(mend)}
                </Link>
              ) : (
                say(mend)
              )}
            </p>
            <p className="sub">
              {t('adminProcedures.forSteps', { steps: steps.map(({ name }) => say(name)).join('; ') })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
