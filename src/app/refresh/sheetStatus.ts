import type { ScorecardCell } from '../../domain/values/cells';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { parseOwnStatus, statusOfFill } from '../../domain/judging/ownStatus';
import { ownStatusWords } from '../../domain/judging/ownStatusWords';
import type { Edit } from '../../domain/plan/plan';
import { latestPeriod } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';
import { replace } from '../../domain/plan/cellEdits';

/** The sheet's own status cells of the judged period, by the row of their indicator. */
export type SheetStatus = ReadonlyMap<number, ScorecardCell>;

/**
 * The cells of the sheet's own status column for the judged period; null where the sheet has none. A column that does
 * not say its period is of the latest one.
 */
export function sheetStatusOf({ scorecard, period }: JudgedScorecard): SheetStatus | null {
  const isLatest = latestPeriod(scorecard)?.key === period.key;
  const cells = scorecard.indicators.flatMap(({ row, besides }) => {
    const own = besides?.statuses.find((each) =>
      each.period === null ? isLatest : each.period === period.key,
    );
    return own ? [[row, own.cell] as const] : [];
  });
  return cells.length === 0 ? null : new Map(cells);
}

/** Whether the sheet has a status of its own, of any period: then no column of ours is added beside it. */
export const hasSheetStatus = ({ scorecard }: Pick<JudgedScorecard, 'scorecard'>): boolean =>
  scorecard.indicators.some(({ besides }) => (besides?.statuses.length ?? 0) > 0);

/**
 * Writes the statuses into the sheet's own column in its own words. Left as they stand: formulas, a status that agrees,
 * one that is kept (blue, complete, not due), what is no status, the cell of an indicator that is not rated, and a colour
 * the sheet has no word for.
 */
export function planSheetStatus(
  { indicators }: JudgedScorecard,
  own: SheetStatus,
  sheet: SheetSnapshot,
): Edit[] {
  const words = ownStatusWords([...own.values()].map(({ value }) => value.raw));
  return indicators.flatMap(({ indicator, status }): readonly Edit[] => {
    const cell = own.get(indicator.row);
    if (!cell || cell.formula !== null || status.kind !== 'rated') return [];
    const held = parseOwnStatus(cell.value.raw);
    const blank = cell.value.raw.trim() === '';
    if (!blank && held?.kind !== 'colours') return [];
    if (held?.kind === 'colours' && held.rags.includes(status.rag)) return [];
    const word = words[status.rag];
    return word === null ? [] : replace(sheet.grid, cell.row, cell.column, word);
  });
}

/** A sheet paints its statuses where at least this share of the judged cells has a colour of a status. */
const PAINTED = 0.5;

/**
 * Whether the fills of the judged period's cells are the sheet's own statuses: most have a colour of red, amber or green
 * that is none of `ours`. They are its only record then, and are not painted over unasked.
 */
export function isPainted(
  { scorecard, period }: JudgedScorecard,
  { fills, grid }: SheetSnapshot,
  ours: readonly string[],
): boolean {
  const cells = scorecard.indicators.flatMap(({ periods }) => periods[period.key] ?? []);
  const painted = cells.filter(({ row, column }) => {
    const fill = fills?.[row - grid.top]?.[column - grid.left] ?? null;
    return fill !== null && !ours.includes(fill) && statusOfFill(fill)?.kind === 'colours';
  });
  return cells.length > 0 && painted.length / cells.length >= PAINTED;
}
