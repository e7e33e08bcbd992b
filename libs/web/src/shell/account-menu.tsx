import { CalendarOutlined, LogoutOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTexts } from '../i18n/index.js';
import { useSession, useSignOut } from '../session/session.js';

/** Who is signed in, in which posts, and the way out. */
export function AccountMenu() {
  const { t, unitName, roleName } = useTexts();
  const { account, posts } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const described = posts.map(
    (post) => `${roleName(post.role)}, ${unitName({ name: post.unitName, nameEn: post.unitNameEn })}`,
  );
  const first = described[0] ?? (account.isAdmin ? t('shell.admin') : '');
  return (
    <div className="account">
      <div className="account-who" title={described.join('\n')}>
        <Link to="/password" title={t('password.title')}>
          <strong>{account.name}</strong>
        </Link>
        <span>
          {first}
          {described.length > 1 && ` +${described.length - 1}`}
        </span>
      </div>
      <Link to="/leave" className="head-icon" aria-label={t('org.leave')} title={t('org.leave')}>
        <CalendarOutlined aria-hidden="true" />
      </Link>
      <Button
        type="text"
        icon={<LogoutOutlined aria-hidden="true" />}
        aria-label={t('shell.signOut')}
        className="sign-out"
        loading={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/login' }) })}
      >
        <span className="sign-out-text">{t('shell.signOut')}</span>
      </Button>
    </div>
  );
}
