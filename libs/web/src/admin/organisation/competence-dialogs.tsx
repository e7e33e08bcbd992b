import { Form, Select } from 'antd';
import { api } from '../../api/client.js';
import type { Body } from '../../api/types.js';
import { matches } from '../../format/fold.js';
import { startOfDay } from '../../format/day-span.js';
import { useTexts } from '../../i18n/index.js';
import { DateInput, dayRule } from '../../ui/date-input.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNotice } from '../../ui/use-notice.js';
import { ProcedureSelect } from '../procedures/procedure-select.js';
import { type CompetenceRow, useSend } from './organisation.api.js';
import { UnitSelect } from './unit-dialogs.js';
import { useVocabulary } from './use-vocabulary.js';

type Values = Pick<
  Body<'/api/admin/competences', 'post'>,
  'procedureCode' | 'territoryUnitId' | 'unitKind' | 'unitId'
> & {
  from?: string;
};

/** Says that a unit is meant for a territory; its kind is the unit's own. */
export function AddCompetenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const send = useSend();
  const notice = useNotice();
  const [form] = Form.useForm<Values>();
  return (
    <FormDialog<Values>
      title={t('org.addCompetence')}
      okText={t('org.save')}
      form={form}
      onClose={onClose}
      onSend={({ procedureCode, territoryUnitId, unitKind, unitId, from }) =>
        send(
          api.POST('/api/admin/competences', {
            body: {
              ...{ procedureCode, territoryUnitId, unitKind, unitId },
              validFrom: from ? startOfDay(from) : undefined,
            },
          }),
        )
      }
      onDone={() => notice.done(t('org.saved'))}
    >
      <UnitSelect name="territoryUnitId" label={t('org.territory')} />
      <Form.Item name="procedureCode" label={t('org.procedure')} extra={t('org.procedureHint')}>
        <ProcedureSelect />
      </Form.Item>
      <UnitSelect
        name="unitId"
        label={t('org.meant')}
        onChange={(unit) => form.setFieldValue('unitKind', unit?.kind)}
      />
      <Form.Item name="from" label={t('org.from')} extra={t('org.fromNow')} rules={[dayRule(t('org.dayWrong'))]}>
        <DateInput />
      </Form.Item>
    </FormDialog>
  );
}

/** Ends a row, at once or on a day. */
export function EndCompetenceDialog({ row, onClose }: { row: CompetenceRow; onClose: () => void }) {
  const { t, unitName } = useTexts();
  const send = useSend();
  const notice = useNotice();
  return (
    <FormDialog<{ on?: string }>
      title={t('org.endRow')}
      okText={t('org.endRow')}
      intro={`${unitName(row.territory)} → ${unitName(row.unit)} (${row.procedureCode ?? t('org.allProcedures')})`}
      danger
      onClose={onClose}
      onSend={({ on }) =>
        send(
          api.POST('/api/admin/competences/{id}/end', {
            params: { path: { id: row.id } },
            body: { at: on ? startOfDay(on) : undefined },
          }),
        )
      }
      onDone={() => notice.done(t('org.saved'))}
    >
      <Form.Item name="on" label={t('org.endOn')} extra={t('org.fromNow')} rules={[dayRule(t('org.dayWrong'))]}>
        <DateInput />
      </Form.Item>
    </FormDialog>
  );
}

/** Chooses a kind of unit by name. */
export function KindSelect(props: { id?: string; label?: string; value?: string; onChange?: (kind: string) => void }) {
  const { kindOptions } = useVocabulary();
  const { label, ...rest } = props;
  return (
    <Select
      {...rest}
      className="unit-select"
      aria-label={label}
      placeholder={label}
      options={kindOptions}
      showSearch={{ filterOption: (query, option) => matches(option?.label ?? '', query) }}
    />
  );
}
