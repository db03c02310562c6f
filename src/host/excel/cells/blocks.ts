import { formatArea, parseArea } from '../../../domain/grid/address';

/** Something for one cell. */
export interface Placed<Item> {
  readonly sheet: string;
  readonly address: string;
  readonly item: Item;
}

/** Cells side by side and under each other, written in one go. */
export interface Block<Item> {
  readonly sheet: string;
  readonly address: string;
  /** Rows of columns. */
  readonly rows: readonly (readonly Item[])[];
}

interface Run<Item> {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly items: Item[];
}

/**
 * Gathers cells into rectangles without a gap: a cell that is not given is not touched. First down each column, for a
 * scorecard's own columns are written from top to bottom; then columns of the same rows are put side by side. A filter
 * set between reading and writing would displace such a block (office-js #224, #226): the batch that writes asks for
 * filters too, and what was displaced is taken back. With `tallest` 1 nothing can be displaced.
 */
export function gather<Item>(cells: readonly Placed<Item>[], tallest = Infinity): Block<Item>[] {
  const blocks: { sheet: string; row: number; column: number; columns: Item[][] }[] = [];
  const open = new Map<string, (typeof blocks)[number]>();
  for (const { sheet, row, column, items } of runsOf(cells, tallest)) {
    const rows = `${sheet}\n${row}\n${items.length}`;
    const beside = open.get(rows);
    if (beside && beside.column + beside.columns.length === column) beside.columns.push(items);
    else {
      const block = { sheet, row, column, columns: [items] };
      blocks.push(block);
      open.set(rows, block);
    }
  }
  return blocks.map(({ sheet, row, column, columns }) => {
    const height = columns[0]?.length ?? 0;
    const area = { row, column, rows: height, columns: columns.length };
    const rows = Array.from({ length: height }, (_, at) =>
      columns.flatMap((items) => items.slice(at, at + 1)),
    );
    return { sheet, address: formatArea(area), rows };
  });
}

/** Cells under each other, in the order of columns, then rows. Of two items for one cell the last counts. */
function runsOf<Item>(cells: readonly Placed<Item>[], tallest: number): Run<Item>[] {
  const placed = cells.flatMap(({ sheet, address, item }) => {
    const at = parseArea(address);
    return at ? [{ sheet, row: at.row, column: at.column, item }] : [];
  });
  placed.sort((a, b) => compareText(a.sheet, b.sheet) || a.column - b.column || a.row - b.row);
  const runs: Run<Item>[] = [];
  for (const { sheet, row, column, item } of placed) {
    const run = runs.at(-1);
    const offset = run && run.sheet === sheet && run.column === column ? row - run.row : -1;
    if (run && offset === run.items.length && offset < tallest) run.items.push(item);
    else if (run && offset === run.items.length - 1) run.items[offset] = item;
    else runs.push({ sheet, row, column, items: [item] });
  }
  return runs;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cells of one sheet that get the same fill, as lists of addresses. */
interface FillGroup {
  readonly sheet: string;
  /** '#RRGGBB', or null for none. */
  readonly color: string | null;
  readonly addresses: readonly string[];
}

/** Excel cuts an address text beyond 8,192 characters without an error. */
const LONGEST = 8000;

/** Gathers fills by sheet and colour: neighbours as areas, in lists short enough for Excel. */
export function fillGroups(fills: readonly Placed<string | null>[]): FillGroup[] {
  const byColor = new Map<string, Placed<string | null>[]>();
  for (const fill of fills) {
    const key = `${fill.sheet}\n${fill.item ?? ''}`;
    const known = byColor.get(key);
    if (known) known.push(fill);
    else byColor.set(key, [fill]);
  }
  return [...byColor.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return shortLists(gather(same).map(({ address }) => address)).map((addresses) => ({
      sheet: first.sheet,
      color: first.item,
      addresses,
    }));
  });
}

function shortLists(addresses: readonly string[]): string[][] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const address of addresses) {
    if (length + address.length + 1 > LONGEST) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(address);
    length += address.length + 1;
  }
  return lists;
}
