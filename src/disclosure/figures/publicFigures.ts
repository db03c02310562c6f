import type { JudgedScorecard } from '../../domain/judging/judged';
import { isSameFigure } from '../../domain/tables/agreement';
import { nameOfFigures, type FigureTable } from '../../domain/tables/figures';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import { isPercentage } from '../../domain/indicators/unit';
import { measured, type ScorecardCell } from '../../domain/values/cells';
import { cellOf, isPastYear } from '../model/entries';
import { isHidden, type SuppressionPlan } from '../model/plan';
import { isSmallCount, type DisclosurePolicy } from '../model/policy';
import { countedIn, readFigure } from '../model/readFigure';
import { publicCell, SUPPRESSED, withValue } from '../publish/publicScorecard';
import { isWorded } from '../publish/worded';
import { mayBeFew } from './leastBehind';
import type { FigureGuard } from './planFigures';
import type { SeriesPart } from './seriesPart';

/** What is left out of a public report, and why. */
interface GoneTable {
  readonly name: string;
  readonly why: 'percentages' | 'words';
}

/** Series, tables of years and shares as the public may know them, and those left out. */
interface PublicFigures {
  readonly figures: readonly LinkedFigures[];
  readonly gone: readonly GoneTable[];
}

/**
 * The tables with every cell suppressed that the plan hides, and each that says too much by itself: a percentage of which
 * nothing says of how many it is and that a few could make, whatever stands beside a group of few, and a number that the
 * scorecard hides. One in which nothing of ours is left is left out. `names` says whether words name a small number.
 */
export function publicFigures(
  all: readonly LinkedFigures[],
  guards: readonly (FigureGuard | null)[],
  judged: JudgedScorecard,
  plan: SuppressionPlan,
  names: (text: string) => boolean,
): PublicFigures {
  const secret = hiddenCells(judged, plan);
  const figures: LinkedFigures[] = [];
  const gone: GoneTable[] = [];
  all.forEach((linked, at) => {
    const { table } = linked;
    const guard = guards[at] ?? null;
    const hides = guard && hiddenIn(table, guard, plan.policy);
    const open = hides && openTable(table, (row, column) => hides(row, column) || secret(table, row, column));
    if (!open || !isWorthPrinting(table, open)) gone.push({ name: nameOfFigures(table), why: 'percentages' });
    else if (isWorded(textsOf(table), names)) gone.push({ name: nameOfFigures(table), why: 'words' });
    else figures.push({ ...linked, table: open });
  });
  return { figures, gone };
}

type Hides = (row: number, column: number) => boolean;

function hiddenIn(table: FigureTable, guard: FigureGuard, policy: DisclosurePolicy): Hides {
  if (guard.kind === 'shares')
    return (row, column) => {
      const at = guard.columns.indexOf(column);
      return at < 0 ? isSmallElsewhere(table, row, column, policy) : (guard.hidden[at]?.has(row) ?? true);
    };
  const { part, plan } = guard;
  const byPlan: Hides = (row, column) => {
    const [index, key] = [part.rows.indexOf(row), part.keys[column]];
    if (index < 0 || !key) return isSmallElsewhere(table, row, column, policy);
    return isHidden(plan, index, key) || isFewAlone(part, index, table.columns[column]?.cells[row], policy);
  };
  return (row, column) => byPlan(row, column) || isOfFew(table, part, row, column, byPlan, policy);
}

/** A percentage by itself, with which nothing says of how many. */
function isFewAlone(
  { judged }: SeriesPart,
  index: number,
  cell: ScorecardCell | undefined,
  policy: DisclosurePolicy,
): boolean {
  const indicator = judged.indicators[index]?.indicator;
  if (!cell || !indicator || cell.value.kind !== 'number') return false;
  if (OF_TIME.test(indicator.title)) return false;
  return (cell.value.percent || isPercentage(indicator)) && mayBeFew(cell.value.shown, policy);
}

/** Percentages of something that no one counts in children: "% of sessions missed". */
const OF_TIME =
  /(?:%|per ?cent(?:age)?|proportion) (?:of )?(?:\w+ ){0,2}(?:sessions?|days?|hours?|absence)\b/i;

