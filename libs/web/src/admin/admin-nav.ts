import type { LinkProps } from '@tanstack/react-router';
import type { vi } from '../i18n/vi/index.js';

type NavText = keyof typeof vi.admin.nav;

/** One part of the administration in its side navigation. */
export interface AdminNavItem {
  /** Key below `admin.nav`. */
  text: NavText;
  to: LinkProps['to'];
}

/** The side navigation, group by group. A new screen adds one line here, its texts, and its route in `admin-routes`. */
export const ADMIN_NAV: readonly { group?: NavText; items: readonly AdminNavItem[] }[] = [
  { items: [{ text: 'home', to: '/admin' }] },
  {
    group: 'organisation',
    items: [
      { text: 'units', to: '/admin/units' },
      { text: 'people', to: '/admin/people' },
      { text: 'competence', to: '/admin/competence' },
    ],
  },
  {
    group: 'procedureGroup',
    items: [
      { text: 'procedures', to: '/admin/procedures' },
      { text: 'fees', to: '/admin/fees' },
    ],
  },
  {
    group: 'settings',
    items: [
      { text: 'codePatterns', to: '/admin/code-patterns' },
      { text: 'calendars', to: '/admin/calendars' },
      { text: 'operations', to: '/admin/operations' },
    ],
  },
];
