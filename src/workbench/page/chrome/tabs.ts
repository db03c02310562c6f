import type { Workbook } from '../../model/workbook';
import type { Sheet } from '../../model/sheets/sheet';
import { button, element } from '../dom';

/** The sheet tabs: choose, add, and rename by double click or F2. */
export class SheetTabs {
  readonly bar = element('div', { class: 'tabs' });
  readonly #list = element('div', { class: 'tab-list', role: 'tablist', 'aria-label': 'Sheets' });
  readonly #say: (words: string) => void;
  #workbook: Workbook;

  constructor(workbook: Workbook, say: (words: string) => void) {
    this.#workbook = workbook;
    this.#say = say;
    this.bar.append(
      this.#list,
      button('+', () => this.#add(), { class: 'tab-add', 'aria-label': 'New sheet', title: 'New sheet' }),
    );
    this.#list.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Draws the tabs of this workbook. */
  show(workbook: Workbook): void {
    this.#workbook = workbook;
    if (this.#list.querySelector('input') !== null) return; // a rename is under way
    const focused = this.#list.contains(document.activeElement);
    const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    this.#list.replaceChildren(...visible.map((sheet) => this.#tab(sheet)));
    if (focused) this.#list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  #tab(sheet: Sheet): HTMLElement {
    const chosen = sheet === this.#workbook.active;
    const tab = element(
      'button',
      { type: 'button', role: 'tab', 'aria-selected': String(chosen), tabindex: chosen ? 0 : -1 },
      sheet.name,
    );
    if (sheet.protection.on) tab.append(element('span', { class: 'tab-mark' }, ' (protected)'));
    if (sheet.tabColour !== null) tab.style.borderBottomColor = sheet.tabColour;
    tab.addEventListener('click', () => this.#workbook.activate(sheet));
    tab.addEventListener('dblclick', () => this.#rename(sheet));
    return tab;
  }

  #add(): void {
    this.#workbook.activate(this.#workbook.addSheet());
  }

  #key(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    const visible = this.#workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const at = visible.indexOf(this.#workbook.active);
    if (event.key === 'F2') this.#rename(this.#workbook.active);
    const next =
      event.key === 'ArrowRight' ? visible[at + 1] : event.key === 'ArrowLeft' ? visible[at - 1] : undefined;
    if (next !== undefined) this.#workbook.activate(next);
  }

  #rename(sheet: Sheet): void {
    const tab = this.#list.querySelector('[aria-selected=true]');
    if (tab === null) return;
    const box = element('input', {
      type: 'text',
      maxlength: 31,
      'aria-label': `New name of sheet ${sheet.name}`,
    });
    box.value = sheet.name;
    let over = false;
    const end = (keep: boolean): void => {
      if (over) return;
      over = true;
      const name = box.value.trim();
      box.remove();
      try {
        if (keep && name !== sheet.name) this.#workbook.renameSheet(sheet, name);
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
      }
      this.show(this.#workbook);
    };
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') end(false);
    });
    box.addEventListener('blur', () => end(true));
    tab.replaceWith(box);
    box.focus();
    box.select();
  }
}
