import { Form, Input, Modal } from 'antd';
import type { Outcome } from '../api/types.js';
import { useTexts } from '../i18n/index.js';

/** Asks for the reason of a decision; giving it is also the second look before it is made. */
export function OutcomeDialog(props: {
  outcome: Outcome;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (reason: string) => void;
}) {
  const { t, say } = useTexts();
  const { outcome, busy, onCancel, onConfirm } = props;
  const [form] = Form.useForm<{ reason: string }>();
  const name = say(outcome);
  const confirm = (): void => {
    form.validateFields().then(
      ({ reason }) => onConfirm(reason.trim().normalize('NFC')),
      () => undefined, // the field says what is missing
    );
  };
  return (
    <Modal
      open
      title={t('task.reasonTitle', { outcome: name })}
      okText={name}
      cancelText={t('action.cancel')}
      confirmLoading={busy}
      onCancel={onCancel}
      onOk={confirm}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item
          name="reason"
          label={t('task.reason')}
          extra={t('task.reasonHint')}
          rules={[{ required: true, whitespace: true, message: t('task.reasonMissing') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
