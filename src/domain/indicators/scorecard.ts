import type { Rival } from './rival';
import { measured, type ScorecardCell } from '../values/cells';
import { sign } from '../values/exact';
import type { Period, PeriodKey } from '../periods/period';
import type { Direction } from '../settings/settings';
import type { Target } from '../targets/targets';
import type { ColumnRole, Reading } from '../reading/reading';
import type { Besides } from './besides';
import type { AmberEnd } from '../judging/amberEnd';
import type { ImprovingRule } from '../judging/improvingRule';
import type { ScaleKey } from '../judging/rule/scaleKey';
import type { NoteLine } from '../judging/rule/noteLine';
import type { KeySheets } from '../judging/rule/keySheets';
import type { WrittenRule } from '../judging/writtenRule';

/** A heading that was placed: where it is and what it says (white space folded). */
export interface Heading {
  readonly column: number;
  readonly text: string;
}
export interface YearHeading extends Heading {
  readonly year: string | null;
  /** Of a target: whether its heading says that it is the whole year's or of the year to date; absent where it does not. */
  readonly basis?: 'year' | 'to-date';
}
export interface PeriodHeading extends YearHeading {
  readonly period: Period;
}

/** Where each part of the scorecard stands. Columns are 0-based columns of the sheet. */
export interface ScorecardColumns {
  readonly ref: Heading | null;
  readonly title: Heading;
  readonly neighbour: YearHeading | null;
  readonly england: YearHeading | null;
  readonly past: readonly YearHeading[];
  readonly target: YearHeading | null;
  /** In the order of the sheet. */
  readonly periods: readonly PeriodHeading[];
  /** Where each period has a column for its target; `target` then stands for the first of them. */
  readonly periodTargets?: readonly PeriodHeading[];
  /** The sheet's own column of which way is better ("Good is", Polarity). */
  readonly goodIs?: Heading;
  /** Our own columns, found again by name. */
  readonly rag: Heading | null;
  readonly variance: Heading | null;
  readonly travel?: Heading;
}

export interface PastYear {
  readonly year: string | null;
  readonly cell: ScorecardCell;
}

export interface Indicator {
  readonly row: number;
  /** As shown: "4". '' when the sheet has no reference. */
  readonly ref: string;
  readonly refCell: ScorecardCell | null;
  readonly title: string;
  readonly titleCell: ScorecardCell;
  readonly neighbour: ScorecardCell | null;
  readonly england: ScorecardCell | null;
  readonly past: readonly PastYear[];
  readonly target: {
    readonly cell: ScorecardCell;
    readonly value: Target;
    /** The year its heading names. */
    readonly year?: string;
    /** The one period its column is of, where others have figures and no target. */
    readonly of?: PeriodKey;
  } | null;
  /** The figures by the name of their period, in order of time. */
  readonly periods: Readonly<Record<PeriodKey, ScorecardCell>>;
  /** What stands in our own RAG column; null when there is none. */
  readonly rag: ScorecardCell | null;
  /** Which way is better in the sheet's own words; null where its column does not say. */
  readonly goodIs?: { readonly cell: ScorecardCell; readonly direction: Direction | null };
  /** Other columns that may be its latest figure or its target as well: a colour counts where each of them gives it too. */
  readonly rivals?: readonly Rival[];
  /** The reading of the sheet waits for an answer that may change its status: until then it has none. */
  readonly unsure?: true;
  /** The sheet calls amber what is off target but better than before. */
  readonly improving?: ImprovingRule;
  /** Where amber ends by a line of the sheet that gives no tolerance: at the row's minimum, or not understood. */
  readonly amberEnds?: AmberEnd;
  /** Its unit, the sheet's own status, thresholds and whatever else stands beside the figures. */
  readonly besides?: Besides;
}

/**
 * Something of a sheet that could not be placed: a column by its heading, a row with figures but no description by
 * its first words, a total among the indicators, another table, the colours of a status column without words.
 */
export interface Unplaced {
  readonly what: 'column' | 'row' | 'total' | 'table' | 'colours';
  readonly text: string;
  readonly address: string;
}

/** A line above the table that names one year: "Performance scorecard 2022-23". */
export interface TitleLine {
  readonly text: string;
  readonly year: string;
  readonly address: string;
}

/** What a sheet says that figures with a mark behind them are: provisional, restated. */
export interface FigureMarks {
  readonly marks: readonly { readonly mark: string; readonly says: string }[];
  /** What it says of figures in italics, which are not read; null where nothing. */
  readonly italics: string | null;
}

