import { element } from '../dom';

/** How an edit ended: where to go next, or given up. */
export type Ending = 'down' | 'up' | 'right' | 'left' | 'stay' | 'cancel';

/** `enter` replaces the cell's text, so arrows leave the cell; `edit` (F2, double click) leaves them to the text. */
export type Mode = 'enter' | 'edit';

const ARROWS: Readonly<Record<string, Ending>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The text box over a cell that is being edited. */
export class CellEditor {
  readonly #box: HTMLTextAreaElement;
  readonly #done: (text: string, ending: Ending) => void;
  readonly #typed: (text: string) => void;
  #mode: Mode = 'enter';
  #open = false;

  /** `done` is told how an edit ended, `typed` of every change on the way. */
  constructor(
    host: HTMLElement,
    done: (text: string, ending: Ending) => void,
    typed: (text: string) => void,
  ) {
    this.#done = done;
    this.#typed = typed;
    this.#box = element('textarea', {
      class: 'cell-editor',
      'aria-label': 'Cell content',
      spellcheck: 'false',
      hidden: true,
    });
    this.#box.addEventListener('keydown', (event) => this.#key(event));
    this.#box.addEventListener('input', () => {
      this.#grow();
      this.#typed(this.#box.value);
    });
    host.append(this.#box);
  }

  get isOpen(): boolean {
    return this.#open;
  }
  get text(): string {
    return this.#box.value;
  }

  /** Opens with this text and takes the keys at once; `place` puts it over its cell. */
  open(text: string, mode: Mode, focus = true): void {
    this.#mode = mode;
    this.#open = true;
    this.#box.hidden = false;
    this.setText(text);
    if (!focus) return;
    this.#box.focus({ preventScroll: true });
    this.#box.setSelectionRange(text.length, text.length);
  }

  /** Puts the box over a cell; the look of the text is the cell's. */
  place(cell: HTMLElement): void {
    const host = this.#box.parentElement?.getBoundingClientRect();
    const place = cell.getBoundingClientRect();
    const { font, textAlign, color } = getComputedStyle(cell);
    Object.assign(this.#box.style, {
      left: `${place.left - (host?.left ?? 0) - 1}px`,
      top: `${place.top - (host?.top ?? 0) - 1}px`,
      minWidth: `${place.width + 1}px`,
      minHeight: `${place.height + 1}px`,
      maxWidth: `${Math.max(place.width + 1, (host?.right ?? place.right) - place.left)}px`,
      font,
      textAlign,
      color,
    });
    this.#grow();
  }

  /** Replaces the text, for one typed in the formula bar. */
  setText(text: string): void {
    this.#box.value = text;
    this.#grow();
  }

  /** Ends the edit. */
  close(ending: Ending): void {
    if (!this.#open) return;
    this.#open = false;
    this.#box.hidden = true;
    this.#done(this.#box.value, ending);
  }

  #grow(): void {
    const { style } = this.#box;
    style.width = '0';
    style.height = '0';
    style.width = `${this.#box.scrollWidth + 4}px`;
    style.height = `${this.#box.scrollHeight + 2}px`;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const ending = this.#endingOf(event);
    if (ending === 'newLine') {
      event.preventDefault();
      this.#box.setRangeText('\n', this.#box.selectionStart, this.#box.selectionEnd, 'end');
      this.#box.dispatchEvent(new Event('input'));
    } else if (ending !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.close(ending);
    }
  }

  #endingOf({ key, shiftKey, altKey }: KeyboardEvent): Ending | 'newLine' | null {
    if (key === 'Enter') return altKey ? 'newLine' : shiftKey ? 'up' : 'down';
    if (key === 'Tab') return shiftKey ? 'left' : 'right';
    if (key === 'Escape') return 'cancel';
    if (key === 'F2') this.#mode = this.#mode === 'edit' ? 'enter' : 'edit';
    return this.#mode === 'enter' ? (ARROWS[key] ?? null) : null;
  }
}
