import { useEffect } from 'react';

/** What Escape closes by itself, where one is open: lists and menus, dialogs, and what is said on focus or hover. */
const OPEN = '[role="listbox"], [role="menu"], [role="dialog"], [role="tooltip"]';

/**
 * Keeps Escape in the pane where it closes something there. Excel's own key handling listens on the window and gives the
 * focus back to the sheet on every Escape that comes that far (office.js, `EscExit`); one that means nothing in the pane
 * shall. Forms and previews of ours stop theirs where they handle it.
 */
export function useEscape(): void {
  useEffect(() => {
    let open = false;
    const before = ({ key }: KeyboardEvent) => {
      const all = key === 'Escape' ? [...document.querySelectorAll(OPEN)] : [];
      open = all.some((each) => each.getClientRects().length > 0);
    };
    const after = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && open) event.stopPropagation();
    };
    document.addEventListener('keydown', before, true);
    document.addEventListener('keydown', after);
    return () => {
      document.removeEventListener('keydown', before, true);
      document.removeEventListener('keydown', after);
    };
  }, []);
}
