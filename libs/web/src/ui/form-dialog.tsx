import { useMutation } from '@tanstack/react-query';
import { Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { refusedFields } from '../api/problem.js';
import { useTexts } from '../i18n/index.js';
import { ProblemNotice } from './problem-notice.js';

/** A form over the screen: it closes when the server has taken it, and says what the server refused. */
export function FormDialog<Values extends object, Result = unknown>(props: {
  title: string;
  okText: string;
  intro?: ReactNode;
  initial?: Partial<Values>;
  danger?: boolean;
  wide?: boolean;
  form?: FormInstance<Values>;
  onClose: () => void;
  onSend: (values: Values) => Promise<Result>;
  onDone?: (result: Result) => void;
  /** `onDone` closes it. */
  keepOpen?: boolean;
  /** Says only why it cannot be done now. */
  blocked?: boolean;
  /** Beside what was refused, for instance a way out. */
  wayOut?: (error: unknown) => ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTexts();
  const { title, okText, intro, initial, danger, onClose, onSend, onDone, wayOut, children } = props;
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const send = useMutation({
    mutationFn: onSend,
    onSuccess: (result) => {
      if (!props.keepOpen) onClose();
      onDone?.(result);
    },
  });
  const submit = (): void => {
    form.validateFields().then(
      () => send.mutate(form.getFieldsValue(true) as Values),
      ({ errorFields: [first] }: { errorFields: { name: (string | number)[] }[] }) =>
        // The fields say what is missing; the first of them may be out of sight.
        first && form.scrollToField(first.name as never, { block: 'center', focus: true }),
    );
  };
  return (
    <Modal
      open
      title={title}
      width={props.wide ? 720 : undefined}
      okText={okText}
      okButtonProps={{ danger, disabled: props.blocked }}
      cancelText={t('action.cancel')}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={submit}
      mask={{ closable: false }}
    >
      <div className="form-dialog">
        {intro && <p>{intro}</p>}
        {send.isError && (
          <ProblemNotice error={send.error}>
            {refusedFields(send.error).map(({ path, message }) => (
              <p key={`${path.join('.')} ${message}`}>{message}</p>
            ))}
            {wayOut?.(send.error)}
          </ProblemNotice>
        )}
        {/* Its name begins the ids of the fields: those of the page beneath may be called the same. */}
        <Form<Values>
          name="dialog"
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onFinish={submit}
        >
          {children}
          <button type="submit" hidden tabIndex={-1} />
        </Form>
      </div>
    </Modal>
  );
}
