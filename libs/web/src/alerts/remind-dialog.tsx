import { Form, Input, Modal } from 'antd';
import { useTexts } from '../i18n/index.js';

/** Urges whoever holds the work, with a word of one's own or without. */
export function RemindDialog(props: { busy: boolean; onCancel: () => void; onSend: (message?: string) => void }) {
  const { t } = useTexts();
  const [form] = Form.useForm<{ message?: string }>();
  const send = (): void => {
    const message = (form.getFieldValue('message') as string | undefined)?.trim().normalize('NFC');
    props.onSend(message || undefined);
  };
  return (
    <Modal
      open
      title={t('alerts.remindTitle')}
      okText={t('alerts.remindSend')}
      cancelText={t('action.cancel')}
      confirmLoading={props.busy}
      onCancel={props.onCancel}
      onOk={send}
    >
      <Form form={form} layout="vertical">
        <Form.Item name="message" label={t('alerts.remindMessage')}>
          <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
