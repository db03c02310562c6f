import { formatAddress, parseArea } from '../../domain/grid/address';
import { divide, HUNDRED, round, toNumber } from '../../domain/values/exact';
import { cellAt, type Grid } from '../../domain/grid/grid';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { ragOf } from '../../domain/judging/status';
import { shownRag } from '../../domain/overrides/shownRag';
import type { Edit, Look } from '../../domain/plan/plan';
import { RAG_FILL } from '../../outputs/theme';
import { CELL_WORDS, cellWord } from '../../wording/overTime/override';
import type { SheetSnapshot } from '../../host/port';
import { replace, type Entry } from '../../domain/plan/cellEdits';
import { shortTravel } from '../../report/overTime/travelCell';
import type { FoundColumns } from './ownColumns';
import { isPainted, planSheetStatus, type SheetStatus } from './sheetStatus';

/** A variance is a fraction, shown as a percentage with its sign. */
export const VARIANCE_FORMAT = '+0.0%;-0.0%;0.0%';
type OwnColumns = Extract<FoundColumns, { readonly kind: 'ok' }>['columns'];
type OwnColumn = OwnColumns[number];
const WIDTHS: Readonly<Record<OwnColumn['kind'], number>> = { rag: 66, variance: 66, travel: 150 };
const OUR_FILLS: readonly string[] = Object.values(RAG_FILL);

/**
 * Plans what Refresh writes on the scorecard's sheet: the fills of the judged period's cells, the status word, variance
 * and travel of every indicator in the `columns` of our own, and the statuses in the sheet's `own` column. Cells that are as they should be are not in it, so planning again
 * after it was applied gives nothing. Formula cells may get a fill, never a value.
 */
export function planRefresh(
  judged: JudgedScorecard,
  sheet: SheetSnapshot,
  columns: OwnColumns,
  own: SheetStatus | null = null,
): Edit[] {
  return [
    ...columns.flatMap((each) => (each.missing ? planHeading(judged, sheet, each) : [])),
    ...planFills(judged, sheet, (row) => isMarked(columns, own, row)),
    ...(own ? planSheetStatus(judged, own, sheet) : []),
    ...judged.indicators.flatMap((entry) =>
      columns.flatMap(({ kind, column }) => {
        if (kind === 'rag') return planStatus(entry, sheet.grid, column);
        if (kind === 'variance') return planVariance(entry, sheet.grid, column);
        return replace(sheet.grid, entry.indicator.row, column, shortTravel(entry, judged));
      }),
    ),
    ...planBody(judged, sheet, columns),
  ];
}

/**
 * A heading that looks like the table's last one. On a protected sheet it gets a plain look: copying one would copy its
 * lock as well, and the next Refresh would find the cells its owner left open locked; widths may not be set there.
 */
function planHeading(
  { scorecard }: JudgedScorecard,
  { name: sheet, grid, protected: guarded }: SheetSnapshot,
  { kind, column, heading }: OwnColumn,
): Edit[] {
  const address = formatAddress(scorecard.headerRow, column);
  const from = formatAddress(scorecard.headerRow, scorecard.lastColumn);
  const words = replace(grid, scorecard.headerRow, column, heading);
  if (guarded) {
    const look: Look = { bold: true, horizontal: 'center', vertical: 'center', wrap: true };
    return [...words, { kind: 'look', sheet, address, look }];
  }
  return [
    ...words,
    { kind: 'copy-look', sheet, address, from },
    { kind: 'width', sheet, address, points: WIDTHS[kind] },
  ];
}

/**
 * New columns look like a plain column of the table, its lines and letters, and stand centred; words of travel begin at the left. The judged quarter's
 * own column would bring its fills along.
 */
