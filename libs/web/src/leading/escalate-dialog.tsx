import { Form, Input } from 'antd';
import { answer, api } from '../api/client.js';
import type { Task } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { FormDialog } from '../ui/form-dialog.js';
import { useNotice } from '../ui/use-notice.js';
import { useStepNews } from './leading.api.js';

/** Throws an escalation from a step: what comes of it, and the reason that its handler reads. */
export function EscalateDialog(props: { task: Task; escalation: Task['escalations'][number]; onClose: () => void }) {
  const { t, say } = useTexts();
  const { task, escalation, onClose } = props;
  const { code, interrupting } = escalation;
  const notice = useNotice();
  const told = useStepNews();
  const name = say(escalation.name);
  return (
    <FormDialog<{ reason: string }>
      title={name}
      okText={t('leading.escalate')}
      intro={t(interrupting ? 'leading.escalateEnds' : 'leading.escalateBeside')}
      onClose={onClose}
      onSend={({ reason }) => {
        const body = { version: task.version, code, reason: reason.trim().normalize('NFC') };
        return answer(api.POST('/api/tasks/{id}/escalate', { params: { path: { id: task.id } }, body }));
      }}
      onDone={() => {
        notice.done(t('leading.escalated', { name }));
        told();
      }}
    >
      <Form.Item
        name="reason"
        label={t('leading.reason')}
        extra={t('leading.reasonHint')}
        rules={[{ required: true, whitespace: true, message: t('leading.reasonMissing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
