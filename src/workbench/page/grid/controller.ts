import { formatArea } from '../../../domain/grid/address';
import { areaAt, MAX_COLUMNS, MAX_ROWS, sameArea, type Area } from '../../../domain/grid/area';
import type { Change } from '../../model/parts';
import type { Workbook } from '../../model/workbook';
import { element } from '../dom';
import { GridClipboard } from './clipboard';
import { clearContents, enterText } from './edits';
import { CellEditor, type Ending, type Mode } from './editor';
import { parseKey, type Command } from './keys';
import { areaOfTarget, targetOf, type Target } from './pointer';
import { areaOf, leap, single, spanOf, step, type Ground, type GridCell, type Span } from './selection';
import { GridView } from './view';

/** What the page around the grid is told. */
interface GridHooks {
  /** A sentence to show: why something was refused. */
  readonly say: (words: string) => void;
  /** The text in the editor changed; null when no cell is being edited. */
  readonly editing: (text: string | null) => void;
  /** The active cell moved or its content changed. */
  readonly moved: () => void;
}

const PAGE_ROWS = 20;
/** The grid's behaviour: selecting, typing, keys, clipboard. All edits go to the workbook, and come back as its changes. */
export class GridController {
  readonly view: GridView;
  readonly #hooks: GridHooks;
  readonly #editor: CellEditor;
  readonly #clipboard = new GridClipboard();
  /** Says the active cell to a screen reader. */
  readonly #spoken = element('div', { class: 'spoken', 'aria-live': 'polite' });
  #workbook: Workbook;
  #span: Span;
  #edited: GridCell | null = null;
  #dragging: Target | null = null;
  #stop: () => void;

