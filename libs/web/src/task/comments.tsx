import { Button, Form, Input } from 'antd';
import type { Task } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { useNotice } from '../ui/use-notice.js';
import { useTaskCommand } from './task.api.js';

/** What colleagues wrote about the task. */
export function Comments({ task }: { task: Task }) {
  const { t } = useTexts();
  const notice = useNotice();
  const command = useTaskCommand(task);
  const [form] = Form.useForm<{ text: string }>();
  const send = ({ text }: { text: string }): void =>
    command.mutate(
      { kind: 'comment', text: text.trim().normalize('NFC') },
      { onSuccess: () => form.resetFields(), onError: (error) => notice.refused(error) },
    );
  return (
    <section className="card" aria-labelledby="comments">
      <h2 id="comments">{t('task.comments')}</h2>
      {task.comments.length === 0 && <p className="sub">{t('task.noComments')}</p>}
      <ul className="comments">
        {task.comments.map(({ id, author, writtenAt, text }) => (
          <li key={id}>
            <p className="sub">
              <strong>{author.name}</strong> · {dateTime(writtenAt)}
            </p>
            <p className="comment-text">{text}</p>
          </li>
        ))}
      </ul>
      {task.actions.includes('comment') && (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
          <Form.Item
            name="text"
            label={t('task.commentLabel')}
            rules={[{ required: true, whitespace: true, message: t('task.commentMissing') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
          </Form.Item>
          <Button htmlType="submit" loading={command.isPending}>
            {t('task.commentSend')}
          </Button>
        </Form>
      )}
    </section>
  );
}
