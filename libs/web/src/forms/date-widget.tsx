import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { parseDateText, showDateText } from './date-text.js';

/** A day typed as day/month/year: for a birth date much faster than a calendar. */
export function DateWidget(props: WidgetProps) {
  const { t } = useTexts();
  const { id, onChange, onBlur, disabled, readonly, required } = props;
  const value: unknown = props.value;
  const [text, setText] = useState(() => showDateText(value));
  const [before, setBefore] = useState<unknown>(value);
  if (before !== value) {
    setBefore(value);
    if (value !== (parseDateText(text) ?? (text || undefined))) setText(showDateText(value));
  }
  return (
    <Input
      id={id}
      name={id}
      className="date-input"
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('formMessage.datePlaceholder')}
      value={text}
      disabled={disabled}
      readOnly={readonly}
      aria-required={required}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={({ target }) => {
        setText(target.value);
        onChange(parseDateText(target.value) ?? (target.value || undefined));
      }}
      onBlur={() => {
        const iso = parseDateText(text);
        if (iso) setText(showDateText(iso));
        onBlur(id, iso ?? text);
      }}
    />
  );
}
