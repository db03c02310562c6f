import { formatArea, parseRange } from '../../../domain/grid/address';
import { areaAt, type Area } from '../../../domain/grid/area';
import type { Workbook } from '../../model/workbook';
import { element } from '../dom';
import type { GridController } from '../grid/controller';

/** The area a name or address typed into the name box stands for, with its sheet; null when it is neither. */
export function findPlace(
  workbook: Workbook,
  text: string,
): { sheet: Workbook['active']; area: Area } | null {
  const words = text.trim();
  const named = workbook.names.list().find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const address = named === undefined ? words : named.formula.replace(/^=/, '');
  const [, quoted, plain, cells = address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = sheetName === undefined ? workbook.active : workbook.find(sheetName);
  const area = parseRange(cells);
  return sheet === null || area === null ? null : { sheet, area };
}

/** The name box and the formula bar. */
export class FormulaBar {
  readonly bar: HTMLElement;
  readonly #name = element('input', {
    type: 'text',
    class: 'name-box',
    'aria-label': 'Name box',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #formula = element('textarea', {
    class: 'formula',
    rows: 1, // not an input: that would drop the line breaks of a cell

    'aria-label': 'Formula bar',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #grid: () => GridController;
  readonly #workbook: () => Workbook;

  constructor(grid: () => GridController, workbook: () => Workbook, say: (words: string) => void) {
    this.#grid = grid;
    this.#workbook = workbook;
    this.bar = element(
      'div',
      { class: 'formula-row' },
      this.#name,
      element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
      this.#formula,
    );
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#leave();
      if (event.key !== 'Enter') return;
      const place = findPlace(workbook(), this.#name.value);
      if (place === null)
        return say(
          `There is no cell or name "${this.#name.value}". Type an address such as J10, or a name of this workbook.`,
        );
      workbook().select(place.sheet, place.area);
      this.#leave();
    });
    this.#formula.addEventListener('focus', () => this.#grid().edit(this.#formula.value, 'edit', false));
    this.#formula.addEventListener('input', () => this.#grid().edit(this.#formula.value, 'edit', false));
    this.#formula.addEventListener('keydown', (event) => {
      const ending = ({ Enter: 'down', Tab: 'right', Escape: 'cancel' } as const)[event.key];
      if (ending === undefined) return;
      event.preventDefault();
      this.#grid().finish(ending);
    });
  }

  /** Shows the active cell. */
  show(): void {
    const { row, column } = this.#grid().active;
    const { area, sheet } = this.#grid();
    this.#name.value = formatArea(area.rows * area.columns > 1 ? area : areaAt(row, column));
    if (!this.#grid().isEditing) this.#formula.value = sheet.cell(row, column).input;
  }

  /** Shows the text being typed into the cell. */
  mirror(text: string): void {
    if (document.activeElement !== this.#formula) this.#formula.value = text;
  }

  #leave(): void {
    this.show();
    this.#grid().focus();
    this.#workbook();
  }
}
