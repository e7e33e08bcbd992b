import type { ReactNode } from 'react';

/** How a request stands, for its colour. */
export type Standing = 'open' | 'done' | 'late' | 'over';

/** One request with its state beside the title. */
export function RequestItem(props: { title: string; state?: string; standing?: Standing; children: ReactNode }) {
  const { title, state, standing = 'over', children } = props;
  return (
    <li className="request">
      <h2>
        {title} {state && <span className={`request-state request-${standing}`}>{state}</span>}
      </h2>
      {children}
    </li>
  );
}
