import { formatAddress, formatArea, parseArea } from '../domain/grid/address';
import { contains } from '../domain/grid/area';
import { cellAt } from '../domain/grid/grid';
import type { Edit, Plan } from '../domain/plan/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../host/port';
import type { ChartBlock } from '../report/chartBlock';
import { sayCharts } from '../wording/reports/pictures';
import {
  BASE,
  HEAD_ROWS,
  layOutCharts,
  type ChartCell,
  type ChartSheetHead,
  type ChartSheetLayout,
} from './chartLayout';
import { readBlocks } from './chartSheetRead';
import { freeSheetName } from './sheetNames';
import { CHARTS_SHEET, CHARTS_NAME } from './ownNames';

type Workbook = Pick<WorkbookSnapshot, 'sheetNames' | 'names'>;

/**
 * Plans the sheet of charts: a block of cells and a native chart over them for each indicator. `existing` is the sheet
 * the name Scorecard_Charts points into, its charts' names read along. It is brought up to date cell by cell: a chart
 * whose cells keep their place follows them and is not touched, so that a person's own styling of it stays. What a
 * person typed beside the blocks, and charts of their own, stay; where the new blocks would go over such words, or the
 * sheet no longer reads as ours, a new sheet is made. Nothing to change gives a plan without edits.
 *
 * An internal sheet becomes a public one, or the other way round, only where all that stands on it is ours: anything
 * else may say what the public version hides. Its charts are drawn anew, for a person may have put a figure in a title.
 */
export function planChartSheet(
  head: ChartSheetHead,
  blocks: readonly ChartBlock[],
  existing: SheetSnapshot | null,
  workbook: Workbook,
): Plan {
  const layout = layOutCharts(head, blocks);
  const before = existing && readBefore(existing);
  const turned = before !== null && before.head.version !== head.version;
  if (
    !existing ||
    !before ||
    !hasRoom(layout, before.layout, existing) ||
    (turned && !isAllOurs(before.layout, existing))
  ) {
    const sheet = freeSheetName(CHARTS_SHEET, workbook.sheetNames);
    const title = `Insert ${sayCharts(blocks.length)} on a new sheet “${sheet}”`;
    return { title, edits: build(layout, sheet, workbook.names[CHARTS_NAME] === undefined) };
  }
  const sheet = existing.name;
  const edits = update(layout, before.layout, existing, turned);
  if (edits.length === 0) return { title: `The charts on “${sheet}” are up to date`, edits: [] };
  const shape = edits.some(({ kind }) => kind === 'chart' || kind === 'drop-chart');
  const title = `Bring ${sayCharts(blocks.length)} up to date on “${sheet}”`;
  return {
    title,
    edits: [...edits, ...(shape ? lay(layout, sheet, false) : []), { kind: 'activate', sheet }],
  };
}

interface Before {
  readonly head: ChartSheetHead;
  readonly layout: ChartSheetLayout;
}

/** What we laid out there before; null where the sheet no longer reads as ours. */
function readBefore(sheet: SheetSnapshot): Before | null {
  const said = (row: number): string => String(cellAt(sheet.grid, row, 0).value);
  if (!said(2).startsWith('Source: sheet ')) return null;
  const blocks = readBlocks(sheet.grid);
  const head = { title: said(0), version: said(1), source: said(2) };
  return blocks.length === 0 ? null : { head, layout: layOutCharts(head, blocks) };
}

/** Whether everything the new blocks go over, cells and pictures, is empty or was ours. */
function hasRoom(layout: ChartSheetLayout, before: ChartSheetLayout, { grid }: SheetSnapshot): boolean {
  const ours = new Set(before.cells.map(keyOf));
  const wanted = new Set(layout.cells.map(keyOf));
  const pictures = layout.charts.flatMap(({ place }) => parseArea(place) ?? []);
  return grid.cells.every((cells, r) =>
    cells.every(({ value, formula }, c) => {
      const at = { row: grid.top + r, column: grid.left + c };
      if ((value === '' && formula === null) || (ours.has(keyOf(at)) && formula === null)) return true;
      return !wanted.has(keyOf(at)) && !pictures.some((area) => contains(area, at.row, at.column));
    }),
  );
}

