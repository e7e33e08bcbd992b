import type { Text } from '../platform/text.js';
import { PEOPLE } from './people.js';

/** An account worth trying, for the login page and the lines printed at the start. */
export interface DemoAccount {
  username: string;
  name: string;
  does: Text;
}

/** The accounts of the demo that play a part in its procedures, in the order of their steps. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.values(PEOPLE).flatMap(({ username, name, does }) =>
  does ? [{ username, name, does }] : [],
);