  constructor(workbook: Workbook, hooks: GridHooks) {
    this.#workbook = workbook;
    this.#hooks = hooks;
    this.#span = spanOf(workbook.selection.area);
    this.view = new GridView(workbook.active);
    const { host } = this.view;
    host.tabIndex = 0;
    host.setAttribute('aria-label', 'Sheet');
    host.setAttribute('role', 'application'); // keys mean what they mean in a spreadsheet
    host.append(this.#spoken);
    this.#editor = new CellEditor(
      host,
      (text, ending) => this.#ended(text, ending),
      (text) => hooks.editing(text),
    );
    host.addEventListener('mousedown', (event) => this.#press(event), { capture: true });
    host.addEventListener('mousemove', (event) => this.#drag(event));
    window.addEventListener('mouseup', () => (this.#dragging = null));
    host.addEventListener('dblclick', (event) => this.#doubleClick(event), { capture: true });
    host.addEventListener('keydown', (event) => this.#key(event));
    host.addEventListener('copy', (event) =>
      this.#whenIdle(() => this.#clipboard.copy(event, this.sheet, this.area)),
    );
    host.addEventListener('cut', (event) =>
      this.#whenIdle(() => this.#tell(this.#clipboard.cut(event, this.sheet, this.area))),
    );
    host.addEventListener('paste', (event) => this.#whenIdle(() => this.#paste(event)));
    this.#stop = workbook.subscribe((change) => this.#changed(change));
    void this.view.select(this.#span, false);
  }

  get sheet() {
    return this.#workbook.active;
  }
  get area(): Area {
    return areaOf(this.#span);
  }
  get active(): GridCell {
    return this.#span.anchor;
  }
  get isEditing(): boolean {
    return this.#editor.isOpen;
  }

  /** Shows another workbook. */
  open(workbook: Workbook): void {
    this.#editor.close('cancel');
    this.#stop();
    this.#workbook = workbook;
    this.#stop = workbook.subscribe((change) => this.#changed(change));
    this.#span = spanOf(workbook.selection.area);
    this.view.show(workbook.active, this.#span);
    void this.view.select(this.#span);
    this.#hooks.moved();
  }

  focus(): void {
    this.view.host.focus({ preventScroll: true });
  }

  /** Selects cells, as the name box does. */
  select(area: Area): void {
    this.#setSpan(spanOf(area));
  }

  /** Starts editing the active cell, or changes what is being edited (for the formula bar). */
  edit(text: string, mode: Mode, focus = true): void {
    if (this.#editor.isOpen) return this.#editor.setText(text);
    const at = this.#span.anchor;
    const place = (): HTMLElement | null => {
      const cell = this.view.cellElement(formatArea(areaAt(at.row, at.column)));
      if (cell !== null) this.#editor.place(cell);
      return cell;
    };
    this.#edited = at;
    this.#editor.open(text, mode, focus); // at once, so that no key is lost while the sheet scrolls
    this.#hooks.editing(text);
    if (place() === null) void this.view.scrollTo(at).then(place);
  }

  /** Ends the edit under way, keeping or dropping it. */
  finish(ending: Ending): void {
    this.#editor.close(ending);
  }

  #ended(text: string, ending: Ending): void {
    const place = this.#edited;
    this.#edited = null;
    this.#hooks.editing(null);
    this.focus();
    if (place === null || ending === 'cancel') return;
    this.#tell(this.#attempt(() => enterText(this.sheet, place, text)));
    if (ending !== 'stay') this.#advance(ending);
  }

  /** A model that refuses an edit throws a sentence. */
  #attempt(act: () => string | null): string | null {
    try {
      return act();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #tell(words: string | null): void {
    if (words !== null) this.#hooks.say(words);
  }

  #whenIdle(act: () => void): void {
    if (!this.#editor.isOpen) act();
  }

  #paste(event: ClipboardEvent): void {
    const result = this.#clipboard.paste(event, this.sheet, this.area);
    if (typeof result === 'string') this.#hooks.say(result);
    else if (result !== null)
      this.#setSpan({ ...spanOf(result), anchor: { row: result.row, column: result.column } });
  }

  #advance(direction: 'down' | 'up' | 'right' | 'left'): void {
    this.#setSpan(single(step(this.active, direction, this.#ground)));
  }

  get #ground(): Ground {
    const { sheet } = this;
    const used = sheet.usedArea(true);
    return {
      rowHidden: (row) => sheet.isRowHidden(row),
      columnHidden: (column) => sheet.hiddenColumns.has(column),
      blank: ({ row, column }) => sheet.cell(row, column).blank,
      last:
        used === null
          ? { row: 0, column: 0 }
          : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 },
    };
  }

  #setSpan(span: Span): void {
    const merge = this.sheet.mergeAt(span.anchor.row, span.anchor.column);
    const alone = span.anchor.row === span.head.row && span.anchor.column === span.head.column;
    this.#span = alone && merge !== null ? spanOf(merge) : span;
    this.#workbook.select(this.sheet, this.area, 'user');
  }

  #press(event: MouseEvent): void {
    const target = targetOf(event);
    if (target === null || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#editor.isOpen) this.#editor.close('stay');
    this.focus();
    this.#dragging = target;
    const { head } = spanOf(areaOfTarget(target));
    if (event.shiftKey) this.#setSpan({ anchor: this.#span.anchor, head });
    else this.#setSpan(spanOf(areaOfTarget(target)));
  }

  #drag(event: MouseEvent): void {
    if (this.#dragging === null || (event.buttons & 1) === 0) return;
    const target = targetOf(event);
    if (target === null || target.kind !== this.#dragging.kind) return;
    const { head } = spanOf(areaOfTarget(target));
    if (head.row !== this.#span.head.row || head.column !== this.#span.head.column) {
      this.#setSpan({ anchor: this.#span.anchor, head });
    }
  }

  #doubleClick(event: MouseEvent): void {
    if (targetOf(event)?.kind !== 'cell') return;
    event.stopPropagation();
    this.#run({ kind: 'edit' });
  }

  #key(event: KeyboardEvent): void {
    if (this.#editor.isOpen || event.isComposing) return;
    const command = parseKey(event);
    if (command === null) return;
    event.preventDefault();
    this.#run(command);
  }

  #run(command: Command): void {
    const { anchor, head } = this.#span;
    const from = 'extend' in command && command.extend ? head : anchor;
    const go = (to: GridCell): void =>
      this.#setSpan('extend' in command && command.extend ? { anchor, head: to } : single(to));
    switch (command.kind) {
      case 'move':
        return go((command.leap ? leap : step)(from, command.direction, this.#ground));
      case 'page':
        return go(step(from, command.direction, this.#ground, PAGE_ROWS));
      case 'home':
        return go(this.#home(command.whole, from.row));
      case 'end':
        return go(this.#ground.last);
      case 'next':
        return this.#advance(
          command.along === 'rows' ? (command.back ? 'left' : 'right') : command.back ? 'up' : 'down',
        );
      case 'edit':
        return this.edit(this.sheet.cell(anchor.row, anchor.column).input, 'edit');
      case 'type':
        return this.edit(command.text, 'enter');
      case 'clear':
        return this.#tell(this.#attempt(() => clearContents(this.sheet, this.area)));
      case 'selectAll':
        return this.#setSpan({ anchor, head: { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 } });
      case 'undo':
        return void this.#workbook.undo();
      case 'redo':
        return void this.#workbook.redo();
    }
  }

  /** Home goes to the first cell that scrolls, as in Excel. */
  #home(whole: boolean, row: number): GridCell {
    const { freeze } = this.sheet;
    return { row: whole ? freeze.rows : row, column: freeze.columns };
  }

  #speak(): void {
    const { row, column } = this.active;
    const words = `${formatArea(this.area)} ${this.sheet.cell(row, column).text || 'blank'}`;
    if (this.#spoken.textContent !== words) this.#spoken.textContent = words;
  }

  #changed(change: Change): void {
    const { selection, active } = this.#workbook;
    const other = active !== this.view.sheet;
    if (other && this.#editor.isOpen) this.#editor.close('cancel');
    const moved = other || !sameArea(selection.area, this.area);
    if (moved) this.#span = spanOf(selection.area);
    const shape = change.kind === 'structure' || change.kind === 'cells' || change.kind === 'format';
    if (other) this.view.show(active, this.#span);
    else if (shape) this.view.update();
    void this.view.select(this.#span, moved || change.kind === 'selection');
    this.#speak();
    this.#hooks.moved();
  }
}
