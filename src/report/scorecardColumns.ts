import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { shownRag } from '../domain/overrides/shownRag';
import { sayCell } from './cell';
import type { TableOptions } from './columns';
import { directionNote, varianceNote } from './notes';
import { placeColumns, type PlacedColumn } from './placeColumns';
import { sayTravelCell } from './overTime/travelCell';
import type { SaidCell, SaidColumn } from './said';

/**
 * The scorecard's own columns with ours, those asked for in their order. The judged quarter's figure carries the
 * colour of its status only where the status column says the word as well.
 */
export function scorecardColumns(
  judged: JudgedScorecard,
  entries: readonly JudgedIndicator[],
  options: TableOptions & { readonly plain?: boolean },
): readonly SaidColumn[] {
  const { period } = judged;
  const placed = placeColumns(judged.scorecard, period, options);
  const worded = placed.some(({ kind }) => kind === 'status');
  return placed.map((column) => ({
    column: column.column,
    note:
      column.kind === 'status'
        ? options.plain === true
          ? null
          : directionNote(entries)
        : column.kind === 'variance'
          ? options.plain === true
            ? null
            : varianceNote(entries, judged.settings.policy)
          : null,
    say: (entry) => {
      if (column.kind === 'travel') return sayTravelCell(entry, judged);
      const said =
        options.plain === true ? withoutFigureNote(sayCell(entry, column), column) : sayCell(entry, column);
      const coloured = worded && (column.kind === 'status' || isJudged(column, period.key));
      return coloured ? inColour(said, entry) : said;
    },
  }));
}

/** A figure at odds with its ratio is for who keeps the sheet; why there is no status is for all. */
const withoutFigureNote = (cell: SaidCell, { kind }: PlacedColumn): SaidCell =>
  kind === 'status' ? cell : { ...cell, note: null };

/** The colour of what the status cell says: what a person set, else the computed one. */
export function inColour(cell: SaidCell, entry: JudgedIndicator): SaidCell {
  const rag = shownRag(entry);
  return rag === null ? cell : { ...cell, role: `rag-${rag}` };
}

/** Whether a column is of a period that is not the one judged. */
export const isOtherPeriod = ({ scorecard, period }: JudgedScorecard, id: string): boolean =>
  id !== period.key && scorecard.periods.some(({ key }) => key === id);

const isJudged = (column: PlacedColumn, period: string): boolean =>
  column.kind === 'period' && column.period === period;
