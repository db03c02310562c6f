import type { ColumnRegular, RowDefinition } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { formatColumn } from '../../../domain/grid/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../domain/grid/area';
import type { Sheet } from '../../model/sheets/sheet';
import { ChartLayer } from '../charts/layer';
import { element } from '../dom';
import { drawCell, type Scene } from './cellView';
import { layOut, widthOf, type Layout } from './layout';
import { ROW_PIXELS, RowHeights } from './rowHeights';
import { toPoints } from './looks';
import { Measure } from './measure';
import { reachScrollers } from './scrollers';
import { areaOf, single, type GridCell, type Span } from './selection';

const ROW_HEADING_PIXELS = 46;

/** A row as RevoGrid holds it: its number on the sheet. The cells are read from the workbook when they are drawn. */
interface GridRow {
  readonly row: number;
}

/**
 * Shows a sheet in a RevoGrid: the library scrolls, virtualises, freezes panes and resizes columns; every cell it
 * draws is read from the workbook at that moment, so there is no second copy to keep in step.
 */
export class GridView {
  readonly host: HTMLElement;
  readonly #grid: HTMLRevoGridElement;
  /** The library's code arrives after the page's; until then there is nothing to call. */
  readonly #ready: Promise<unknown>;
  readonly #measure = new Measure();
  readonly #heights = new RowHeights(this.#measure);
  #sheet: Sheet;
  #span: Span = single({ row: 0, column: 0 });
  #layout: Layout;
  readonly #charts: ChartLayer;
  #widths = '';

  constructor(sheet: Sheet) {
    defineCustomElements();
    this.#sheet = sheet;
    this.#layout = layOut(sheet, this.#heights, this.#span.head);
    this.#grid = element('revo-grid');
    Object.assign(this.#grid, {
      readonly: true, // editing, selecting and the clipboard are ours: see grid/controller.ts
      canFocus: false,
      useClipboard: false,
      range: false,
      filter: false,
      canMoveColumns: false,
      canDrag: false,
      resize: true,
      exporting: false,
      accessible: false, // its roles do not nest as ARIA wants; the controller reads the active cell out instead
      rowSize: ROW_PIXELS,
      frameSize: 4,
      theme: 'compact',
      rowHeaders: {
        prop: 'row',
        size: ROW_HEADING_PIXELS,
        cellTemplate: (_h: unknown, { model }: { model: GridRow }) => String(model.row + 1),
        cellProperties: ({ model }: { model: GridRow }) => this.#rowHeading(model.row),
      },
    });
    this.#grid.addEventListener('aftercolumnresize', (event) => this.#resized(event));
    this.host = element('div', { class: 'grid-host' }, this.#grid);
    this.#charts = new ChartLayer(this.#grid, this.host);
    this.host.append(this.#charts.host);
    this.#fill();
    this.#ready = customElements.whenDefined('revo-grid').then(() => this.#grid.componentOnReady());
  }

  get sheet(): Sheet {
    return this.#sheet;
  }
  get layout(): Layout {
    return this.#layout;
  }

  /** Takes up what an edit did to rows, columns and sizes; the cells themselves are read when drawn. */
  update(): void {
    const before = this.#layout;
    const after = layOut(this.#sheet, this.#heights, reachOf(this.#span));
    this.#layout = after;
    if (sameShape(before, after) && this.#widths === this.#widthsNow()) {
      if (sameSizes(before.heights, after.heights)) return;
      this.#grid.rowDefinitions = this.#rowSizes();
      // The library makes room for taller frozen rows only when they are given to it anew.
      if (frozenHeight(before) !== frozenHeight(after)) this.#grid.pinnedTopSource = this.#frozen();
    } else this.#fill();
  }

  /** Shows a sheet. */
  show(sheet: Sheet, span: Span): void {
    this.#sheet = sheet;
    this.#span = span;
    this.#layout = layOut(sheet, this.#heights, reachOf(span));
    this.#fill();
  }

  /** Marks the selection; brings the head into view unless told not to. */
  async select(span: Span, scroll = true): Promise<void> {
    this.#span = span;
    await this.#ready;
    if (!this.#reaches(reachOf(span))) {
      this.show(this.#sheet, span);
      await nextFrame();
    }
    await this.#grid.refresh('all');
    await this.#charts.draw(this.#sheet, this.#layout);
    reachScrollers(this.#grid, this.host);
    this.#grid.querySelectorAll('revogr-header').forEach((header) => this.#markHeadings(header));
    if (scroll && !isWhole(span)) await this.scrollTo(span.head);
  }

  /** Scrolls as little as needed for the cell to be in view. */
  async scrollTo(place: GridCell): Promise<void> {
    await this.#ready;
    const across = this.#grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');
    const down = across?.querySelector<HTMLElement>('.vertical-inner') ?? null;
    if (across === null || down === null) return;
    const { frozenRows, frozenColumns, heights, rows, columns } = this.#layout;
    const rowSize = (row: number): number => heights.get(row) ?? ROW_PIXELS;
    const columnSize = (column: number): number => widthOf(this.#sheet, column);
    if (place.row >= frozenRows) {
      const moving = rows.filter((row) => row >= frozenRows);
      down.scrollTop = nearest(
        down.scrollTop,
        down.clientHeight,
        sum(moving, place.row, rowSize),
        rowSize(place.row),
      );
    }
    if (place.column >= frozenColumns) {
      const moving = columns.filter((column) => column >= frozenColumns);
      const start = sum(moving, place.column, columnSize);
      across.scrollLeft = nearest(across.scrollLeft, across.clientWidth, start, columnSize(place.column));
    }
    await nextFrame(); // the library draws what came into view on the next frame
  }

  /** The element of a cell, or null when it is out of view. */
  cellElement(address: string): HTMLElement | null {
    return this.#grid.querySelector<HTMLElement>(`[data-cell="${address}"]`);
  }

  get #scene(): Scene {
    return { sheet: this.#sheet, layout: this.#layout, span: this.#span, measure: this.#measure };
  }

  #reaches({ row, column }: GridCell): boolean {
    const { rows, columns } = this.#layout;
    return row <= (rows.at(-1) ?? 0) && column <= (columns.at(-1) ?? 0);
  }

  #fill(): void {
    const { rows, frozenRows } = this.#layout;
    const moving = rows.filter((row) => row >= frozenRows);
    this.#grid.columns = this.#layout.columns.map((column) => this.#column(column));
    this.#grid.pinnedTopSource = this.#frozen();
    this.#grid.source = moving.map((row): GridRow => ({ row }));
    this.#grid.rowDefinitions = this.#rowSizes();
    this.#widths = this.#widthsNow();
  }

  #frozen(): GridRow[] {
    const { rows, frozenRows } = this.#layout;
    return rows.filter((row) => row < frozenRows).map((row) => ({ row }));
  }

  #rowSizes(): RowDefinition[] {
    const { rows, frozenRows, heights } = this.#layout;
    const frozen = rows.filter((row) => row < frozenRows).length;
    return rows.flatMap((row, index): RowDefinition[] => {
      const size = heights.get(row);
      if (size === undefined) return [];
      return index < frozen
        ? [{ type: 'rowPinStart', index, size }]
        : [{ type: 'rgRow', index: index - frozen, size }];
    });
  }

  /** The columns' widths as one text, to tell whether they changed. */
  #widthsNow(): string {
    return this.#layout.columns.map((column) => widthOf(this.#sheet, column)).join();
  }

