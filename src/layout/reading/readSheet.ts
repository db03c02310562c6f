import type { Grid } from '../../domain/grid/grid';
import type { ScaleKey } from '../../domain/judging/rule/scaleKey';
import { acrossView } from './acrossView';
import { alignedView } from './alignedView';
import { findTable, type Table, type TableSearch } from './findTable';
import type { Help } from './help';
import { longView, titledView } from './longView';
import { pairsView } from './pairsView';
import { findPeriodTables, type PeriodTable } from './periodsDown';
import { scaleKeysIn } from './placeScale';
import { plainView, type SheetView } from './view';

export type SheetSearch =
  | { readonly kind: 'found'; readonly view: SheetView; readonly table: Table }
  | Extract<TableSearch, { readonly kind: 'none' }>;

/**
 * Reads a sheet however its indicators stand: a row each; with their targets in the row beneath; long, a row an
 * indicator and period; across, a column each; or in small tables with their periods down the side. `elsewhere`: keys of statuses on other sheets.
 */
export function readSheet(grid: Grid, given: Help, elsewhere: readonly ScaleKey[] = []): SheetSearch {
  const help = { ...given, keys: [...scaleKeysIn(grid), ...elsewhere] };
  const plain = plainView(grid);
  const named = help.pointed ? [] : findPeriodTables(grid);
  const first: readonly (SheetView | null)[] = [
    ...named.map((table) => longView(grid, table)),
    help.pointed ? null : pairsView(grid),
    help.pointed ? null : alignedView(grid),
  ];
  for (const view of first) {
    const found = view && tryView(view, help);
    if (found) return found;
  }
  const search = findTable(grid, help);
  if (search.kind === 'found') return { kind: 'found', view: plain, table: search.table };
  for (const view of [
    titledView(
      grid,
      named.filter((table) => isMeasured(table) && !isAcross(grid, table, named)),
    ),
    ...named.map((table) => acrossView(grid, table)),
  ]) {
    const found = view && tryView(view, help);
    if (found) return found;
  }
  return search;
}

function tryView(view: SheetView, help: Help): Extract<SheetSearch, { kind: 'found' }> | null {
  const search = findTable(view.grid, {
    ...help,
    ...(view.known && { known: view.known }),
    ...(view.header && { header: view.header }),
  });
  return search.kind === 'found' ? { kind: 'found', view, table: search.table } : null;
}

/** Small tables of one indicator have few columns: its figure, and what it is made of. */
const isMeasured = ({ headed }: PeriodTable): boolean => headed.length <= 6;

const headingsOf = ({ headed }: PeriodTable): string => headed.map(({ text }) => text).join('|');

/** One table whose headings describe different things has its indicators across; several alike are small tables of one each. */
const isAcross = (grid: Grid, table: PeriodTable, all: readonly PeriodTable[]): boolean =>
  all.every((other) => other === table || headingsOf(other) !== headingsOf(table)) &&
  acrossView(grid, table) !== null;
