import {
  ApartmentOutlined,
  BellOutlined,
  DesktopOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  InboxOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ErrorBoundary } from '../app/error-boundary.js';
import { FindBox } from '../desk/find-box.js';
import { useFindKey } from '../desk/use-find-key.js';
import { useTexts } from '../i18n/index.js';
import { LiveProvider } from '../live/live.js';
import { Reminders } from '../live/reminders.js';
import { countersOf, hasInbox, leadsUnits, useSession } from '../session/session.js';
import { Loading } from '../ui/loading.js';
import { AccountMenu } from './account-menu.js';
import { AlertBell } from './alert-bell.js';
import { ConnectionBar } from './connection-bar.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';

/** Screens whose own search finds dossiers. */
const HAVE_THEIR_OWN: readonly string[] = ['/desk', '/dossiers'];

/** The frame around every screen of somebody signed in. */
export function Shell() {
  const { t } = useTexts();
  const session = useSession();
  const { pathname } = useLocation();
  useFindKey();
  return (
    <LiveProvider account={session.account.id}>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand" aria-label={t('app.name')}>
          <Mark />
          <span>{t('app.name')}</span>
        </Link>
        {hasInbox(session) && !HAVE_THEIR_OWN.includes(pathname) && <FindBox />}
        <div className="top-end">
          <LanguageSwitch />
          <AlertBell />
          <AccountMenu />
        </div>
      </header>
      <nav className="nav" aria-label={t('nav.label')}>
        {leadsUnits(session) && (
          <Link to="/units" activeProps={{ 'aria-current': 'page' }}>
            <ApartmentOutlined aria-hidden="true" /> {t('leading.nav')}
          </Link>
        )}
        {countersOf(session).length > 0 && (
          <Link to="/desk" activeProps={{ 'aria-current': 'page' }}>
            <DesktopOutlined aria-hidden="true" /> {t('desk.nav')}
          </Link>
        )}
        {hasInbox(session) && (
          <Link to="/inbox" activeProps={{ 'aria-current': 'page' }}>
            <InboxOutlined aria-hidden="true" /> {t('nav.inbox')}
          </Link>
        )}
        {countersOf(session).length > 0 && (
          <Link to="/intake" activeProps={{ 'aria-current': 'page' }}>
            <FileAddOutlined aria-hidden="true" /> {t('nav.intake')}
          </Link>
        )}
        <Link to="/dossiers" activeProps={{ 'aria-current': 'page' }}>
          <FileSearchOutlined aria-hidden="true" /> {t('nav.dossiers')}
        </Link>
        <Link to="/alerts" activeProps={{ 'aria-current': 'page' }}>
          <BellOutlined aria-hidden="true" /> {t('nav.alerts')}
        </Link>
        {session.account.isAdmin && (
          <Link to="/admin" activeProps={{ 'aria-current': 'page' }}>
            <SettingOutlined aria-hidden="true" /> {t('admin.title')}
          </Link>
        )}
      </nav>
      <ConnectionBar />
      <Reminders />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </LiveProvider>
  );
}