export interface Scorecard {
  readonly sheet: string;
  /** The published table without our own columns: "A1:K15". */
  readonly range: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  /** The last column of the published table; our own stand directly right of it. */
  readonly lastColumn: number;
  readonly lastRow: number;
  /** "2022-23", from the headings of its periods or else the target's. */
  readonly year: string | null;
  readonly columns: ScorecardColumns;
  /** Every period with a column of figures, earliest first. */
  readonly periods: readonly Period[];
  readonly indicators: readonly Indicator[];
  /** What stands in or under the table and was not read, in the order of the sheet. */
  readonly unplaced?: readonly Unplaced[];
  /** The lines above it that say which year it is of. */
  readonly titles?: readonly TitleLine[];
  /** The rule the sheet states for its statuses, in a line beside the table; absent where it states none. */
  readonly writtenRule?: WrittenRule;
  /** The words of the sheet's own statuses and what its key says they are; absent where no key names them. */
  readonly statusKey?: Pick<ScaleKey, 'words'>;
  /**
   * A line that says how far off is amber and was not understood: a person is asked, and until then what is off target waits.
   * `byStatus`: no line says it, and this status of the sheet's own is not what our usual tolerance gives.
   */
  readonly openRule?: NoteLine & { readonly byStatus?: true };
  /** What other sheets of the workbook say of statuses, to be read by again; absent where none does. */
  readonly keySheets?: KeySheets;
  /** A rule of another sheet that the one beside the table outranks. */
  readonly outranked?: WrittenRule;
  /** What its marks behind figures stand for in its own words; absent where it does not say. */
  readonly figureMarks?: FigureMarks;
  /** How the sheet was read: the role of every column, how sure it is, and why. */
  readonly reading?: Reading;
}

/** Words that say why there is no figure yet: "available in Q4" stands in Q4 long before Q4. */
const WORDS: ReadonlySet<ScorecardCell['value']['kind']> = new Set(['not-available', 'not-applicable']);

/**
 * The latest period in which any indicator has something other than blank or words for no figure; without one, other
 * than blank; null when every period is empty. A period whose formulas only wait for their data is none.
 */
export function latestPeriod({
  periods,
  indicators,
}: Pick<Scorecard, 'periods' | 'indicators'>): Period | null {
  const filledIn = (filled: (cell: ScorecardCell) => boolean, key: PeriodKey): boolean =>
    indicators.some((indicator) => {
      const cell = indicator.periods[key];
      return cell !== undefined && filled(cell);
    });
  const latest = (filled: (cell: ScorecardCell) => boolean, among = periods): Period | null =>
    among.findLast(({ key }) => filledIn(filled, key)) ?? null;
  const hasData = ({ value: { kind } }: ScorecardCell): boolean => kind !== 'blank' && !WORDS.has(kind);
  const found = latest(hasData);
  if (!found) return latest(({ value: { kind } }) => kind !== 'blank');
  const begun = periods.slice(0, periods.indexOf(found) + 1);
  while (begun.length > 1 && onlyNoughts(indicators, begun.at(-1), hasData)) begun.pop();
  const [last] = begun.slice(-1);
  return last && filledIn(hasData, last.key) ? last : (latest(hasData, begun) ?? found);
}

/** Fewer rows than this may well all be nought. */
const ENOUGH = 3;

/**
 * Whether all a period holds is noughts and errors in rows that mostly had figures in a period before: formulas over data
 * that is not there yet.
 */
function onlyNoughts(
  indicators: readonly Indicator[],
  period: Period | undefined,
  hasData: (cell: ScorecardCell) => boolean,
): boolean {
  // Most sheets are told from such a one by a single figure.
  const hasFigure = ({ periods }: Indicator): boolean => {
    const cell = period && periods[period.key];
    return cell !== undefined && hasData(cell) && !isNoughtOrError(cell);
  };
  if (indicators.some(hasFigure)) return false;
  const rows = indicators.flatMap((indicator) => {
    const keys = Object.keys(indicator.periods);
    const cell = period && indicator.periods[period.key];
    if (!cell || !hasData(cell)) return [];
    const before = keys.slice(0, keys.indexOf(period.key)).map((key) => indicator.periods[key]);
    return [{ cell, had: before.some((each) => each !== undefined && isAboveNought(each)) }];
  });
  const [first] = rows;
  if (!first) return false;
  if (rows.length < ENOUGH && !rows.every(({ cell }) => cell.formula !== null)) return false;
  return rows.filter(({ had }) => had).length * 3 >= rows.length * 2;
}

const isAboveNought = ({ value }: ScorecardCell): boolean => {
  const found = measured(value);
  return found !== null && sign(found.exact) !== 0;
};

function isNoughtOrError({ value }: ScorecardCell): boolean {
  if (value.kind === 'error') return true;
  if (value.kind === 'ratio' && sign(value.denominator) === 0) return true;
  const found = measured(value);
  return found !== null && sign(found.exact) === 0;
}

/**
 * Whether a sheet read as a scorecard is no more than measures over time: no targets, no references, no status, nothing
 * that says which way is better. Alone it may be someone's scorecard; beside one that has these it is a series.
 */
export function isSeriesOnly({ columns, reading }: Scorecard): boolean {
  const roles = reading?.columns.map(({ role }) => role) ?? [];
  return (
    columns.target === null &&
    (columns.periodTargets ?? []).length === 0 &&
    columns.ref === null &&
    columns.goodIs === undefined &&
    !roles.some((role) => JUDGED.has(role))
  );
}

const JUDGED: ReadonlySet<ColumnRole> = new Set([
  'status',
  'target',
  'stretch',
  'threshold',
  'polarity',
  'ref',
  'numerator',
]);
