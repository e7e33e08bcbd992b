import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useTexts } from '../i18n/index.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useNotice } from '../ui/use-notice.js';
import { useChangePassword, useSession } from './session.js';

interface Passwords {
  current: string;
  next: string;
  again: string;
}

/** Changes one's password; the first one, which somebody else chose, must be changed before anything else. */
export function PasswordPage() {
  const { t } = useTexts();
  const notice = useNotice();
  const navigate = useNavigate();
  const { account } = useSession();
  const change = useChangePassword();
  const send = ({ current, next }: Passwords): void =>
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          notice.done(t('password.done'));
          void navigate({ to: '/' });
        },
      },
    );
  return (
    <Page title={t('password.title')}>
      <section className="card password">
        {account.mustChangePassword && <Alert type="info" showIcon title={t('password.due')} />}
        {change.isError && <ProblemNotice error={change.error} />}
        <Form<Passwords> layout="vertical" requiredMark={false} onFinish={send} disabled={change.isPending}>
          <Form.Item
            name="current"
            label={t('password.current')}
            rules={[{ required: true, message: t('login.passwordMissing') }]}
          >
            <Input type="password" autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="next"
            label={t('password.next')}
            rules={[{ required: true, message: t('login.passwordMissing') }]}
          >
            <Input type="password" autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('password.again')}
            dependencies={['next']}
            rules={[
              { required: true, message: t('login.passwordMissing') },
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  !value || value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('password.different'))),
              }),
            ]}
          >
            <Input type="password" autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('password.title')}
          </Button>
        </Form>
      </section>
    </Page>
  );
}
