import { element } from '../dom';

/** One line of a menu. A `checked` one is a switch and leaves the menu open; a heading is not chosen. */
export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly checked?: () => boolean;
  readonly radio?: boolean;
  readonly act: () => void;
}

/** A button that opens a menu below itself. The arrow keys, Home, End and Escape work as in any menu. */
export function menuButton(label: string, items: () => readonly (MenuItem | string)[]): HTMLElement {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true });
  const opener = element(
    'button',
    { type: 'button', class: 'tool', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    label,
  );
  const holder = element('div', { class: 'menu-holder' }, opener, menu);

  const close = (): void => {
    menu.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  };
  const entries = (): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const open = (): void => {
    menu.replaceChildren(
      ...items().map((item) => (typeof item === 'string' ? heading(item) : entry(item, close, refresh))),
    );
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    entries()[0]?.focus();
  };
  const refresh = (): void => {
    const at = entries().indexOf(document.activeElement as HTMLElement);
    open();
    entries()[at]?.focus();
  };

  opener.addEventListener('click', () => (menu.hidden ? open() : close()));
  holder.addEventListener('keydown', (event) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' && !menu.hidden) {
      close();
      opener.focus();
    } else if (event.key === 'ArrowDown' && menu.hidden) open();
    else if (to !== undefined && !menu.hidden) all[(to + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
  });
  holder.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && holder.contains(event.relatedTarget))) close();
  });
  return holder;
}

const heading = (words: string): HTMLElement =>
  element('div', { class: 'menu-heading', role: 'presentation' }, words);

function entry(item: MenuItem, close: () => void, refresh: () => void): HTMLElement {
  const { checked } = item;
  const role =
    checked === undefined ? 'menuitem' : item.radio === true ? 'menuitemradio' : 'menuitemcheckbox';
  const made = element(
    'button',
    { type: 'button', role, tabindex: -1, 'aria-checked': checked === undefined ? null : String(checked()) },
    element('span', {}, item.label),
  );
  if (item.hint !== undefined) made.append(element('small', {}, item.hint));
  made.addEventListener('click', () => {
    item.act();
    if (checked === undefined) close();
    else refresh();
  });
  return made;
}
