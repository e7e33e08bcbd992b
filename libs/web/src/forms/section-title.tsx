import type { TitleFieldProps } from '@rjsf/utils';

/** Heading of a group of fields. */
export const SectionTitle = ({ id, title }: TitleFieldProps) => (
  <h3 id={id} className="form-section">
    {title}
  </h3>
);
