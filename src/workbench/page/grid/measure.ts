/** Measures text as the browser draws it; each text is measured once. */
export class Measure {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();

  constructor() {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('This browser cannot draw on a canvas.');
    this.#context = context;
  }

  /** The width in pixels of one line of text. */
  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#context.font = font;
      width = this.#context.measureText(text).width;
      if (this.#widths.size > 50_000) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  }

  /** How many lines the text takes in `room` pixels when it wraps. */
  lines(text: string, font: string, room: number): number {
    return countLines(text, (words) => this.width(words, font), room);
  }
}

/** Lines of text wrapped at spaces and hyphens; a word wider than the room is broken. */
export function countLines(text: string, width: (text: string) => number, room: number): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count += 1;
    let line = '';
    for (const word of paragraph.match(/[^\s-]*(?:-+|\s+|$)/g) ?? []) {
      if (width((line + word).trimEnd()) <= room) {
        line += word;
        continue;
      }
      if (line !== '') count += 1;
      count += Math.max(0, Math.ceil(width(word.trimEnd()) / room) - 1);
      line = word;
    }
  }
  return count;
}
