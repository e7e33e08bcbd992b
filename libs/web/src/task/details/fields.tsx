import { Form, Input, Select } from 'antd';
import { useTexts } from '../../i18n/index.js';
import { DateInput, dayRule } from '../../ui/date-input.js';
import { FileField } from './file-field.js';

type Name = string | (string | number)[];

/** Several lines of text. */
export function TextItem(props: {
  name: Name;
  label: string;
  missing?: string;
  hint?: string;
  max: number;
  rows?: number;
  autoFocus?: boolean;
}) {
  const { name, label, missing, hint, max, rows = 2, autoFocus } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={missing ? [{ required: true, whitespace: true, message: missing }] : []}
    >
      <Input.TextArea autoFocus={autoFocus} autoSize={{ minRows: rows, maxRows: 12 }} maxLength={max} />
    </Form.Item>
  );
}

/** One line of text. */
export function LineItem(props: { name: Name; label: string; missing?: string; hint?: string; max: number }) {
  const { name, label, missing, hint, max } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={missing ? [{ required: true, whitespace: true, message: missing }] : []}
    >
      <Input maxLength={max} autoComplete="off" />
    </Form.Item>
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
