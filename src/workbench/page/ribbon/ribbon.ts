import { element } from '../dom';
import type { Ribbon, RibbonAction } from './manifest';

/** Draws the ribbon's groups; `run` is called when a button is chosen. */
export function renderRibbon(
  ribbon: Ribbon,
  run: (action: RibbonAction, controlId: string) => void,
): HTMLElement[] {
  return ribbon.groups.map((group) => {
    const buttons = group.buttons.map(({ id, label, tip, icon, action }) => {
      const picture =
        icon === null
          ? []
          : [element('img', { src: new URL(icon).pathname, alt: '', width: 32, height: 32 })];
      const made = element(
        'button',
        { type: 'button', class: 'ribbon-button', title: tip, 'data-control': id },
        ...picture,
        label,
      );
      if (action.kind === 'pane') made.setAttribute('aria-expanded', 'false');
      made.addEventListener('click', () => run(action, id));
      return made;
    });
    return element(
      'div',
      { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
      element('div', { class: 'ribbon-buttons' }, ...buttons),
      element('div', { class: 'ribbon-label', 'aria-hidden': 'true' }, group.label),
    );
  });
}

/** Shows on the buttons of panes whether the pane is open. */
export function markPane(ribbon: HTMLElement, open: boolean): void {
  for (const each of ribbon.querySelectorAll('[aria-expanded]'))
    each.setAttribute('aria-expanded', String(open));
}
