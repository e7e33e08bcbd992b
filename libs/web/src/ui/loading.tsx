import { Skeleton } from 'antd';
import { useTexts } from '../i18n/index.js';

/** A place that waits for the server. */
export function Loading(props: { rows?: number }) {
  const { t } = useTexts();
  return (
    <div role="status" aria-label={t('state.loading')} className="loading">
      <Skeleton active title={false} paragraph={{ rows: props.rows ?? 5 }} />
    </div>
  );
}
