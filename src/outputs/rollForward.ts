import { formatAddress, formatArea, parseArea } from '../domain/grid/address';
import { cellAt, type Grid } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import type { Edit, Plan } from '../domain/plan/plan';
import { QUARTERS } from '../domain/periods/periods';
import type { Indicator, Scorecard } from '../domain/indicators/scorecard';
import { nextYear } from '../domain/periods/yearText';
import type { SheetSnapshot } from '../host/port';
import { planHeadings, runsOn } from './rollHeadings';
import { asItStands, EMPTY, planPeriods, type Put } from './rollPeriods';
import { outturnEntry, type Carried } from './rollOutturn';
import { nextSheetName } from './sheetNames';
import { AUTHOR_FILL, MUTED, RAG_FILL } from './theme';

/** Next year's sheet as a plan, and what a person still has to do to it. */
export type RollForward =
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      readonly sheet: string;
      readonly year: string;
      /** Cells of the last past year that stay empty, since there is no outturn to put there. */
      readonly toComplete: readonly string[];
    }
  /** Neither the quarters nor the target say which year it is, so the next one is not known either. */
  | { readonly kind: 'no-year' };

/**
 * Plans next year's scorecard as a copy of this one, which is left untouched. On the copy years in headings move on by
 * one except over the averages of others, which stay as published; past years move one column back and the outturn (the
 * figure of the period that ends the year) becomes the last of them, as a plain number where past years are; periods, RAG
 * and variance are emptied, except that a period of the year after keeps its figure under its new heading. Targets
 * stay, on a pale fill, and lines under the table say that they are to be confirmed and which outturns are missing.
 * `sheetNames` are the names taken.
 */
export function planRollForward(
  judged: JudgedScorecard,
  snapshot: SheetSnapshot,
  sheetNames: readonly string[],
): RollForward {
  const { scorecard } = judged;
  const { year } = scorecard;
  if (year === null) return { kind: 'no-year' };
  const { grid, name: from } = snapshot;
  const next = nextYear(year);
  const sheet = nextSheetName(from, year, next, sheetNames);
  const put = writer(sheet, grid);
  const past = planPast(judged, year, grid);
  const { cells: cleared, edits: emptied } = planPeriods(scorecard, grid, put);
  const missing = past.toComplete;
  const edits: readonly Edit[] = [
    { kind: 'copy-sheet', sheet, from },
    ...planHeadings(scorecard, year, grid).flatMap(({ row, column, to }) => put(row, column, { to })),
    ...past.cells.flatMap(({ row, column, entry }) => put(row, column, entry)),
    ...emptied,
    ...cleared.flatMap((address) => clearFill(sheet, snapshot, address)),
    ...planNotes(scorecard, { from, year, next, sheet, missing }, grid, put),
    { kind: 'activate', sheet },
  ];
  const title = `Make “${sheet}” from “${from}”`;
  return { kind: 'planned', plan: { title, edits }, sheet, year: next, toComplete: missing };
}

/** Writes on the copy, expecting what it was copied with; nothing where that is the same already. */
const writer =
  (sheet: string, grid: Grid): Put =>
  (row, column, { to, numberFormat = null }) => {
    const held = cellAt(grid, row, column);
    const sameFormat = numberFormat === null || numberFormat === held.numberFormat;
    if (held.formula === null && held.value === to && sameFormat) return [];
    const expect = { value: held.value, formula: held.formula };
    return [{ kind: 'value', sheet, address: formatAddress(row, column), expect, to, numberFormat }];
  };

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly entry: Carried;
}

/**
 * Every past year's column takes the figures of the year after: from the column that had it, or for this year the
 * period that ends it. Where the past years do not run on to this one, those before the gap keep what they have.
 */