/** Whether there is nothing on the sheet but what we laid out there, cells and charts. */
function isAllOurs(before: ChartSheetLayout, { grid, charts = [] }: SheetSnapshot): boolean {
  const ours = new Set(before.cells.map(keyOf));
  const drawn = new Set(before.charts.map(({ chart }) => chart.name));
  return (
    charts.every((name) => drawn.has(name)) &&
    grid.cells.every((cells, r) =>
      cells.every(({ value, formula }, c) => {
        if (formula !== null) return false;
        return value === '' || ours.has(keyOf({ row: grid.top + r, column: grid.left + c }));
      }),
    )
  );
}

interface At {
  readonly row: number;
  readonly column: number;
}
const keyOf = ({ row, column }: At): string => formatAddress(row, column);

function update(
  layout: ChartSheetLayout,
  before: ChartSheetLayout,
  sheet: SheetSnapshot,
  anew: boolean,
): readonly Edit[] {
  const wanted = new Set(layout.cells.map(keyOf));
  const gone = before.cells.filter((cell) => !wanted.has(keyOf(cell)));
  const changed = [...layout.cells, ...gone.map((cell): ChartCell => ({ ...cell, to: '' }))].filter(
    (cell) => {
      const { value, numberFormat } = cellAt(sheet.grid, cell.row, cell.column);
      return value !== cell.to || (typeof cell.to === 'number' && numberFormat !== cell.numberFormat);
    },
  );
  const looks = layout.looks.filter(({ address }) => !before.looks.some((each) => each.address === address));
  const stale = before.looks.filter(({ address }) => !layout.looks.some((each) => each.address === address));
  return [
    ...changed.map((cell) => write(cell, sheet.name, sheet)),
    ...stale.map(({ address }): Edit => ({ kind: 'look', sheet: sheet.name, address, look: BASE })),
    ...looks.map(({ address, look }): Edit => ({ kind: 'look', sheet: sheet.name, address, look })),
    ...updateCharts(layout, before, sheet, anew),
  ];
}

/** Charts are compared by what we asked for; one that someone deleted is drawn again, and all of them where `anew`. */
function updateCharts(
  layout: ChartSheetLayout,
  before: ChartSheetLayout,
  { name: sheet, charts = [] }: SheetSnapshot,
  anew: boolean,
): readonly Edit[] {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const there = before.charts.filter(({ chart }) => charts.includes(chart.name));
  const kept = anew ? [] : there.filter((was) => layout.charts.some((now) => same(now, was)));
  return [
    ...there
      .filter((was) => !kept.includes(was))
      .map(({ chart }): Edit => ({ kind: 'drop-chart', sheet, chart })),
    ...layout.charts
      .filter((now) => !kept.some((was) => same(now, was)))
      .map(({ place, chart }): Edit => ({ kind: 'chart', sheet, address: place, chart })),
  ];
}

function write(cell: ChartCell, sheet: string, before: SheetSnapshot | null): Edit {
  const found = before ? cellAt(before.grid, cell.row, cell.column) : null;
  return {
    kind: 'value',
    sheet,
    address: formatAddress(cell.row, cell.column),
    expect: { value: found?.value ?? '', formula: found?.formula ?? null },
    to: cell.to,
    numberFormat: cell.numberFormat,
  };
}

function build(layout: ChartSheetLayout, sheet: string, create: boolean): readonly Edit[] {
  return [
    { kind: 'add-sheet', sheet },
    ...layout.cells.map((cell) => write(cell, sheet, null)),
    ...layout.looks.map(({ address, look }): Edit => ({ kind: 'look', sheet, address, look })),
    ...layout.widths.map((points, column): Edit => ({
      kind: 'width',
      sheet,
      address: formatAddress(0, column),
      points,
    })),
    ...layout.charts.map(({ place, chart }): Edit => ({ kind: 'chart', sheet, address: place, chart })),
    ...lay(layout, sheet, create),
    { kind: 'activate', sheet },
  ];
}

/** The name and the printed page: A4 on its side, title and source on every page. */
function lay(layout: ChartSheetLayout, sheet: string, create: boolean): readonly Edit[] {
  const address = formatArea(layout.area);
  return [
    { kind: 'name', sheet, address, name: CHARTS_NAME, create },
    { kind: 'page', sheet, landscape: true, titleRows: HEAD_ROWS, printArea: address, breaks: layout.breaks },
  ];
}
