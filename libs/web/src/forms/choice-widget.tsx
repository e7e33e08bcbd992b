import { ariaDescribedByIds, enumOptionsIndexForValue, enumOptionsValueForIndex, type WidgetProps } from '@rjsf/utils';
import { Radio, Select } from 'antd';

const SEEN_AT_ONCE = 5;

/** One of several: few choices lie open, many are searched. Nothing is chosen beforehand. */
export function ChoiceWidget(props: WidgetProps) {
  const { id, options, onChange, disabled, readonly, placeholder, required } = props;
  const value: unknown = props.value;
  const choices = options.enumOptions ?? [];
  const index = enumOptionsIndexForValue(value, choices);
  const chosen = index === undefined || Array.isArray(index) ? undefined : String(index);
  const items = choices.map(({ label }, position) => ({ label, value: String(position) }));
  const choose = (next: string | undefined): void => onChange(enumOptionsValueForIndex(next ?? '', choices));
  if (items.length <= SEEN_AT_ONCE)
    return (
      <Radio.Group
        id={id}
        name={id}
        className="choices"
        value={chosen}
        disabled={disabled || readonly}
        aria-describedby={ariaDescribedByIds(id)}
        onChange={({ target }) => choose(target.value as string)}
      >
        {items.map(({ label, value: key }) => (
          <Radio key={key} value={key} id={`${id}-${key}`}>
            {label}
          </Radio>
        ))}
      </Radio.Group>
    );
  return (
    <Select
      id={id}
      value={chosen}
      options={items}
      disabled={disabled || readonly}
      placeholder={placeholder}
      allowClear={!required}
      showSearch={{ optionFilterProp: 'label' }}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={choose}
    />
  );
}
