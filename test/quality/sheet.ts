import { findPeriod } from '../../src/domain/periods/order';
import { isQuarter } from '../../src/domain/periods/periods';
import { periodIn } from '../fixtures/periods';
import { formatAddress, parseArea } from '../../src/domain/grid/address';
import type { Finding } from '../../src/checks/finding';
import type { CheckRun } from '../../src/checks/check';
import { runChecks } from '../../src/checks/runChecks';
import { cellAt, type Grid, type GridCell } from '../../src/domain/grid/grid';
import type { PeriodKey } from '../../src/domain/periods/period';
import { DEFAULT_POLICY, type Settings } from '../../src/domain/settings/settings';
import { isSeriesOnly, latestPeriod, type Scorecard } from '../../src/domain/indicators/scorecard';
import { settingsFor } from '../../src/domain/settings/suggest';
import { findScorecard } from '../../src/layout/findScorecard';
import { readLinkedTables } from '../../src/layout/tables/readTables';
import { typedCell } from '../fixtures/published';

/** A workbook to measure by: the scorecard's sheet first, then sheets of breakdowns and other years' scorecards. */
export interface Book {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** The quarter judged. */
  readonly period: PeriodKey;
  /** Settings as an analyst left them, worked out for the scorecard; null for first use. */
  readonly settle: ((scorecard: Scorecard) => Settings) | null;
}

/** A sheet and a cell of it: 0 is the scorecard's. */
export interface Spot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** The scorecard of a book; null when it does not read as one. */
export function readBook({ grids: [grid] }: Book): Scorecard | null {
  const found = grid && findScorecard(grid, DEFAULT_POLICY);
  return found?.kind === 'found' ? found.scorecard : null;
}

/** All checks on a book, as on first use unless it brings settings; null when it does not read as a scorecard. */
export function checkBook(book: Book): CheckRun | null {
  const scorecard = readBook(book);
  if (!scorecard) return null;
  const settings = settingsFor(scorecard, book.settle?.(scorecard) ?? null);
  const tables = readLinkedTables(book.grids, scorecard, []);
  const others = book.grids.slice(1).flatMap((grid) => {
    const found = findScorecard(grid, settings.policy);
    // Measures over time beside a scorecard with targets are a table, as in the product.
    return found.kind === 'found' && !isSeriesOnly(found.scorecard) ? [found.scorecard] : [];
  });
  // A mistake made in a heading may leave no column of the period.
  const latest = isQuarter(book.period) ? null : latestPeriod(scorecard);
  const period =
    findPeriod(scorecard, book.period) ??
    latest ??
    periodIn(scorecard, isQuarter(book.period) ? book.period : 'Q1');
  return runChecks({ ...tables, scorecard, settings, period, others });
}

/** "Scorecard!J10", for findings and for what is expected. */
export const placeOf = ({ sheet, address }: Pick<Finding, 'sheet' | 'address'>): string =>
  `${sheet}!${address}`;

export const nameOfSpot = ({ grids }: Book, { sheet, row, column }: Spot): string =>
  `${grids[sheet]?.sheet ?? ''}!${formatAddress(row, column)}`;

/** "J10" of a sheet; an address that is none is a slip in this corpus. */
export function spotAt(address: string, sheet = 0): Spot {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return { sheet, row: area.row, column: area.column };
}

export const entryAt = ({ grids }: Book, { sheet, row, column }: Spot): GridCell => {
  const grid = grids[sheet];
  if (!grid) throw new Error(`There is no sheet ${sheet}`);
  return cellAt(grid, row, column);
};

/** A copy of the book with cells replaced; texts are typed as into Excel. The cells must lie within the grid. */
export function put(book: Book, changes: readonly (readonly [Spot, string | GridCell])[]): Book {
  const grids = book.grids.map((grid, sheet) => {
    const mine = changes.filter(([spot]) => spot.sheet === sheet);
    if (mine.length === 0) return grid;
    const cells = grid.cells.map((row) => [...row]);
    for (const [{ row, column }, entry] of mine) {
      const line = cells[row - grid.top];
      if (!line) throw new Error(`Row ${row} lies outside ${grid.sheet}`);
      while (line.length <= column - grid.left) line.push(typedCell(''));
      line[column - grid.left] = typeof entry === 'string' ? typedCell(entry) : entry;
    }
    return { ...grid, cells };
  });
  return { ...book, grids };
}
