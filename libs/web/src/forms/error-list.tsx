import type { ErrorListProps } from '@rjsf/utils';
import { useEffect, useRef } from 'react';
import { ErrorSummary, type ErrorLink } from '../ui/error-summary.js';

/** `.subject.fullName` → `root_subject_fullName`, the id the form engine gives the field. */
const fieldId = (property: string | undefined): string => `root${(property ?? '').replaceAll('.', '_')}`;

/** The list above a form: takes the focus when it appears, and every line leads to its field. */
export function FormErrorList({ errors }: ErrorListProps) {
  const box = useRef<HTMLDivElement>(null);
  const links: ErrorLink[] = errors.map(({ stack, property }) => ({ text: stack, target: fieldId(property) }));
  useEffect(() => box.current?.focus(), []);
  return <ErrorSummary ref={box} errors={links} />;
}
