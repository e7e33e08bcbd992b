import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { matches } from '../../format/fold.js';
import { useTexts } from '../../i18n/index.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { changes, unitsQuery, useSend, type AdminUnit } from './organisation.api.js';
import { useVocabulary } from './use-vocabulary.js';

interface UnitValues {
  kind: string;
  code: string;
  name: string;
  nameEn: string;
  isAgency: boolean;
  sort: number;
}

/** Founds a unit below another, or corrects one. */
export function UnitDialog(props: {
  unit?: AdminUnit;
  parentId?: string;
  onClose: () => void;
  onDone: (id: string) => void;
}) {
  const { t } = useTexts();
  const send = useSend();
  const { kindOptions, isAgencyKind } = useVocabulary();
  const [form] = Form.useForm<UnitValues>();
  const { unit, parentId, onClose, onDone } = props;
  const title = unit ? t('org.edit') : t(parentId ? 'org.newChild' : 'org.newRoot');
  const required = [{ required: true, whitespace: true, message: t('org.missing') }];
  const save = async ({ kind, code, name, nameEn, isAgency, sort }: UnitValues): Promise<string> => {
    const body = { kind, code, name, nameEn, isAgency, sort };
    if (!unit) return (await send(changes.createUnit({ ...body, parentId } as never))).id;
    await send(changes.changeUnit(unit.id, { ...body, version: unit.version } as never));
    return unit.id;
  };
  return (
    <FormDialog<UnitValues, string>
      title={title}
      okText={t('org.save')}
      form={form}
      initial={unit ?? { kind: parentId ? undefined : 'province', isAgency: false, sort: 0 }}
      onClose={onClose}
      onSend={save}
      onDone={onDone}
    >
      <Form.Item name="kind" label={t('org.kind')} rules={[{ required: true, message: t('org.missing') }]}>
        <Select
          options={kindOptions}
          showSearch={{ filterOption: (query, option) => matches(option?.label ?? '', query) }}
          onChange={(kind: string) => form.setFieldValue('isAgency', isAgencyKind(kind))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('org.name')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('org.nameEn')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="code" label={t('org.code')} extra={t('org.codeHint')} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="isAgency" valuePropName="checked">
        <Checkbox>{t('org.isAgency')}</Checkbox>
      </Form.Item>
      <Form.Item name="sort" label={t('org.sort')}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

/** Closes a unit in favour of another. */
export function CloseUnitDialog({ unit, onClose }: { unit: AdminUnit; onClose: () => void }) {
  const { t, unitName } = useTexts();
  const send = useSend();
  return (
    <FormDialog<{ successorId: string }>
      title={t('org.closeTitle', { name: unitName(unit) })}
      okText={t('org.close')}
      intro={t('org.closeIntro')}
      danger
      onClose={onClose}
      onSend={({ successorId }) => send(changes.closeUnit(unit.id, { successorId }))}
    >
      <UnitSelect name="successorId" label={t('org.successor')} without={unit.id} />
    </FormDialog>
  );
}

/** A field that chooses a unit by name or code. */
export function UnitSelect(props: {
  name: string;
  label: string;
  without?: string;
  onChange?: (unit: AdminUnit | undefined) => void;
}) {
  const { t, unitName } = useTexts();
  const units = useQuery(unitsQuery()).data ?? [];
  const { name, label, without, onChange } = props;
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('org.missing') }]}>
      <Select
        options={units
          .filter(({ id }) => id !== without)
          .map((unit) => ({ value: unit.id, label: `${unitName(unit)} (${unit.code})` }))}
        showSearch={{ filterOption: (query, option) => matches(option?.label ?? '', query) }}
        onChange={(id: string) => onChange?.(units.find((unit) => unit.id === id))}
      />
    </Form.Item>
  );
}
