import type { Area } from '../../../domain/grid/area';
import type { Cell } from '../../model/cells/cell';
import type { Sheet } from '../../model/sheets/sheet';
import { formatTsv, parseTsv } from './clipboardText';
import { clearContents, cellsOf, pasteTexts, type Refusal } from './edits';

/** Cells copied here: what the clipboard then held, and how they were entered, so that a paste keeps numbers exact. */
interface Copied {
  readonly text: string;
  readonly inputs: readonly (readonly string[])[];
}

/** Copy, cut and paste between the grid and the system's clipboard, where Excel's own cells arrive as tab-separated text. */
export class GridClipboard {
  #copied: Copied | null = null;

  /** Puts the cells on the clipboard, as text and as a table. */
  copy(event: ClipboardEvent, sheet: Sheet, area: Area): void {
    const cells = cellsOf(sheet, area);
    const texts = cells.map((row) => row.map((cell) => cell.text));
    const text = formatTsv(texts);
    this.#copied = { text, inputs: cells.map((row) => row.map(inputOf)) };
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', asTable(texts));
    event.preventDefault();
  }

  cut(event: ClipboardEvent, sheet: Sheet, area: Area): Refusal {
    this.copy(event, sheet, area);
    return clearContents(sheet, area);
  }

  /** Pastes at the start of the area. Gives the area written, a sentence why it was not, or null for an empty clipboard. */
  paste(event: ClipboardEvent, sheet: Sheet, area: Area): Area | string | null {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return null;
    const own = this.#copied !== null && sameText(this.#copied.text, text) ? this.#copied.inputs : null;
    return pasteTexts(sheet, area, own ?? parseTsv(text));
  }
}

/** Systems differ in line ends, so the comparison does not count them. */
const sameText = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();

/** What typing would enter; a formula's references would not move with it, so its value goes instead. */
const inputOf = (cell: Cell): string => (cell.formula === null ? cell.input : cell.text);

function asTable(texts: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const row of texts) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}
