import { Input } from 'antd';

/** A day to choose, with what leaving it empty means. */
export function DayField(props: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  hint?: string;
}) {
  const { id, label, value, onChange, hint } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={value ?? ''}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      {hint && (
        <p className="sub" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
