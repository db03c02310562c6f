import type { Border, Cell, CellFormat, Edge } from '../../model/cells/cell';

/** Points, in which the model measures, to the pixels of a screen at 96 dots an inch. */
export const toPixels = (points: number): number => Math.round((points * 4) / 3);
export const toPoints = (pixels: number): number => (pixels * 3) / 4;

const WIDTHS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;

function borderOf({ style, weight, color }: Border): string {
  if (style === 'Double') return `3px double ${color}`;
  const line = style === 'Continuous' ? 'solid' : style === 'Dot' ? 'dotted' : 'dashed';
  return `${WIDTHS[weight]}px ${line} ${color}`;
}

/** Where text stands: a number right, a truth value or error in the middle, text left, unless the format says otherwise. */
export function alignment(cell: Cell): 'left' | 'center' | 'right' {
  switch (cell.format.horizontal) {
    case 'Left':
    case 'Fill':
    case 'Justify':
    case 'Distributed':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Right':
      return 'right';
    case 'General':
      if (cell.error || typeof cell.value === 'boolean') return 'center';
      return typeof cell.value === 'number' ? 'right' : 'left';
  }
}

const VERTICAL = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
} as const;
const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

/** The font as CSS has it, for drawing and for measuring alike. Calibri's place is taken by fonts of its width where it is missing. */
export function fontOf(format: CellFormat): string {
  const style = format.italic ? 'italic ' : '';
  const weight = format.bold ? '700 ' : '';
  return `${style}${weight}${(format.size * 4) / 3}px "${format.fontName.replaceAll('"', '')}", Carlito, "Segoe UI", Arial, sans-serif`;
}

/** The inline style of a cell, gridline included. `edge` gives the border a neighbour draws where this cell has none. */
export function styleOf(
  cell: Cell,
  edge: (side: Edge) => Border | undefined,
  gridlines: boolean,
): Record<string, string> {
  const { format } = cell;
  const align = alignment(cell);
  const line = format.fill ?? (gridlines ? '#e1e1e1' : 'transparent');
  const right = format.borders.right ?? edge('right');
  const bottom = format.borders.bottom ?? edge('bottom');
  const style: Record<string, string> = {
    font: fontOf(format),
    color: format.fontColor,
    textAlign: align,
    justifyContent: HORIZONTAL[align],
    alignItems: VERTICAL[format.vertical],
    borderRight: right === undefined || right.style === 'None' ? `1px solid ${line}` : borderOf(right),
    borderBottom: bottom === undefined || bottom.style === 'None' ? `1px solid ${line}` : borderOf(bottom),
  };
  if (format.fill !== null) style.backgroundColor = format.fill;
  const lines = [format.underline === 'None' ? '' : 'underline', format.strikethrough ? 'line-through' : ''];
  if (lines.some((each) => each !== '')) style.textDecoration = lines.join(' ').trim();
  if (format.indent > 0)
    style[align === 'right' ? 'paddingRight' : 'paddingLeft'] = `${format.indent * 9 + 3}px`;
  return style;
}
