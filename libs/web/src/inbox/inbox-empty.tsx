import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ApiProblem } from '../api/problem.js';
import type { InboxSearch } from '../app/search-params.js';
import { useTexts } from '../i18n/index.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemNotice } from '../ui/problem-notice.js';

/** An inbox without rows: nothing to do, or the filter hides all. */
export function InboxEmpty(props: { search: InboxSearch; onClear: () => void }) {
  const { t } = useTexts();
  const { scope, q, overdue } = props.search;
  if (q || overdue)
    return (
      <EmptyState icon="filter" title={t('inbox.emptyFilter')} hint={t('inbox.emptyFilterHint')}>
        <Button onClick={props.onClear}>{t('action.clearFilters')}</Button>
      </EmptyState>
    );
  if (scope === 'unit') return <EmptyState icon="done" title={t('inbox.emptyUnit')} hint={t('inbox.emptyUnitHint')} />;
  return (
    <EmptyState icon="done" title={t('inbox.emptyMine')} hint={t('inbox.emptyMineHint')}>
      <Link to="/inbox" search={{ scope: 'unit' }}>
        {t('inbox.goUnit')}
      </Link>
    </EmptyState>
  );
}

/** An inbox that could not be had: not allowed, or failed. */
export function InboxFailed(props: { error: unknown; onRetry: () => void }) {
  const { t } = useTexts();
  if (props.error instanceof ApiProblem && props.error.status === 403)
    return <EmptyState icon="locked" title={t('inbox.forbidden')} />;
  return <ProblemNotice error={props.error} title={t('inbox.failed')} onRetry={props.onRetry} />;
}
