import { formatArea } from '../../../domain/grid/address';
import { contains, areaAt, type Area } from '../../../domain/grid/area';
import type { Cell } from '../../model/cells/cell';
import type { Sheet } from '../../model/sheets/sheet';
import { overflow, widthOf, type Layout } from './layout';
import { PADDING, ROW_PIXELS } from './rowHeights';
import { alignment, fontOf, styleOf } from './looks';
import type { Measure } from './measure';
import { areaOf, type Span } from './selection';

/** What is needed to draw any cell of the sheet in view. */
export interface Scene {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly span: Span;
  readonly measure: Measure;
}

/** A cell ready to draw: its text, and the attributes of its element. */
interface DrawnCell {
  readonly text: string;
  readonly textStyle: Record<string, string>;
  readonly attributes: {
    class: Record<string, boolean>;
    style: Record<string, string>;
    'data-cell': string;
    title?: string;
  };
}

/** What a formula says whose value is the one the file had, whatever has been edited since. */
const KEPT = 'The value Excel stored: the workbench cannot work this formula out.';

const notRecalculated = (sheet: Sheet, { formula, origin }: Cell): boolean =>
  formula !== null && (origin === 'kept' || sheet.book.calculation.stopped);

/** Draws one cell. */
export function drawCell(scene: Scene, row: number, column: number): DrawnCell {
  const { sheet } = scene;
  const cell = sheet.cell(row, column);
  const merge = sheet.mergeAt(row, column);
  const style = styleOf(cell, (side) => neighbour(sheet, row, column, merge, side), sheet.showGridlines);
  const covered = merge !== null && (merge.row !== row || merge.column !== column);
  if (merge !== null && !covered) Object.assign(style, mergedSize(scene, merge));
  const text = fitText(scene, cell, column, merge);
  return {
    text: covered ? '' : text,
    textStyle: textStyle(scene, cell, row, column, merge),
    attributes: {
      class: {
        ...selectionClasses(scene, row, column),
        covered,
        merged: merge !== null && !covered,
        wrap: cell.format.wrap,
        kept: notRecalculated(sheet, cell),
      },
      style,
      'data-cell': formatArea(areaAt(row, column)),
      ...(notRecalculated(sheet, cell) && { title: KEPT }),
    },
  };
}

/** The border a cell's right or lower neighbour draws on the line they share. */
function neighbour(
  sheet: Sheet,
  row: number,
  column: number,
  merge: Area | null,
  side: string,
): ReturnType<typeof borderAt> {
  if (side === 'right')
    return borderAt(sheet, row, merge === null ? column + 1 : merge.column + merge.columns, 'left');
  return borderAt(sheet, merge === null ? row + 1 : merge.row + merge.rows, column, 'top');
}

const borderAt = (sheet: Sheet, row: number, column: number, side: 'left' | 'top') =>
  sheet.cell(row, column).format.borders[side];

function mergedSize({ sheet, layout }: Scene, merge: Area): Record<string, string> {
  let width = 0;
  let height = 0;
  for (let c = merge.column; c < merge.column + merge.columns; c += 1) {
    if (!sheet.hiddenColumns.has(c)) width += widthOf(sheet, c);
  }
  for (let r = merge.row; r < merge.row + merge.rows; r += 1) {
    if (!sheet.isRowHidden(r)) height += layout.heights.get(r) ?? ROW_PIXELS;
  }
  // The library sets width and height itself, after ours; it leaves the least ones alone.
  return { minWidth: `${width}px`, minHeight: `${height}px` };
}

/** A number too wide for its cell loses decimals when it has no format of its own, else shows as hashes, as in Excel. */
function fitText({ sheet, measure }: Scene, cell: Cell, column: number, merge: Area | null): string {
  const { value, text } = cell;
  const { wrap, numberFormat } = cell.format;
  if (typeof value !== 'number' || merge !== null || wrap) return text;
  const room = widthOf(sheet, column) - 3;
  const font = fontOf(cell.format);
  const fits = (words: string): boolean => measure.width(words, font) <= room;
  if (fits(text)) return text;
  if (numberFormat === 'General') {
    for (let decimals = 9; decimals >= 0; decimals -= 1) {
      const rounded = String(Number(value.toFixed(decimals)));
      if (fits(rounded)) return rounded;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / measure.width('#', font))));
}

function textStyle(
  { sheet, measure }: Scene,
  cell: Cell,
  row: number,
  column: number,
  merge: Area | null,
): Record<string, string> {
  if (cell.format.wrap || merge !== null || typeof cell.value !== 'string' || alignment(cell) !== 'left')
    return {};
  const needed = measure.width(cell.text, fontOf(cell.format)) + PADDING;
  if (needed <= widthOf(sheet, column)) return {};
  return { width: `${overflow(sheet, row, column, needed) - PADDING}px` };
}

function selectionClasses({ span, sheet }: Scene, row: number, column: number): Record<string, boolean> {
  const area = areaOf(span);
  const active = span.anchor.row === row && span.anchor.column === column;
  if (!contains(area, row, column))
    return { selected: false, active: false, top: false, right: false, bottom: false, left: false };
  // A merged cell stands for all it covers, so its edges are the edges of the whole.
  const own = sheet.mergeAt(row, column) ?? areaAt(row, column);
  return {
    selected: !active,
    active,
    top: own.row <= area.row,
    left: own.column <= area.column,
    bottom: own.row + own.rows >= area.row + area.rows,
    right: own.column + own.columns >= area.column + area.columns,
  };
}
