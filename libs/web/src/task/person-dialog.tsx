import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useTexts } from '../i18n/index.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { candidatesQuery } from './task.api.js';

export interface ChosenPerson {
  accountId: string;
  name: string;
  /** Given only where a reason is asked for. */
  reason: string;
}

/** Chooses who does a task, seeing how much each already holds; a reassignment needs its reason. */
export function PersonDialog(props: {
  taskId: string;
  /** The person does the step after this one. */
  next?: boolean;
  title: string;
  withReason: boolean;
  busy: boolean;
  onCancel: () => void;
  onChoose: (person: ChosenPerson) => void;
}) {
  const { t, roleName } = useTexts();
  const { taskId, next, title, withReason, busy, onCancel, onChoose } = props;
  const candidates = useQuery(candidatesQuery(taskId, next));
  const [form] = Form.useForm<{ accountId: string; reason?: string }>();
  const people = candidates.data ?? [];
  const choose = (): void => {
    form.validateFields().then(
      ({ accountId, reason }) => {
        const person = people.find((candidate) => candidate.accountId === accountId);
        if (person) onChoose({ accountId, name: person.name, reason: (reason ?? '').trim().normalize('NFC') });
      },
      () => undefined, // the fields say what is missing
    );
  };
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ disabled: people.length === 0 }}
      cancelText={t('action.cancel')}
      confirmLoading={busy}
      onCancel={onCancel}
      onOk={choose}
      mask={{ closable: false }}
    >
      {candidates.isPending && <Loading rows={3} />}
      {candidates.isError && <ProblemNotice error={candidates.error} onRetry={() => void candidates.refetch()} />}
      {candidates.isSuccess && people.length === 0 && <p>{t('task.noCandidates')}</p>}
      {people.length > 0 && (
        <Form form={form} layout="vertical" requiredMark={false}>
          <Form.Item
            name="accountId"
            label={t('task.choosePerson')}
            rules={[{ required: true, message: t('task.personMissing') }]}
          >
            <Radio.Group className="people">
              {people.map(({ accountId, name, roles, absent, openTasks }) => (
                <Radio key={accountId} value={accountId}>
                  <strong>{name}</strong>{' '}
                  <span className="sub">
                    {roles.map(roleName).join(', ')} · {t('task.load', { count: openTasks })}
                    {absent && ` · ${t('task.absent')}`}
                  </span>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          {withReason && (
            <Form.Item
              name="reason"
              label={t('task.reason')}
              extra={t('task.reasonHint')}
              rules={[{ required: true, whitespace: true, message: t('task.reasonMissing') }]}
            >
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
            </Form.Item>
          )}
        </Form>
      )}
    </Modal>
  );
}
