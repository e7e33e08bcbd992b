import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTexts();
  return (
    <main>
      <Page title={t('problem.pageMissing')}>
        <EmptyState icon="filter" title={t('problem.pageMissingHint')}>
          <Link to="/inbox">{t('problem.goInbox')}</Link>
        </EmptyState>
      </Page>
    </main>
  );
}
