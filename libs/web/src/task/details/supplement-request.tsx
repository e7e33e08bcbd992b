import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { useTexts } from '../../i18n/index.js';
import { CopyTypeItem, DayItem, LineItem, TextItem, typed } from './fields.js';
import type { DetailsOf, Work } from './work.api.js';

type CopyType = 'original' | 'copy' | 'electronic';
interface Row {
  what?: string;
  copyType?: CopyType;
}

export interface SupplementValues {
  documents: Record<string, Row & { asked?: boolean }>;
  others: (Row & { name?: string })[];
  reason: string;
  contact: string;
  replyBy?: string;
  further?: { basis: string; reason: string; approverId: string };
}

/** The list as the server wants it: documents of the procedure first, in its order. */
export function supplementOf(values: SupplementValues, { proposals }: Work): DetailsOf<'supplementRequest'> {
  const rowOf = ({ what, copyType }: Row) => ({ what: typed(what) ?? '', ...(copyType ? { copyType } : {}) });
  const documents = proposals.documents.flatMap(({ key }) => {
    const row = values.documents?.[key];
    return row?.asked ? [{ documentKey: key, ...rowOf(row) }] : [];
  });
  const others = (values.others ?? []).map((row) => ({ name: typed(row.name) ?? '', ...rowOf(row) }));
  const { further } = values;
  return {
    kind: 'supplementRequest',
    items: [...documents, ...others],
    reason: typed(values.reason) ?? '',
    contact: typed(values.contact) ?? '',
    ...(values.replyBy ? { replyBy: values.replyBy } : {}),
    ...(further && {
      further: {
        basis: typed(further.basis) ?? '',
        reason: typed(further.reason) ?? '',
        approverId: further.approverId,
      },
    }),
  };
}

/** Whether the procedure allows this step no further request. */
export function supplementsUsedUp({ proposals: { supplement } }: Work): boolean {
  return supplement !== null && supplement.maxRequests !== null && supplement.asked >= supplement.maxRequests;
}

/** The complete list of what the applicant is to hand in or put right. */
export function SupplementRequestFields({ work }: { work: Work }) {
  const { t } = useTexts();
  const { supplement } = work.proposals;
  if (supplementsUsedUp(work))
    return <Alert type="warning" showIcon title={t('details.furtherNever', { count: supplement?.maxRequests ?? 0 })} />;
  return (
    <>
      <Further work={work} />
      <fieldset className="asked">
        <legend>{t('details.list')}</legend>
        <p className="sub">{t('details.listHint')}</p>
        {work.proposals.documents.map((document) => (
          <DocumentRow key={document.key} document={document} />
        ))}
        <Others />
        <AtLeastOne work={work} />
      </fieldset>
      <TextItem
        name="reason"
        label={t('details.supplementReason')}
        hint={t('details.applicantReads')}
        missing={t('task.reasonMissing')}
        max={2000}
      />
      <LineItem
        name="contact"
        label={t('details.contact')}
        hint={t('details.contactHint')}
        missing={t('details.contactMissing')}
        max={300}
      />
      {supplement && <DayItem name="replyBy" label={t('details.replyBy')} />}
    </>
  );
}

function DocumentRow({ document: { key, name } }: { document: Work['proposals']['documents'][number] }) {
  const { t, say } = useTexts();
  const asked = Form.useWatch<boolean | undefined>(['documents', key, 'asked']);
  return (
    <div className="asked-row">
      <Form.Item name={['documents', key, 'asked']} valuePropName="checked" className="compact">
        <Checkbox>{say(name)}</Checkbox>
      </Form.Item>
      {asked && (
        <What name={['documents', key]} whatLabel={t('details.whatNamed', { name: say(name) })} named={say(name)} />
      )}
    </div>
  );
}

function What(props: { name: (string | number)[]; whatLabel: string; named: string }) {
  const { t } = useTexts();
  const { name, whatLabel, named } = props;
  return (
    <div className="asked-what">
      <Form.Item
        name={[...name, 'what']}
        className="compact"
        rules={[{ required: true, whitespace: true, message: t('details.whatMissing') }]}
      >
        <Input.TextArea
          aria-label={whatLabel}
          placeholder={t('details.what')}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={1000}
        />
      </Form.Item>
      <CopyTypeItem
        name={[...name, 'copyType']}
        label={t('details.kindNamed', { name: named })}
        none={t('details.kindAny')}
      />
    </div>
  );
}

/** Papers that are none of the procedure's documents. */
function Others() {
  const { t } = useTexts();
  return (
    <Form.List name="others">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => {
            const title = t('details.other', { n: index + 1 });
            return (
              <div className="asked-row" key={key}>
                <div className="asked-other">
                  <Form.Item
                    name={[name, 'name']}
                    className="compact"
                    rules={[{ required: true, whitespace: true, message: t('details.otherNameMissing') }]}
                  >
                    <Input
                      autoFocus
                      aria-label={`${title}: ${t('details.otherName')}`}
                      placeholder={t('details.otherName')}
                      maxLength={300}
                    />
                  </Form.Item>
                  <Button
                    icon={<DeleteOutlined aria-hidden="true" />}
                    aria-label={t('details.removeOther', { n: index + 1 })}
                    onClick={() => remove(name)}
                  />
                </div>
                <What name={[name]} whatLabel={t('details.whatNamed', { name: title })} named={title} />
              </div>
            );
          })}
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add({})}>
            {t('details.addOther')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** An empty list asks for nothing. */
function AtLeastOne({ work }: { work: Work }) {
  const { t } = useTexts();
  const form = Form.useFormInstance<SupplementValues>();
  const listed = Form.useWatch((values: SupplementValues) => supplementOf(values, work).items.length > 0, {
    form,
    preserve: true,
  });
  useEffect(() => {
    if (listed) form.setFields([{ name: 'listed' as never, errors: [] }]);
  }, [form, listed]);
  return (
    <Form.Item
      name="listed"
      className="compact"
      rules={[
        {
          validator: () =>
            supplementOf(form.getFieldsValue(true) as SupplementValues, work).items.length > 0
              ? Promise.resolve()
              : Promise.reject(new Error(t('details.listMissing'))),
        },
      ]}
    >
      <input type="hidden" />
    </Form.Item>
  );
}

/** From the second request of a step on: basis, reason, and who approved it. */
function Further({ work }: { work: Work }) {
  const { t } = useTexts();
  const { supplement } = work.proposals;
  if (!supplement || supplement.asked === 0) return null;
  const { asked, approvers } = supplement;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('details.furtherTitle', { count: asked })}
        description={t('details.furtherHint')}
      />
      <LineItem
        name={['further', 'basis']}
        label={t('details.basis')}
        hint={t('details.basisHint')}
        missing={t('details.basisMissing')}
        max={500}
      />
      <TextItem
        name={['further', 'reason']}
        label={t('details.furtherReason')}
        missing={t('task.reasonMissing')}
        max={1000}
      />
      <Form.Item
        name={['further', 'approverId']}
        label={t('details.approver')}
        rules={[{ required: true, message: t('details.approverMissing') }]}
      >
        <Select options={approvers.map(({ accountId, name }) => ({ value: accountId, label: name }))} />
      </Form.Item>
    </>
  );
}
