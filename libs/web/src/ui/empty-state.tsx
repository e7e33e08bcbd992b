import { CheckCircleOutlined, FilterOutlined, LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

const ICONS = { done: <CheckCircleOutlined />, filter: <FilterOutlined />, locked: <LockOutlined /> };

/** Nothing to show, why, and what to do about it. */
export function EmptyState(props: { icon: keyof typeof ICONS; title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <span className="empty-icon" aria-hidden="true">
        {ICONS[props.icon]}
      </span>
      <p className="empty-title">{props.title}</p>
      {props.hint && <p className="empty-hint">{props.hint}</p>}
      {props.children}
    </div>
  );
}
