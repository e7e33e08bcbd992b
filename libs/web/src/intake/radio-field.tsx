import { Radio } from 'antd';

/** One of several, under a legend. */
export function RadioField(props: {
  id?: string;
  legend: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const { id, legend, value, options, onChange } = props;
  return (
    <fieldset id={id}>
      <legend>{legend}</legend>
      <Radio.Group value={value} onChange={({ target }) => onChange(target.value as string)}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
