import { intersect, type Area } from '../../../domain/grid/area';
import type { Sheet } from '../../model/sheets/sheet';
import { element } from '../dom';

/** Sum, average and counts of a selection. */
export interface Totals {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Adds up the cells of an area; hidden rows do not count, as in Excel. */
export function totalsOf(sheet: Sheet, area: Area): Totals {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  const used = sheet.usedArea(true);
  const cut = used === null ? null : intersect(used, area);
  if (cut === null) return { count, numbers, sum };
  for (const [row, , cell] of sheet.stored(cut)) {
    if (cell.blank || sheet.isRowHidden(row)) continue;
    count += 1;
    if (typeof cell.value !== 'number') continue;
    numbers += 1;
    sum += cell.value;
  }
  return { count, numbers, sum };
}

const FORMAT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** The totals in words; empty for fewer than two filled cells. */
export function formatTotals({ count, numbers, sum }: Totals): string {
  if (count < 2) return '';
  const all = numbers === 0 ? [] : [`Average ${FORMAT.format(sum / numbers)}`, `Sum ${FORMAT.format(sum)}`];
  return [...all.slice(0, 1), `Count ${FORMAT.format(count)}`, ...all.slice(1)].join('   ');
}

/** Round trips and bytes between the add-in and the workbook. */
interface Traffic {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Traffic in words: "Add-in: 2 syncs, 1.2 kB out, 3.4 kB in". */
export function formatTraffic({ syncs, requestBytes, responseBytes }: Traffic): string {
  const kilobytes = (bytes: number): string => `${FORMAT.format(Math.round(bytes / 100) / 10)} kB`;
  return `Last add-in action: ${syncs} ${syncs === 1 ? 'sync' : 'syncs'}, ${kilobytes(requestBytes)} sent, ${kilobytes(responseBytes)} received`;
}

/** The line at the foot of the page. */
export class StatusBar {
  readonly bar: HTMLElement;
  readonly #mode = element('span', { class: 'mode' }, 'Ready');
  readonly #traffic = element('span', { class: 'traffic', 'data-testid': 'traffic' });
  readonly #totals = element('span', { class: 'totals', 'data-testid': 'totals' });

  constructor() {
    this.bar = element('footer', { class: 'status-bar' }, this.#mode, this.#traffic, this.#totals);
  }

  showMode(words: string): void {
    this.#mode.textContent = words;
  }
  showTotals(sheet: Sheet, area: Area): void {
    this.#totals.textContent = formatTotals(totalsOf(sheet, area));
  }
  showTraffic(traffic: Traffic): void {
    this.#traffic.textContent = traffic.syncs === 0 ? '' : formatTraffic(traffic);
  }
}
