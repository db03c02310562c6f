import type { Sheet } from '../../model/sheets/sheet';
import { element } from '../dom';
import { widthOf, type Layout } from '../grid/layout';
import { toPixels } from '../grid/looks';
import { ROW_PIXELS } from '../grid/rowHeights';

/**
 * The charts of a sheet, over the grid: a window that lies where the moving cells are, and in it the charts, moved
 * along as the grid is scrolled. Clicks go through to the cells: charts are shown, not edited.
 */
export class ChartLayer {
  readonly host: HTMLElement;
  readonly #grid: HTMLElement;
  readonly #moved = element('div', { class: 'chart-mover' });
  readonly #resized = new ResizeObserver(() => this.place());
  #watched: Element | null = null;
  #drawn = '';

  constructor(grid: HTMLElement, frame: HTMLElement) {
    this.#grid = grid;
    this.host = element('div', { class: 'chart-layer', hidden: true }, this.#moved);
    frame.addEventListener('scroll', () => this.place(), { capture: true, passive: true });
    this.#resized.observe(frame);
  }

  /** Draws a sheet's charts as its cells are now; the drawing library is fetched for the first of them. */
  async draw(sheet: Sheet, layout: Layout): Promise<void> {
    const { charts } = sheet;
    this.host.hidden = charts.length === 0;
    if (charts.length === 0) {
      this.#drawn = '';
      this.#moved.replaceChildren();
      return;
    }
    const { drawChart } = await import('./drawChart');
    // Another sheet may have come into view while the library was fetched.
    if (sheet.book.active !== sheet) return;
    const frozen = frozenPixels(sheet, layout);
    const boxes = sheet.charts.map((chart) => {
      const box = drawChart(sheet, chart);
      box.style.left = `${toPixels(chart.left) - frozen.across}px`;
      box.style.top = `${pixelsTo(sheet, layout, chart.top) - frozen.down}px`;
      box.style.width = `${toPixels(chart.width)}px`;
      box.style.height = `${toPixels(chart.height)}px`;
      return box;
    });
    const markup = boxes.map(({ outerHTML }) => outerHTML).join('');
    if (markup !== this.#drawn) this.#moved.replaceChildren(...boxes);
    this.#drawn = markup;
    this.place();
  }

  /** Lays the window over the moving cells, at their scroll position. */
  place(): void {
    if (this.host.hidden) return;
    const across = this.#grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');
    const down = across?.querySelector<HTMLElement>('.vertical-inner') ?? null;
    const frame = this.host.parentElement?.getBoundingClientRect();
    if (across === null || down === null || !frame) return;
    // The library draws another sheet's frozen rows a moment later: the moving cells begin elsewhere then.
    if (down !== this.#watched) this.#resized.observe(down);
    this.#watched = down;
    const [wide, tall] = [across.getBoundingClientRect(), down.getBoundingClientRect()];
    Object.assign(this.host.style, {
      left: `${wide.left - frame.left}px`,
      top: `${tall.top - frame.top}px`,
      width: `${across.clientWidth}px`,
      height: `${down.clientHeight}px`,
    });
    this.#moved.style.transform = `translate(${-across.scrollLeft}px, ${-down.scrollTop}px)`;
  }
}

/** The distance from the sheet's top in pixels as drawn: a row that fits its text is as tall as the browser made it. */
function pixelsTo(sheet: Sheet, { heights }: Layout, points: number): number {
  let [pixels, rest] = [0, points];
  for (let row = 0; ; row += 1) {
    const height = sheet.rowHeight(row);
    if (rest < height) return pixels + toPixels(rest);
    rest -= height;
    pixels += sheet.isRowHidden(row) ? 0 : (heights.get(row) ?? ROW_PIXELS);
  }
}

function frozenPixels(sheet: Sheet, { rows, columns, heights, frozenRows, frozenColumns }: Layout) {
  const down = rows
    .filter((row) => row < frozenRows)
    .reduce((sum, row) => sum + (heights.get(row) ?? ROW_PIXELS), 0);
  const across = columns
    .filter((column) => column < frozenColumns)
    .reduce((sum, column) => sum + widthOf(sheet, column), 0);
  return { down, across };
}