function planPast(
  { scorecard, indicators }: JudgedScorecard,
  year: string,
  grid: Grid,
): { readonly cells: readonly Placed[]; readonly toComplete: readonly string[] } {
  const { past } = scorecard.columns;
  const cells: Placed[] = [];
  const toComplete: string[] = [];
  for (const { indicator, setting } of indicators) {
    for (const { column, year: own } of past) {
      if (own === null || !runsOn(scorecard, own)) continue;
      const source = past.find((other) => other.year === nextYear(own));
      const { row } = indicator;
      const put = (entry: Carried) => cells.push({ row, column, entry });
      if (source) put(asItStands(cellAt(grid, row, source.column)));
      else if (nextYear(own) === year) {
        const entry = outturnEntry(scorecard, indicator, column, setting.accumulation);
        put(entry ?? EMPTY);
        if (!entry) toComplete.push(formatAddress(row, column));
      }
    }
  }
  return { cells, toComplete };
}

const OUR_FILLS: readonly string[] = Object.values(RAG_FILL);

/** A status's fill goes with its figure; any other fill is the council's own and stays. */
function clearFill(sheet: string, { fills, grid }: SheetSnapshot, address: string): readonly Edit[] {
  const at = parseArea(address);
  const expect = at && (fills?.[at.row - grid.top]?.[at.column - grid.left] ?? null);
  return expect && OUR_FILLS.includes(expect.toUpperCase())
    ? [{ kind: 'fill', sheet, address, expect, to: null }]
    : [];
}

interface Roll {
  readonly from: string;
  readonly sheet: string;
  readonly year: string;
  readonly next: string;
  readonly missing: readonly string[];
}

/** Lines under everything on the sheet, and a pale fill on what they speak of. */
function planNotes(scorecard: Scorecard, roll: Roll, grid: Grid, put: Put): readonly Edit[] {
  const { columns, indicators, firstColumn, lastRow } = scorecard;
  const { sheet, from, year, next, missing } = roll;
  const inQuarters = columns.periods.every(({ period }) => period.grain === 'quarter');
  const absent = inQuarters
    ? QUARTERS.filter((period) => columns.periods.every((each) => each.period.key !== period))
    : [];
  const targets = columns.target && columnArea(columns.target.column, indicators);
  const lines = [
    `Rolled forward from “${from}” (${year}). Delete these lines when ${next} is ready.`,
    ...(absent.length > 0 && columns.periods.length > 1
      ? [`There is no column for ${absent.join(' or ')}: add it when it is due.`]
      : []),
    ...(targets ? [`To be confirmed: the targets are those of ${year} (${targets}).`] : []),
    ...(columns.past.every((past) => past.year !== null && runsOn(scorecard, past.year))
      ? []
      : [
          `To be completed: the past years do not run on to ${year}. Those that do not were left as they are.`,
        ]),
    ...(missing.length > 0
      ? [
          `To be completed: no ${inQuarters ? 'Q4 ' : ''}outturn of ${year} for ${sayRanges(missing)}. Fill it in when it is known.`,
        ]
      : []),
  ];
  const first = Math.max(lastRow, grid.top + grid.cells.length - 1) + 2;
  const note = formatArea({ row: first, column: firstColumn, rows: lines.length, columns: 1 });
  const waiting = [...(targets ? [targets] : []), ...ranges(missing)];
  return [
    ...lines.flatMap((to, index) => put(first + index, firstColumn, { to })),
    { kind: 'look', sheet, address: note, look: { italic: true, color: MUTED, wrap: false } },
    ...waiting.map((address): Edit => ({ kind: 'look', sheet, address, look: { fill: AUTHOR_FILL } })),
  ];
}

function columnArea(column: number, indicators: readonly Indicator[]): string {
  const rows = indicators.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return formatArea({ row: first, column, rows: last - first + 1, columns: 1 });
}

const sayRanges = (addresses: readonly string[]): string => ranges(addresses).join(', ');

/** "G2", "G3", "G5" → "G2:G3", "G5". */
function ranges(addresses: readonly string[]): readonly string[] {
  const places = addresses.flatMap((address) => parseArea(address) ?? []);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs.map(formatArea);
}
