import { useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { DateInput, isDay } from '../ui/date-input.js';

/** A day to type, with what leaving it empty means; what is no day is said once the field is left. */
export function DayField(props: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  hint?: string;
}) {
  const { t } = useTexts();
  const { id, label, value, onChange, hint } = props;
  const [left, setLeft] = useState(false);
  const wrong = left && value !== undefined && !isDay(value);
  const below = wrong ? t('org.dayWrong') : hint;
  return (
    <div className="field" onBlur={() => setLeft(true)} onFocus={() => setLeft(false)}>
      <label htmlFor={id}>{label}</label>
      <DateInput
        id={id}
        value={value}
        onChange={onChange}
        describedBy={below ? `${id}-hint` : undefined}
        fault={wrong}
      />
      {below && (
        <p className={wrong ? 'field-fault' : 'sub'} id={`${id}-hint`}>
          {below}
        </p>
      )}
    </div>
  );
}
