/**
 * Widths of Helvetica's printable ASCII letters from the space on, in thousandths of the type size (Adobe's published
 * font metrics). Arial and Liberation Sans have the same; Calibri is narrower, so that what fits here fits there.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
const OTHER = 556;
const BOLD = 1.07;

/** The width in points of one line of text, without a screen to measure on. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const letter of text) width += WIDTHS[letter.charCodeAt(0) - 32] ?? OTHER;
  return ((width * size) / 1000) * (bold ? BOLD : 1);
}

/** Lines of text wrapped at spaces and hyphens; a word wider than the room is broken. `width` and `room` share a unit. */
export function countLines(text: string, width: (text: string) => number, room: number): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count += 1;
    let used = 0;
    for (const word of paragraph.match(/[^\s-]+(?:-+|\s+|$)|-+|\s+/g) ?? []) {
      const whole = width(word);
      const seen = width(word.trimEnd()); // spaces at the end of a line take no room
      if (used + seen <= room) {
        used += whole;
        continue;
      }
      if (used > 0) count += 1;
      count += Math.max(0, Math.ceil(seen / room) - 1);
      used = whole;
    }
  }
  return count;
}

/** Space left and right of a cell's text, in points, and a line's height in type sizes. */
const PADDING = 8;
const LINE = 1.28;

/** The height in points a cell's text needs in a column that wide, in points. */
export function textHeight(
  text: string,
  look: { readonly size: number; readonly bold: boolean; readonly wrap: boolean },
  columnWidth: number,
): number {
  const room = Math.max(columnWidth - PADDING, 1);
  const lines = look.wrap ? countLines(text, (words) => textWidth(words, look.size, look.bold), room) : 1;
  return lines * look.size * LINE + 2;
}
