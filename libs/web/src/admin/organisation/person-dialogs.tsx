import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { matches } from '../../format/fold.js';
import { useTexts } from '../../i18n/index.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { changes, useSend, type AdminUnit } from './organisation.api.js';
import { UnitSelect } from './unit-dialogs.js';
import { useProposedUsername } from './use-proposed-username.js';
import { useVocabulary } from './use-vocabulary.js';

/** A password that nobody will see again. */
export interface Issued {
  username: string;
  password: string;
}

/** Typing part of a post's name leaves what fits: what Enter chooses is what was typed. */
const BY_NAME = {
  filterOption: (query: string, option?: { label: string }) => matches(option?.label ?? '', query),
};

/** Shows a one-time password until it has been copied. */
export function PasswordDialog({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Modal
      open
      title={t('org.passwordTitle')}
      okText={t('org.copied')}
      onOk={onClose}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <div className="form-dialog">
        <p>{t('org.passwordIntro')}</p>
        <dl className="one-time">
          <dt>{t('org.username')}</dt>
          <dd>{issued.username}</dd>
          <dt>{t('org.passwordTitle')}</dt>
          <dd className="one-time-password">{issued.password}</dd>
        </dl>
      </div>
    </Modal>
  );
}

interface PersonValues {
  name: string;
  email?: string;
  phone?: string;
  username?: string;
  isAdmin?: boolean;
  role?: string;
}

/** Adds a person, with a first post when it is opened from a unit; the user name is proposed from the name. */
export function PersonDialog({ unit, onClose }: { unit?: Pick<AdminUnit, 'id' | 'kind'>; onClose: () => void }) {
  const { t } = useTexts();
  const send = useSend();
  const { roleOptions } = useVocabulary();
  const [form] = Form.useForm<PersonValues>();
  const [issued, setIssued] = useState<Issued>();
  const propose = useProposedUsername(form);
  const save = ({ name, email, phone, username, isAdmin = false, role }: PersonValues) =>
    send(
      changes.createPerson({
        ...{ name, email: email ?? '', phone: phone ?? '' },
        account: username ? { username, isAdmin } : undefined,
        posts: unit && role ? [{ unitId: unit.id, role }] : [],
      } as never),
    );
  if (issued) return <PasswordDialog issued={issued} onClose={onClose} />;
  return (
    <FormDialog<PersonValues, { username: string | null; password: string | null }>
      title={t('org.newPerson')}
      okText={t('org.save')}
      form={form}
      onClose={onClose}
      onSend={save}
      onDone={({ username, password }) => {
        if (username && password) setIssued({ username, password });
        else onClose();
      }}
      keepOpen
    >
      <Form.Item
        name="name"
        label={t('org.fullName')}
        rules={[{ required: true, whitespace: true, message: t('org.missing') }]}
      >
        <Input maxLength={200} onBlur={({ target }) => propose(target.value)} />
      </Form.Item>
      {unit && (
        <Form.Item name="role" label={t('org.post')} rules={[{ required: true, message: t('org.missing') }]}>
          <Select options={roleOptions(unit.kind)} showSearch={BY_NAME} />
        </Form.Item>
      )}
      <Form.Item name="email" label={t('org.email')}>
        <Input type="email" maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={t('org.phone')}>
        <Input inputMode="tel" maxLength={25} />
      </Form.Item>
      <Form.Item name="username" label={t('org.username')} extra={t('org.usernameHint')}>
        <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="isAdmin" valuePropName="checked">
        <Checkbox>{t('org.makeAdmin')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

/** Gives a person a further post. */
export function AppointDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTexts();
  const send = useSend();
  const { roleOptions } = useVocabulary();
  const [kind, setKind] = useState<string>();
  return (
    <FormDialog<{ unitId: string; role: string }>
      title={t('org.appoint')}
      okText={t('org.appoint')}
      onClose={onClose}
      onSend={({ unitId, role }) => send(changes.appoint(personId, { unitId, role } as never))}
    >
      <UnitSelect name="unitId" label={t('org.unit')} onChange={(unit) => setKind(unit?.kind)} />
      <Form.Item name="role" label={t('org.post')} rules={[{ required: true, message: t('org.missing') }]}>
        <Select options={roleOptions(kind)} showSearch={BY_NAME} />
      </Form.Item>
    </FormDialog>
  );
}
