import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { answer, api } from '../api/client.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { FormDialog } from '../ui/form-dialog.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useNotice } from '../ui/use-notice.js';
import { extensionQuery, useStepNews } from './leading.api.js';

/** Gives a step more time: the limits to choose from, the reason; or why there is nothing to choose. */
export function ExtendDialog({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t, say } = useTexts();
  const notice = useNotice();
  const told = useStepNews();
  const room = useQuery(extensionQuery(taskId));
  const extension = room.data;
  if (!extension || extension.refusal || !extension.dueAt)
    return (
      <Modal
        open
        title={t('leading.extendTitle')}
        footer={null}
        onCancel={onClose}
        closable={{ 'aria-label': t('action.close') }}
      >
        {room.isPending && <Loading rows={3} />}
        {room.isError && <ProblemNotice error={room.error} onRetry={() => void room.refetch()} />}
        {extension?.refusal && <p role="status">{say(extension.refusal)}</p>}
      </Modal>
    );
  const { dueAt, choices, given, max } = extension;
  return (
    <FormDialog<{ to: string; reason: string }, { dueAt: string }>
      title={t('leading.extendTitle')}
      okText={t('leading.extend')}
      intro={t('leading.extendIntro')}
      onClose={onClose}
      onSend={({ to, reason }) => {
        const body = { dueAt, to, reason: reason.trim().normalize('NFC') };
        return answer(api.POST('/api/tasks/{id}/extend', { params: { path: { id: taskId } }, body }));
      }}
      onDone={({ dueAt: limit }) => {
        notice.done(t('leading.extended', { time: dateTime(limit) }));
        told();
      }}
    >
      <p className="extend-now">
        {t('leading.present')}: <strong>{dateTime(dueAt)}</strong>
        {given > 0 && <span className="sub"> · {t('leading.given', { given, max })}</span>}
      </p>
      <Form.Item
        name="to"
        label={t('leading.newLimit')}
        rules={[{ required: true, message: t('leading.choiceMissing') }]}
      >
        <Radio.Group className="people">
          {choices.map(({ to, adds }) => (
            <Radio key={`${to} ${adds.vi}`} value={to}>
              {t('leading.choice', { adds: say(adds), time: dateTime(to) })}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('leading.reason')}
        extra={t('leading.reasonHint')}
        rules={[{ required: true, whitespace: true, message: t('leading.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
