import { useEffect, type RefObject } from 'react';
import { listKey, rowAfter } from './list-keys.js';

const FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]';

/** Moves the real focus through the rows' links (`data-row`) by arrows; the slash leads to the search. */
export function useListKeys(list: RefObject<HTMLElement | null>, search: RefObject<{ focus(): void } | null>): void {
  useEffect(() => {
    const react = (event: KeyboardEvent): void => {
      const focused = document.activeElement;
      if (event.defaultPrevented || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      const key = listKey(event, !!focused?.matches(FIELDS));
      if (!key) return;
      if (key === 'search') search.current?.focus();
      else {
        const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
        const current = rows.findIndex((row) => row.closest('tr')?.contains(focused));
        const wanted = rowAfter(key, current, rows.length);
        if (wanted === undefined) return;
        rows[wanted]!.focus();
        rows[wanted]!.closest('tr')?.scrollIntoView({ block: 'nearest' });
      }
      event.preventDefault();
    };
    addEventListener('keydown', react);
    return () => removeEventListener('keydown', react);
  }, [list, search]);
}