function planBody(
  { scorecard, indicators }: JudgedScorecard,
  { name: sheet, protected: guarded }: SheetSnapshot,
  columns: OwnColumns,
): Edit[] {
  const rows = indicators.map(({ indicator }) => indicator.row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const area = (column: number) => `${formatAddress(first, column)}:${formatAddress(last, column)}`;
  const { past, neighbour, england, title } = scorecard.columns;
  const like = (past.at(-1) ?? england ?? neighbour ?? title).column;
  return columns
    .filter(({ missing }) => missing)
    .flatMap(({ kind, column }): Edit[] => [
      ...(guarded ? [] : [{ kind: 'copy-look', sheet, address: area(column), from: area(like) } as const]),
      {
        kind: 'look',
        sheet,
        address: area(column),
        look: {
          fill: null,
          horizontal: kind === 'travel' ? 'left' : 'center',
          vertical: 'center',
          ...(kind === 'travel' && { wrap: true }),
          numberFormat: kind === 'variance' ? VARIANCE_FORMAT : 'General',
        },
      },
    ]);
}

/**
 * The fills of the judged period; none where the sheet's own fills are its statuses: nobody asked for ours, or they are
 * brought up to date in the sheet's own shades.
 */
const planFills = (
  judged: JudgedScorecard,
  sheet: SheetSnapshot,
  marked: (row: number) => boolean,
): Edit[] => {
  const { scorecard, settings } = judged;
  const repainted = scorecard.indicators.some(({ besides }) =>
    besides?.statuses.some(({ painted }) => painted === 'figure'),
  );
  return repainted || (settings.policy.statusColumn !== 'sheet' && isPainted(judged, sheet, OUR_FILLS))
    ? []
    : judged.indicators.flatMap((entry) => planFill(judged, entry, sheet, marked(entry.indicator.row)));
};

/**
 * The fill of the judged quarter's cell: of what a person set where a word beside it bears their mark, else of what the
 * numbers say, for a colour alone would pass it off as computed. An indicator that is not rated loses a fill of ours that is left from before;
 * a fill someone else gave it stays.
 */
function planFill(
  judged: JudgedScorecard,
  entry: JudgedIndicator,
  sheet: SheetSnapshot,
  marked: boolean,
): Edit[] {
  const cell = entry.indicator.periods[judged.period.key];
  if (!cell || !sheet.fills) return [];
  const { grid } = sheet;
  const expect = sheet.fills[cell.row - grid.top]?.[cell.column - grid.left] ?? null;
  const left = expect !== null && OUR_FILLS.includes(expect) ? null : expect;
  const rag = marked ? shownRag(entry) : ragOf(entry.status);
  const to = rag === null ? left : RAG_FILL[rag];
  return to === expect ? [] : [{ kind: 'fill', sheet: sheet.name, address: cell.address, expect, to }];
}

/** Whether a Refresh writes the status of a row in words: only they can bear the mark "(set)". */
export const isMarked = (
  columns: readonly Pick<OwnColumn, 'kind'>[],
  own: SheetStatus | null,
  row: number,
): boolean =>
  columns.some(({ kind }) => kind === 'rag') ||
  (own?.has(row) === true && own.get(row)?.painted === undefined);

/** The status word; of two sessions that write one, neither is in the way of a person's own word. */
const planStatus = (indicator: JudgedIndicator, grid: Grid, column: number): Edit[] =>
  replace(grid, indicator.indicator.row, column, cellWord(indicator)).map((edit) =>
    edit.kind === 'value' ? { ...edit, rivals: CELL_WORDS } : edit,
  );

/** (actual − target) ÷ |target| as a fraction with four decimals; empty where there is none. */
function planVariance({ indicator, status }: JudgedIndicator, grid: Grid, column: number): Edit[] {
  const percent = status.kind === 'rated' ? status.variancePercent : null;
  const to: Entry = percent === null ? '' : toNumber(round(divide(percent, HUNDRED), 4));
  const plain = cellAt(grid, indicator.row, column).numberFormat === 'General';
  return replace(grid, indicator.row, column, to).map((edit) =>
    edit.kind === 'value' && to !== '' && plain ? { ...edit, numberFormat: VARIANCE_FORMAT } : edit,
  );
}

/** How many cells a list of edits changes: a cell with a new value and a new fill is one. */
export function countCells(edits: readonly Edit[], sheet: string): number {
  const cells = edits.flatMap((edit) =>
    (edit.kind === 'value' || edit.kind === 'fill') && edit.sheet === sheet && parseArea(edit.address)
      ? [edit.address]
      : [],
  );
  return new Set(cells).size;
}
