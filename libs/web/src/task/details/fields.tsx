import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.js';
import { DateInput, dayRule } from '../../ui/date-input.js';
import { FileField } from './file-field.js';

type Name = string | (string | number)[];

interface Worded {
  name: Name;
  label: string;
  /** What is said when nothing was typed; absent: it may stay empty. */
  missing?: string;
  hint?: string;
}

function Item({ name, label, missing, hint, children }: Worded & { children: ReactNode }) {
  const rules = missing ? [{ required: true, whitespace: true, message: missing }] : [];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      {children}
    </Form.Item>
  );
}

/** Several lines of text. */
export function TextItem(props: Worded & { max: number; rows?: number; autoFocus?: boolean }) {
  const { max, rows = 2, autoFocus, ...item } = props;
  return (
    <Item {...item}>
      <Input.TextArea autoFocus={autoFocus} autoSize={{ minRows: rows, maxRows: 12 }} maxLength={max} />
    </Item>
  );
}

/** One line of text. */
export function LineItem({ max, ...item }: Worded & { max: number }) {
  return (
    <Item {...item}>
      <Input maxLength={max} autoComplete="off" />
    </Item>
  );
}

/** One of a few. */
export function ChoiceItem({ options, ...item }: Worded & { options: { value: string; label: string }[] }) {
  return (
    <Item {...item}>
      <Radio.Group className="choices" options={options} />
    </Item>
  );
}

/** A day. */
export function DayItem(props: { name: Name; label: string; required?: boolean; hint?: string }) {
  const { t } = useTexts();
  const { name, label, required, hint } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[...(required ? [{ required: true, message: t('details.dayMissing') }] : []), dayRule(t('details.day'))]}
    >
      <DateInput />
    </Form.Item>
  );
}

/** A file of the dossier. */
export function FileItem(props: { name: Name; label: string; dossierId: string; required?: boolean }) {
  const { t } = useTexts();
  const { name, label, dossierId, required } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, message: t('details.fileMissing') }] : []}
    >
      <FileField dossierId={dossierId} label={label} />
    </Form.Item>
  );
}

/** Whether an original, a copy or a file is meant. */
export function CopyTypeItem({ name, label, none }: { name: Name; label: string; none: string }) {
  const { t } = useTexts();
  return (
    <Form.Item name={name} className="compact">
      <Select
        aria-label={label}
        allowClear
        placeholder={none}
        options={(['original', 'copy', 'electronic'] as const).map((value) => ({
          value,
          label: t(`copyType.${value}`),
        }))}
      />
    </Form.Item>
  );
}

/** Text as it is sent: trimmed and composed; nothing where nothing was typed. */
export const typed = (text: string | undefined): string | undefined => text?.trim().normalize('NFC') || undefined;
