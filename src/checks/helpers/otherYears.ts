import { percentageOf, type ScorecardCell } from '../../domain/values/cells';
import {
  equal,
  isInteger,
  multiply,
  rational,
  round,
  truncate,
  type Rational,
} from '../../domain/values/exact';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import { endsYear } from '../../domain/periods/order';
import type { PeriodKey } from '../../domain/periods/period';

/** What another scorecard says of an indicator in a year: as a past year of its own, or as its figure at the year's end. */
export interface Statement {
  readonly sheet: string;
  /** The year of that scorecard. */
  readonly sheetYear: string | null;
  readonly indicator: Indicator;
  readonly what: 'past' | 'outturn';
  readonly cell: ScorecardCell;
  /** The period that ends the year, where `what` is the outturn. */
  readonly period?: PeriodKey;
}

/** Everything another scorecard says of that indicator in that year ("2021-22"); blank cells say nothing. */
export function statementsOf(other: Scorecard, indicator: Indicator, year: string): readonly Statement[] {
  const { sheet, year: sheetYear } = other;
  const outturn = sheetYear === year ? outturnOf(other, indicator) : null;
  const past = indicator.past.filter((each) => each.year === year).map(({ cell }) => cell);
  return [
    ...past.map((cell): Statement => ({ sheet, sheetYear, indicator, what: 'past', cell })),
    ...(outturn ? [{ sheet, sheetYear, indicator, what: 'outturn', ...outturn } as const] : []),
  ];
}

/** The figure of the period that ends the scorecard's year; that of a month only where it stands for more than the month. */
function outturnOf(
  { periods, year }: Scorecard,
  indicator: Indicator,
): Required<Pick<Statement, 'cell' | 'period'>> | null {
  const end = periods.findLast(
    (period) =>
      endsYear(period) &&
      (period.year === null || period.year === year) &&
      (period.grain !== 'month' || OF_THE_YEAR.test(indicator.title)),
  );
  const cell = end && indicator.periods[end.key];
  return end && cell ? { cell, period: end.key } : null;
}

const OF_THE_YEAR =
  /\bytd\b|\byear[ -]to[ -]date\b|\bcumulative\b|\brolling\b|\bsnapshot\b|\bat (?:the )?(?:year|month|period)?[ -]?end\b/i;

/**
 * A figure changed for good, which is no slip: two sheets or more agree on the new one, and all older ones have the
 * old. here: this sheet has the new figure; since: it has the old one.
 */
type Restated = 'here' | 'since';

export type Verdict =
  | { readonly kind: 'nothing' | 'same' }
  | { readonly kind: 'unreadable'; readonly statement: Statement }
  | {
      readonly kind: 'differs';
      readonly restated: Restated | null;
      readonly differing: readonly Statement[];
      readonly agreeing: readonly Statement[];
    };

/**
 * Holds a past year's cell against what the other scorecards say of it. Only figures are compared: N/A and the like
 * say that there is none, not that another is wrong. `year` is that of the scorecard the cell stands in.
 */
export function compareFigures(
  year: string | null,
  cell: ScorecardCell,
  said: readonly Statement[],
): Verdict {
  if (!isFigure(cell)) return { kind: 'nothing' };
  const figures = said.filter((statement) => isFigure(statement.cell));
  const differing = figures.filter((statement) => !sameFigure(cell, statement.cell));
  if (differing.length > 0) {
    const agreeing = figures.filter((statement) => !differing.includes(statement));
    return { kind: 'differs', restated: restatedBy(year, agreeing, differing), differing, agreeing };
  }
  if (figures.length > 0) return { kind: 'same' };
  const unread = said.find(({ cell: { value } }) => UNREAD.has(value.kind));
  return unread ? { kind: 'unreadable', statement: unread } : { kind: 'nothing' };
}

const UNREAD = new Set<string>(['error', 'unreadable', 'date']);
const isFigure = ({ value }: ScorecardCell): boolean => value.kind === 'number' || value.kind === 'ratio';

function restatedBy(
  year: string | null,
  agreeing: readonly Statement[],
  differing: readonly Statement[],
): Restated | null {
  if (year === null || [...agreeing, ...differing].some(({ sheetYear }) => sheetYear === null)) return null;
  const yearsOf = (statements: readonly Statement[]): readonly string[] =>
    statements.map(({ sheetYear }) => sheetYear ?? '').sort();
  const [agreed, differed] = [yearsOf(agreeing), yearsOf(differing)];
  const [firstAgreed, lastAgreed] = [agreed[0], agreed.at(-1)];
  const [firstOther = '', lastOther = ''] = [differed[0], differed.at(-1)];
  if (firstAgreed !== undefined && lastOther < year && lastOther < firstAgreed) return 'here';
  const sheets = new Set(differing.map(({ sheet }) => sheet));
  const [first, ...rest] = differing;
  const agree = first !== undefined && rest.every(({ cell }) => sameFigure(first.cell, cell));
  const older = lastAgreed === undefined || lastAgreed < firstOther;
  return firstOther > year && older && agree && sheets.size > 1 ? 'since' : null;
}

/** A cell's figure as it is read: "89.8". */
export const figureText = ({ value }: ScorecardCell): string =>
  value.kind === 'number' || value.kind === 'ratio' ? value.shown.text : value.raw;

/**
 * Whether two cells give one figure at the decimals of the coarser. What is finer is rounded half up; a tie may have
 * gone either way, and a figure cut off is not another figure. A ratio also stands for its exact value.
 */
function sameFigure(a: ScorecardCell, b: ScorecardCell): boolean {
  const [ours, theirs] = [readingsOf(a), readingsOf(b)];
  return ours.some((one) =>
    theirs.some((other) => {
      const decimals = Math.min(one.decimals, other.decimals);
      return roundings(one.value, decimals).some((x) =>
        roundings(other.value, decimals).some((y) => equal(x, y)),
      );
    }),
  );
}

interface Read {
  readonly value: Rational;
  readonly decimals: number;
}

/** More decimals than any cell shows. */
const EXACT = 15;

function readingsOf({ value }: ScorecardCell): readonly Read[] {
  if (value.kind !== 'number' && value.kind !== 'ratio') return [];
  const shown = { value: value.shown.value, decimals: value.shown.decimals };
  if (value.kind === 'number' || !isPossibleRatio(value)) return [shown];
  return [shown, { value: percentageOf(value.numerator, value.denominator), decimals: EXACT }];
}

/** Half up, and for an exact tie half down as well. */
function roundings(value: Rational, decimals: number): readonly Rational[] {
  const up = round(value, decimals);
  const scaled = multiply(value, rational(2n * 10n ** BigInt(decimals)));
  const isTie = isInteger(scaled) && scaled.num % 2n !== 0n;
  return isTie ? [up, truncate(value, decimals)] : [up];
}
