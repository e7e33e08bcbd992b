import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useTexts } from '../i18n/index.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Mark } from '../shell/mark.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { demoAccountsQuery, useSignIn } from './session.js';
import { DemoAccounts } from './demo-accounts.js';

/** Sign-in; leads back to where the person was. */
export function LoginPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { redirect, expired } = useSearch({ from: '/login' });
  const signIn = useSignIn();
  const demo = useQuery(demoAccountsQuery).data ?? [];
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('app.name')}`;
  }, [t]);
  const enter = (credentials: { username: string; password: string }): void =>
    signIn.mutate(credentials, { onSuccess: () => void navigate({ href: redirect ?? '/', replace: true }) });
  const wrong = signIn.error instanceof ApiProblem && signIn.error.status === 401;
  return (
    <main className="login">
      <div className="login-top">
        <LanguageSwitch />
      </div>
      <div className={demo.length > 0 ? 'login-box login-box-wide' : 'login-box'}>
        <section>
          <div className="login-brand">
            <Mark size={40} />
            <div>
              <strong>{t('app.name')}</strong>
              <span>{t('app.tagline')}</span>
            </div>
          </div>
          <h1>{t('login.title')}</h1>
          {expired && !signIn.isError && <Alert type="info" showIcon title={t('login.expired')} />}
          {wrong && <Alert type="error" showIcon role="alert" title={t('login.failed')} />}
          {signIn.isError && !wrong && <ProblemNotice error={signIn.error} />}
          <Form layout="vertical" requiredMark={false} onFinish={enter} disabled={signIn.isPending}>
            <Form.Item
              name="username"
              label={t('login.username')}
              rules={[{ required: true, message: t('login.usernameMissing') }]}
            >
              <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} size="large" />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('login.password')}
              rules={[{ required: true, message: t('login.passwordMissing') }]}
            >
              <Input type="password" autoComplete="current-password" size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
              {t('login.submit')}
            </Button>
          </Form>
        </section>
        {demo.length > 0 && <DemoAccounts accounts={demo} busy={signIn.isPending} onChoose={enter} />}
      </div>
    </main>
  );
}
