import { Input } from 'antd';
import type { InputHTMLAttributes } from 'react';

/** A labelled line of text with what is wrong with it. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string;
  required?: boolean;
  multiline?: boolean;
  maxLength?: number;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  autoFocus?: boolean;
}) {
  const { id, label, value, onChange, fault, required, multiline, maxLength = 200, inputMode, autoFocus } = props;
  const shared = {
    id,
    value,
    maxLength,
    autoFocus,
    autoComplete: 'off',
    'aria-required': required,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    status: fault ? ('error' as const) : undefined,
  };
  return (
    <div className={multiline ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="field-required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {multiline ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input {...shared} inputMode={inputMode} onChange={({ target }) => onChange(target.value)} />
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