  #column(column: number): ColumnRegular {
    return {
      prop: column,
      name: formatColumn(column),
      size: widthOf(this.#sheet, column),
      minSize: 8,
      ...(column < this.#layout.frozenColumns ? { pin: 'colPinStart' as const } : {}),
      columnProperties: () => ({ 'data-column': column, class: this.#headingClass(column) }),
      cellProperties: ({ model }) => drawCell(this.#scene, rowOf(model), column).attributes,
      cellTemplate: (h, { model }) => {
        const { text, textStyle } = drawCell(this.#scene, rowOf(model), column);
        return text === '' ? '' : h('span', { style: textStyle }, text);
      },
    };
  }

  #rowHeading(row: number): Record<string, unknown> {
    const { row: first, rows } = areaOf(this.#span);
    return { 'data-row': row, class: { 'in-selection': row >= first && row < first + rows } };
  }

  #headingClass(column: number): Record<string, boolean> {
    const { column: first, columns } = areaOf(this.#span);
    return { 'in-selection': column >= first && column < first + columns };
  }

  /** The library draws its headings again only when the columns change, so the selection is marked on them here. */
  #markHeadings(header: Element): void {
    for (const cell of header.querySelectorAll<HTMLElement>('[data-column]')) {
      const column = Number(cell.dataset.column);
      cell.classList.toggle('in-selection', this.#headingClass(column)['in-selection'] === true);
    }
  }

  #resized(event: HTMLElementEventMap[keyof HTMLElementEventMap] | Event): void {
    if (!(event instanceof CustomEvent)) return;
    const detail = event.detail as Readonly<Record<string, ColumnRegular>>;
    for (const { prop, size } of Object.values(detail)) {
      if (typeof prop === 'number' && size !== undefined)
        this.#sheet.setColumnWidth(prop, toPoints(size), 'user');
    }
  }
}

/** Whether whole rows or columns are selected: nothing is scrolled to then. */
const isWhole = ({ head }: Span): boolean => head.row === MAX_ROWS - 1 || head.column === MAX_COLUMNS - 1;

/** The cell of a selection that must be on the page. */
const reachOf = (span: Span): GridCell => (isWhole(span) ? span.anchor : span.head);

const rowOf = (model: unknown): number => (model as GridRow).row;

function sum(list: readonly number[], until: number, size: (n: number) => number): number {
  let total = 0;
  for (const n of list) {
    if (n >= until) break;
    total += size(n);
  }
  return total;
}

/** The scroll position nearest to the present one that shows the whole of what starts at `start`. */
function nearest(position: number, view: number, start: number, size: number): number {
  if (start < position || size > view) return start;
  return start + size > position + view ? start + size - view : position;
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

function sameShape(a: Layout, b: Layout): boolean {
  return (
    a.rows.length === b.rows.length &&
    a.columns.length === b.columns.length &&
    a.frozenRows === b.frozenRows &&
    a.frozenColumns === b.frozenColumns &&
    a.rows.every((row, n) => row === b.rows[n]) &&
    a.columns.every((column, n) => column === b.columns[n])
  );
}

/** Pixels. */
const frozenHeight = ({ rows, frozenRows, heights }: Layout): number =>
  rows.filter((row) => row < frozenRows).reduce((total, row) => total + (heights.get(row) ?? ROW_PIXELS), 0);

function sameSizes(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([row, size]) => b.get(row) === size);
}
