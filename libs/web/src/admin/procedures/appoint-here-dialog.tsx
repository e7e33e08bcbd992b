import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNotice } from '../../ui/use-notice.js';
import { changes, useSend } from '../organisation/organisation.api.js';
import { type Issued, PasswordDialog } from '../organisation/person-dialogs.js';
import { PersonSelect } from '../organisation/person-select.js';
import { useProposedUsername } from '../organisation/use-proposed-username.js';
import { useVocabulary } from '../organisation/use-vocabulary.js';
import type { Gap } from './procedures-admin.api.js';

/** A gap that somebody's appointment closes. */
export type Vacancy = Gap & { unit: NonNullable<Gap['unit']> };

/** Whether an appointment closes the gap. */
export const isVacancy = (gap: Gap): gap is Vacancy => gap.kind === 'vacant' && gap.unit !== null;

interface Values {
  role: string;
  who: 'known' | 'new';
  personId?: string;
  name: string;
  username?: string;
}

interface Appointed {
  name: string;
  issued?: Issued;
}

/** Fills a vacant post where it was found vacant: with somebody who is here already, or with somebody new. */
export function AppointHereDialog(props: { gap: Vacancy; onClose: () => void; onAppointed: () => void }) {
  const { t, unitName } = useTexts();
  const { postName } = useVocabulary();
  const send = useSend();
  const notice = useNotice();
  const [form] = Form.useForm<Values>();
  const who = Form.useWatch('who', form) ?? 'known';
  const propose = useProposedUsername(form);
  const [issued, setIssued] = useState<Issued>();
  const { gap, onClose, onAppointed } = props;
  const { unit, roles } = gap;
  const appoint = async (values: Values): Promise<Appointed> => {
    const { role, name, personId, username } = values;
    if (values.who === 'known') {
      await send(changes.appoint(personId!, { unitId: unit.id, role } as never));
      return { name };
    }
    const created = await send(
      changes.createPerson({
        ...{ name, email: '', phone: '' },
        account: username ? { username, isAdmin: false } : undefined,
        posts: [{ unitId: unit.id, role }],
      } as never),
    );
    const { password } = created;
    return { name, issued: created.username && password ? { username: created.username, password } : undefined };
  };
  if (issued) return <PasswordDialog issued={issued} onClose={onClose} />;
  const missing = t('org.missing');
  return (
    <FormDialog<Values, Appointed>
      title={t('adminProcedures.appointHereTo', { post: roles.map(postName).join(' / '), unit: unitName(unit) })}
      okText={t('org.appoint')}
      form={form}
      initial={{ role: roles[0], who: 'known' }}
      onClose={onClose}
      onSend={appoint}
      onDone={({ name, issued: first }) => {
        onAppointed();
        if (first) return setIssued(first);
        notice.done(t('adminProcedures.appointed', { name }));
        onClose();
      }}
      keepOpen
    >
      {roles.length > 1 && (
        <Form.Item name="role" label={t('org.post')}>
          <Radio.Group options={roles.map((role) => ({ value: role, label: postName(role) }))} />
        </Form.Item>
      )}
      <Form.Item name="who" label={t('adminProcedures.appointWho')}>
        <Radio.Group
          options={[
            { value: 'known', label: t('adminProcedures.appointKnown') },
            { value: 'new', label: t('adminProcedures.appointNew') },
          ]}
        />
      </Form.Item>
      {who === 'known' ? (
        <Form.Item
          name="personId"
          label={t('adminProcedures.appointPerson')}
          extra={t('adminProcedures.appointPersonHint')}
          rules={[{ required: true, message: missing }]}
        >
          <PersonSelect onChange={(_id, person) => form.setFieldValue('name', person?.name ?? '')} />
        </Form.Item>
      ) : (
        <>
          <Form.Item
            name="name"
            label={t('org.fullName')}
            rules={[{ required: true, whitespace: true, message: missing }]}
          >
            <Input maxLength={200} onBlur={({ target }) => propose(target.value)} />
          </Form.Item>
          <Form.Item name="username" label={t('org.username')} extra={t('org.usernameHint')}>
            <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
