import type { Ref } from 'react';
import { useTexts } from '../i18n/index.js';

export interface ErrorLink {
  text: string;
  /** Id of the field. */
  target: string;
}

/** Everything that keeps a form from being sent, on top of it, each line linked to its field. */
export function ErrorSummary(props: { errors: ErrorLink[]; ref?: Ref<HTMLDivElement> }) {
  const { t } = useTexts();
  if (props.errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={props.ref}>
      <p>{t('problem.formErrors')}</p>
      <ul>
        {props.errors.map(({ text, target }) => (
          <li key={`${target} ${text}`}>
            <a
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(target);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses the field, or the first control inside it where the field is a group. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const control = field?.matches('input, select, textarea, button')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea, button');
  (control ?? field)?.focus();
  field?.scrollIntoView({ block: 'center' });
}
