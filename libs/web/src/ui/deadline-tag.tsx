import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  FieldTimeOutlined,
  MinusCircleOutlined,
  PauseCircleFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { dateTime } from '../format/date-time.js';
import { deadlineLook, type DeadlineLook } from '../format/deadline.js';
import { useTexts } from '../i18n/index.js';
import type { Text } from '../i18n/language.js';
import { vi } from '../i18n/vi/index.js';

const ICONS: Record<DeadlineLook['icon'], ReactNode> = {
  overdue: <ExclamationCircleFilled />,
  soon: <FieldTimeOutlined />,
  clock: <ClockCircleOutlined />,
  paused: <PauseCircleFilled />,
  none: <MinusCircleOutlined />,
  done: <CheckCircleFilled />,
};

const known = (state: string): keyof typeof vi.deadlineState =>
  state in vi.deadlineState ? (state as keyof typeof vi.deadlineState) : 'none';

/** How a deadline stands: icon, words and colour together, with the due time below. */
export function DeadlineTag(props: { state: string; remaining?: { text: Text | null } | null; dueAt?: string | null }) {
  const { t, say } = useTexts();
  const { tone, icon } = deadlineLook(props.state);
  return (
    <span className="deadline">
      <span className={`tag tag-${tone}`}>
        <span aria-hidden="true">{ICONS[icon]}</span>{' '}
        {say(props.remaining?.text) || t(`deadlineState.${known(props.state)}`)}
      </span>
      {props.dueAt && <span className="deadline-at">{t('deadline.at', { time: dateTime(props.dueAt) })}</span>}
    </span>
  );
}
