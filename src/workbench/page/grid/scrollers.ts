/**
 * Lets the keyboard reach what the library scrolls: each scroller takes the focus and hands it on to the sheet, whose
 * keys scroll it. Scrollers come and go with frozen panes, so this is called after every drawing.
 */
export function reachScrollers(grid: HTMLElement, sheet: HTMLElement): void {
  for (const scroller of grid.querySelectorAll<HTMLElement>('.vertical-inner')) {
    if (scroller.tabIndex === 0) continue;
    scroller.tabIndex = 0;
    scroller.addEventListener('focus', () => sheet.focus({ preventScroll: true }));
  }
}