/** Figures of a group whose own number, in a row beside them, is of few or hidden: an average of three children is theirs. */
function isOfFew(
  table: FigureTable,
  { judged, rows }: SeriesPart,
  row: number,
  column: number,
  byPlan: Hides,
  policy: DisclosurePolicy,
): boolean {
  const section = table.rows[row]?.section;
  return rows.some((other, index) => {
    const { indicator } = judged.indicators[index] ?? {};
    const cell = table.columns[column]?.cells[other];
    if (
      other === row ||
      !indicator ||
      table.rows[other]?.section !== section ||
      !HEADCOUNT.test(table.rows[other]?.label ?? '')
    )
      return false;
    const figure = readFigure(cell, countedIn(indicator));
    if (figure?.kind === 'count') return figure.count >= 1 && figure.count <= policy.denominatorTo;
    return figure?.kind === 'suppressed' || byPlan(other, column);
  });
}

/** "Number of CLA": how many there are of whom the rows beside it speak. */
const HEADCOUNT = /^(?:the )?(?:total )?(?:number|no\.?|count|cohort|total)\b/i;

/** Of other councils nothing hangs together with ours; a few children there are no more to be published. */
function isSmallElsewhere(
  table: FigureTable,
  row: number,
  column: number,
  policy: DisclosurePolicy,
): boolean {
  const value = table.columns[column]?.cells[row]?.value;
  if (value?.kind === 'ratio') return true;
  if (value?.kind !== 'number' || value.percent || table.kind === 'shares') return false;
  const { num, den } = value.exact;
  return (
    den === 1n &&
    /\b(?:number|count|no\.)\b/i.test(table.rows[row]?.label ?? '') &&
    isSmallCount(Number(num), policy)
  );
}

/** Whether a cell says the same as a figure the scorecard hides, of the same indicator or at the same time. */
function hiddenCells(
  judged: JudgedScorecard,
  plan: SuppressionPlan,
): (table: FigureTable, row: number, column: number) => boolean {
  const { scorecard } = judged;
  const keys = [
    ...scorecard.columns.past.map((_, at) => `past-${at}` as const),
    ...scorecard.periods.map(({ key }) => key),
  ];
  const hidden = judged.indicators.flatMap(({ indicator }, index) =>
    keys.flatMap((key) => {
      const cell = isHidden(plan, index, key) ? cellOf(indicator, key) : undefined;
      const months = isPastYear(key)
        ? null
        : (scorecard.periods.find((period) => period.key === key)?.months ?? null);
      return cell ? [{ cell, last: months?.last ?? null }] : [];
    }),
  );
  return (table, row, column) => {
    const { who, cells, time } = table.columns[column] ?? { who: 'others', cells: [], time: null };
    const cell = cells[row];
    if (who !== 'own' || table.rows[row]?.who !== 'own' || !cell || !measured(cell.value)) return false;
    const last = time?.months?.last ?? null;
    return hidden.some(
      (one) =>
        (one.last === null || last === null || one.last === last) && isSameFigure(one.cell, cell) === true,
    );
  };
}

const openTable = (table: FigureTable, hides: Hides): FigureTable => ({
  ...table,
  // What was not read is of no use to anyone else, and may be a number.
  unread: [],
  columns: table.columns.map((column, at) => ({
    ...column,
    total: null,
    cells: column.cells.map((cell, row) =>
      cell.value.kind !== 'blank' && hides(row, at) ? withValue(cell, SUPPRESSED) : publicCell(cell),
    ),
  })),
});

/** Of our own latest figures at least this share must be left: a table of marks alone tells no one anything. */
const LEAST_LEFT = 0.25;
/** As many dates as a report shows of a series. */
const LATEST = 6;

function isWorthPrinting(whole: FigureTable, open: FigureTable): boolean {
  const figuresOf = ({ columns, rows }: FigureTable): number =>
    columns
      .filter(({ who }) => who === 'own')
      .slice(-LATEST)
      .flatMap(({ cells }) => cells.filter(({ value }, row) => rows[row]?.who === 'own' && measured(value)))
      .length;
  const [all, left] = [figuresOf(whole), figuresOf(open)];
  return left > 0 && left >= all * LEAST_LEFT;
}

const textsOf = ({
  sheet,
  title,
  over,
  labelHeading,
  notes,
  rows,
  columns,
}: FigureTable): readonly string[] => [
  // A table without a title is called by its sheet.
  sheet,
  title,
  over,
  labelHeading,
  notes,
  ...rows.flatMap(({ label, section }) => [label, section]),
  ...columns.map(({ heading }) => heading),
];
