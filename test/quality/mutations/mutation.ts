import { formatAddress } from '../../../src/domain/grid/address';
import type { ScorecardCell } from '../../../src/domain/values/cells';
import type { CheckId } from '../../../src/checks/details';
import type { PeriodKey } from '../../../src/domain/periods/period';
import { QUARTERS } from '../../../src/domain/periods/periods';
import type { Indicator, Scorecard } from '../../../src/domain/indicators/scorecard';
import type { Random } from '../random';
import { joinRatio, splitRatio, type RatioText } from '../ratioTexts';
import { nameOfSpot, put, type Book, type Spot } from '../sheet';

/** A book with one mistake in it, and the finding it must raise. */
export interface Mutant {
  /** "Scorecard!J10: 89.9 (94/109) → 98.9 (94/109)". */
  readonly what: string;
  readonly book: Book;
  /** Any of these checks will do … */
  readonly ids: readonly CheckId[];
  /** … at any of these cells, "Scorecard!J10". */
  readonly cells: readonly string[];
  /** Why nothing in the book can tell, where nothing can; worked out from the texts, not from what the checks say. */
  readonly undetectable: string | null;
}

export interface Mutation {
  readonly name: string;
  /** The check this is a mistake for, by which the results are listed. */
  readonly check: CheckId;
  /** Every mutant of a clean book, or a choice of them. */
  mutate(clean: Clean): readonly Mutant[];
}

/** A clean book as read. */
export interface Clean {
  readonly book: Book;
  readonly scorecard: Scorecard;
  readonly random: Random;
}

/** A cell of a quarter of a row that holds a ratio. */
export interface RatioPlace {
  readonly indicator: Indicator;
  readonly period: PeriodKey;
  readonly spot: Spot;
  readonly text: string;
  readonly ratio: RatioText;
}

export const spotOf = ({ row, column }: ScorecardCell): Spot => ({ sheet: 0, row, column });

/** Every ratio of this year's quarters. */
export function ratioPlaces({ scorecard }: Clean): readonly RatioPlace[] {
  return scorecard.indicators.flatMap((indicator) =>
    QUARTERS.flatMap((period): readonly RatioPlace[] => {
      const cell = indicator.periods[period];
      const ratio = cell && splitRatio(cell.value.raw);
      return cell && ratio ? [{ indicator, period, spot: spotOf(cell), text: cell.value.raw, ratio }] : [];
    }),
  );
}

/** A row's ratios up to a quarter, that quarter's last. */
export const ratiosUpTo = (places: readonly RatioPlace[], place: RatioPlace): readonly RatioPlace[] =>
  places.filter(({ indicator, period }) => indicator === place.indicator && period <= place.period);

/** Rows of plain numbers: a filled quarter of a row without any ratio. */
export function plainPlaces({ scorecard }: Clean): readonly {
  readonly indicator: Indicator;
  readonly period: PeriodKey;
  readonly cell: ScorecardCell;
}[] {
  return scorecard.indicators.flatMap((indicator) => {
    const cells = QUARTERS.flatMap((period) => {
      const cell = indicator.periods[period];
      return cell ? [{ indicator, period, cell }] : [];
    });
    const isPlain = cells.every(({ cell }) => cell.value.kind !== 'ratio');
    return isPlain ? cells.filter(({ cell }) => cell.value.kind === 'number' && !cell.value.fromText) : [];
  });
}

type Entry = Parameters<typeof put>[1][number][1];

/** A mutant with one cell changed, expected to be found at that cell. */
export function changed(
  { book }: Clean,
  spot: Spot,
  from: string,
  to: Entry,
  ids: readonly CheckId[],
  undetectable: string | null = null,
): Mutant {
  const cell = nameOfSpot(book, spot);
  const text = typeof to === 'string' ? to : String(to.value);
  return {
    what: `${cell}: ${JSON.stringify(from)} → ${JSON.stringify(text)}`,
    book: put(book, [[spot, to]]),
    ids,
    cells: [cell],
    undetectable,
  };
}

export const withRatio = (ratio: RatioText, change: Partial<RatioText>): string =>
  joinRatio({ ...ratio, ...change });

/** A cell of the scorecard's sheet as findings name it. */
export const cellName = (book: Book, row: number, column: number): string =>
  `${book.grids[0]?.sheet ?? ''}!${formatAddress(row, column)}`;
