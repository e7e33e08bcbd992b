import { useEffect, type RefObject } from 'react';
import type { IntakeStep } from '../app/search-params.js';

const FIELD = 'input:not([type=hidden]):not([hidden]):not(:disabled), textarea:not(:disabled)';

/**
 * Moves the focus to where each part begins, so that hands stay on the keyboard: the first field that is not answered by
 * a choice already, or the button that sends.
 */
export function useStepFocus(form: RefObject<HTMLFormElement | null>, step: IntakeStep): void {
  useEffect(() => {
    const element = form.current;
    const fields = step === 'check' || !element ? [] : [...element.querySelectorAll<HTMLInputElement>(FIELD)];
    const isAnswered = ({ type, name }: HTMLInputElement): boolean =>
      type === 'radio' && fields.some((other) => other.name === name && other.checked);
    const field = fields.find((each) => !isAnswered(each));
    (field ?? element?.querySelector<HTMLElement>('button[type=submit]'))?.focus({ preventScroll: true });
  }, [form, step]);
}
