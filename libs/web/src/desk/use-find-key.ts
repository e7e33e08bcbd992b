import { useEffect } from 'react';

/**
 * F2 leads to the search from every screen, also from within a field: no letter, so that no input method and no screen
 * reader needs it. Over a dialog it does nothing, since what is behind cannot be reached.
 */
export function useFindKey(): void {
  useEffect(() => {
    const react = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-find] input')];
      const box = boxes.find((each) => each.offsetParent !== null);
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    addEventListener('keydown', react);
    return () => removeEventListener('keydown', react);
  }, []);
}
