import { Input } from 'antd';
import { useState } from 'react';
import { parseDateText, showDateText } from '../forms/date-text.js';
import { useTexts } from '../i18n/index.js';

/** A day typed as day/month/year, as a control of a form; its value is an ISO date, or what was typed while it is none. */
export function DateInput(props: {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  describedBy?: string;
  fault?: boolean;
}) {
  const { t } = useTexts();
  const { id, value, onChange } = props;
  const [text, setText] = useState(() => showDateText(value));
  return (
    <Input
      id={id}
      className="date-input"
      aria-describedby={props.describedBy}
      aria-invalid={props.fault || undefined}
      status={props.fault ? 'error' : undefined}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('formMessage.datePlaceholder')}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange?.(parseDateText(target.value) ?? (target.value.trim() || undefined));
      }}
      onBlur={() => {
        const iso = parseDateText(text);
        if (iso) setText(showDateText(iso));
      }}
    />
  );
}

/** An ISO date, which is what `DateInput` makes of a day that exists. */
export const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Rule of a form's field: a day of the calendar, when there is anything. */
export const dayRule = (message: string) => ({
  validator: (_: unknown, value: unknown): Promise<void> =>
    value === undefined || isDay(value) ? Promise.resolve() : Promise.reject(new Error(message)),
});
