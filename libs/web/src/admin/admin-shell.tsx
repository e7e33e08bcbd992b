import { Link, Outlet } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.js';
import { useSession } from '../session/session.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { ADMIN_NAV } from './admin-nav.js';

/** The frame of the administration: its own navigation beside the screen. */
export function AdminShell() {
  const { t } = useTexts();
  const { account } = useSession();
  if (!account.isAdmin)
    return (
      <Page title={t('admin.title')}>
        <EmptyState icon="locked" title={t('admin.onlyAdmins')} hint={t('admin.onlyAdminsHint')} />
      </Page>
    );
  return (
    <div className="admin">
      <nav className="admin-nav" aria-label={t('admin.navLabel')}>
        {ADMIN_NAV.map(({ group, items }) => (
          <div key={group ?? items[0]?.text} className="admin-nav-group">
            {group && <p>{t(`admin.nav.${group}`)}</p>}
            <ul>
              {items.map(({ text, to }) => (
                <li key={text}>
                  <Link to={to} activeOptions={{ exact: to === '/admin' }} activeProps={{ 'aria-current': 'page' }}>
                    {t(`admin.nav.${text}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="admin-screen">
        <Outlet />
      </div>
    </div>
  );
}
