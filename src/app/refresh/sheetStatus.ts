import type { PeriodCell } from '../../domain/indicators/besides';
import { ragOf, type Rag } from '../../domain/judging/status';
import { RAG_FILL } from '../../outputs/theme';
import type { ScorecardCell } from '../../domain/values/cells';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { ownStatusOf, statusOfFill } from '../../domain/judging/ownStatus';
import { ownStatusWords, wordsOfKey, type OwnWords } from '../../domain/judging/ownStatusWords';
import type { Edit } from '../../domain/plan/plan';
import { latestPeriod } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';
import { replace } from '../../domain/plan/cellEdits';
import { markSet, setWord, withoutMark } from '../../wording/overTime/override';

/** The sheet's own statuses of the judged period, by the row of their indicator. */
export type SheetStatus = ReadonlyMap<number, PeriodCell>;

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
    return own && !own.byRule ? [[row, own] as const] : [];
  });
  return cells.length === 0 ? null : new Map(cells);
}

/**
 * Whether the sheet has a status of its own, of any period: then no column of ours is added beside it. Figures that are
 * only painted have no column for one.
 */
export const hasSheetStatus = ({ scorecard }: Pick<JudgedScorecard, 'scorecard'>): boolean =>
  scorecard.indicators.some(
    ({ besides }) => besides?.statuses.some(({ painted }) => painted !== 'figure') ?? false,
  );

/**
 * Writes the statuses into the sheet's own column in its own words; one that a person set with its mark. Left as they
 * stand: formulas, a status that agrees, one that is kept (blue, complete, not due), what is no status, the cell of an
 * indicator that is not rated, and a colour the sheet has no word for.
 */
export function planSheetStatus(
  { indicators, scorecard: { statusKey } }: JudgedScorecard,
  own: SheetStatus,
  sheet: SheetSnapshot,
): Edit[] {
  const words = statusKey
    ? wordsOfKey(statusKey)
    : ownStatusWords([...own.values()].map(({ cell: { value } }) => withoutMark(value.raw.trim())));
  const tints = ownTints(own, sheet);
  return indicators.flatMap((entry): readonly Edit[] => {
    const { cell, painted, means } = own.get(entry.indicator.row) ?? {};
    if (!cell) return [];
    if (painted) {
      const rag = ragOf(entry.status);
      return rag === null || isPaintedAsSet(sheet, cell, entry) ? [] : repaint(sheet, cell, tints[rag], rag);
    }
    if (cell.formula !== null) return [];
    const to = wordFor(entry, { cell, ...(means && { means }) }, words);
    return to === null ? [] : replace(sheet.grid, cell.row, cell.column, to);
  });
}

/** A colour holds no mark: it is that of the numbers, but where a person has painted what was set it stays. */
function isPaintedAsSet(sheet: SheetSnapshot, cell: ScorecardCell, { override }: JudgedIndicator): boolean {
  const held = statusOfFill(fillAt(sheet, cell));
  return (
    override?.kind === 'in-force' &&
    override.rag !== null &&
    held?.kind === 'colours' &&
    held.rags.includes(override.rag)
  );
}

/** What the cell is to say; null where it stays as it is. */
function wordFor(
  { status, override }: JudgedIndicator,
  told: Pick<PeriodCell, 'cell' | 'means'>,
  words: OwnWords,
): string | null {
  const said = told.cell.value.raw.trim();
  if (override?.kind === 'in-force') {
    const word = override.rag === null ? setWord(override) : words[override.rag];
    return word === null ? null : markSet(word);
  }
  // What was set and holds no longer gives way, with its mark.
  const lapsed = withoutMark(said) !== said;
  if (status.kind !== 'rated') return lapsed ? '' : null;
  const held = ownStatusOf(told);
  if (said !== '' && held?.kind !== 'colours' && !lapsed) return null;
  if (held?.kind === 'colours' && held.rags.includes(status.rag) && !lapsed) return null;
  return words[status.rag];
}

const fillAt = ({ fills, grid }: SheetSnapshot, { row, column }: ScorecardCell): string | null =>
  fills?.[row - grid.top]?.[column - grid.left] ?? null;

/** Of each colour the shade the sheet uses most; ours where it uses none. */
function ownTints(own: SheetStatus, sheet: SheetSnapshot): Readonly<Record<Rag, string>> {
  const used = [...own.values()].flatMap(({ cell, painted }) => {
    const fill = painted ? fillAt(sheet, cell) : null;
    const status = statusOfFill(fill);
    return fill !== null && status?.kind === 'colours' ? [{ fill, rag: status.rags[0] }] : [];
  });
  const shade = (rag: Rag): string => {
    const of = used.flatMap((each) => (each.rag === rag ? [each.fill] : []));
    const times = (fill: string): number => of.filter((other) => other === fill).length;
    return of.reduce((most, fill) => (times(fill) > times(most) ? fill : most), of[0] ?? RAG_FILL[rag]);
  };
  return { red: shade('red'), amber: shade('amber'), green: shade('green') };
}

/** A status that only a fill tells is painted anew where it is another colour. */
function repaint(sheet: SheetSnapshot, cell: ScorecardCell, to: string, rag: Rag): readonly Edit[] {
  const expect = fillAt(sheet, cell);
  const held = statusOfFill(expect);
  if (held?.kind === 'colours' && held.rags.includes(rag)) return [];
  return [{ kind: 'fill', sheet: sheet.name, address: cell.address, expect, to }];
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
