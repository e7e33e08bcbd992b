import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { alertCountQuery } from '../alerts/alerts.api.js';
import { useTexts } from '../i18n/index.js';

/** The bell: its number is the length of the list behind it. */
export function AlertBell() {
  const { t } = useTexts();
  const count = useQuery(alertCountQuery).data ?? 0;
  const label = count > 0 ? t('shell.openAlerts', { count }) : t('shell.noAlerts');
  return (
    <Link to="/alerts" className="head-icon bell" aria-label={label} title={label}>
      <BellOutlined aria-hidden="true" />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
