import { useId } from 'react';
import type { DemoAccount } from '../api/types.js';
import { useTexts } from '../i18n/index.js';

/** The demo's people, one click each; shown only when the server lists them. */
export function DemoAccounts(props: {
  accounts: DemoAccount[];
  busy: boolean;
  onChoose: (credentials: { username: string; password: string }) => void;
}) {
  const { t, say } = useTexts();
  const heading = useId();
  return (
    <section className="demo" aria-labelledby={heading}>
      <h2 id={heading}>{t('login.demo')}</h2>
      <p>{t('login.demoHint')}</p>
      <ul>
        {props.accounts.map(({ username, password, name, does }) => (
          <li key={username}>
            <button
              type="button"
              disabled={props.busy}
              aria-label={t('login.demoEnter', { name, post: say(does) })}
              onClick={() => props.onChoose({ username, password })}
            >
              <strong>{name}</strong>
              <span>{say(does)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
