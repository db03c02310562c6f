import { measured, type ScorecardCell, type Shown } from '../values/cells';
import {
  compare,
  equal,
  formatDecimal,
  HUNDRED,
  multiply,
  rational,
  round,
  sign,
  type Rational,
} from '../values/exact';
import type { Indicator } from '../indicators/scorecard';
import { unitOf, usualDecimals } from '../indicators/unit';
import type { Target } from '../targets/targets';
import { tenfolds } from './tenfold';
import { thousandths } from './thousandths';

/** A slip of scale: what is wrong, and what may have been meant. */
interface ScaleSlip {
  readonly why: 'fraction' | 'over-hundred' | 'thousandth' | 'tenfold';
  readonly meant: string | null;
}

/** A plain figure, or a target, that was looked at. `slip`: null where it fits its row; else why that cannot be told. */
interface ScaleOutcome {
  readonly cell: ScorecardCell;
  readonly shown: Shown;
  readonly slip: ScaleSlip | null | 'compared-over' | 'alone';
}

const ONE = rational(1);

/** A plain percentage to look at: its value unrounded, and as it is shown. */
interface Plain {
  readonly cell: ScorecardCell;
  readonly exact: Rational;
  readonly shown: Shown;
}

/** Every figure of the row: averages, past years and periods. */
const cellsOf = ({ neighbour, england, past, periods }: Indicator): readonly ScorecardCell[] => [
  ...(neighbour ? [neighbour] : []),
  ...(england ? [england] : []),
  ...past.map(({ cell }) => cell),
  ...Object.values(periods),
];

/** Plain figures of the row and of its target, of each quarter where it has several. Ratio cells carry their own proof: ratio-mismatch. */
function plainFigures(indicator: Indicator): readonly Plain[] {
  const plain = cellsOf(indicator).flatMap((cell): Plain[] =>
    cell.value.kind === 'number' ? [{ cell, exact: cell.value.exact, shown: cell.value.shown }] : [],
  );
  const { target } = indicator;
  const wanted = target ? targetValues(target.value) : [];
  return [
    ...plain,
    ...wanted.flatMap((shown) => (target ? [{ cell: target.cell, exact: shown.value, shown }] : [])),
  ];
}

function targetValues(target: Target): readonly Shown[] {
  if (target.kind === 'single') return [target.value];
  return target.kind === 'profile' ? Object.values(target.byPeriod) : [];
}

/** The smallest and largest of the row's figures above 1, of at least two; null when there are fewer. */
function spread(indicator: Indicator): { readonly low: Rational; readonly high: Rational } | null {
  const values = cellsOf(indicator)
    .flatMap(({ value }) => (value.kind === 'number' || value.kind === 'ratio' ? [value.shown.value] : []))
    .filter((value) => compare(value, ONE) > 0 && compare(value, HUNDRED) <= 0)
    .sort(compare);
  const [low, high] = [values[0], values.at(-1)];
  return low && high && values.length >= 2 ? { low, high } : null;
}

/** Whether a figure of 1 or less is a share of 1 among percentages: 0.938 where the row says 93.8. */
function isFraction(
  exact: Rational,
  { low, high }: { low: Rational; high: Rational },
  decimals: number,
): boolean {
  const meant = multiply(exact, HUNDRED);
  if (
    compare(meant, multiply(low, rational(4, 5))) < 0 ||
    compare(meant, multiply(high, rational(5, 4))) > 0
  ) {
    return false;
  }
  // 0.9 may be a small percentage; more decimals than the row has, or a row far from zero, tell that it is not.
  return !equal(round(exact, decimals), exact) || compare(low, rational(20)) >= 0;
}

/** 938 → 93.8, 9380 → 93.8: with the point moved, if that is near the row's figures. */
function pointMoved(exact: Rational, row: { low: Rational; high: Rational } | null): string | null {
  for (const [back, decimals] of [
    [rational(1, 10), 1],
    [rational(1, 100), 2],
  ] as const) {
    const meant = multiply(exact, back);
    if (compare(meant, HUNDRED) > 0) continue;
    if (row && compare(meant, multiply(row.low, rational(1, 2))) < 0) continue;
    const short = round(meant, 1);
    return formatDecimal(meant, equal(short, meant) ? 1 : decimals);
  }
  return null;
}

/** "Timeliness of reviews" names no unit; figures that are all from 20 to 100 but for a share of 1 tell it. */
function looksLikePercentages(indicator: Indicator): boolean {
  const row = spread(indicator);
  return (
    row !== null &&
    compare(row.low, rational(20)) >= 0 &&
    plainFigures(indicator).every(({ exact }) => compare(exact, HUNDRED) <= 0)
  );
}

/** Over 100, as a percentage of what was planned may be; a slip of the point is far over. */
const isLittleOver = (value: Rational): boolean =>
  compare(value, HUNDRED) > 0 && compare(value, rational(200)) <= 0;

/** What is used of what there is, or done of what was planned, may be more than all of it. */
const MAY_EXCEED =
  /\b(?:utili[sz]ation|occupancy|capacity|fill rate|productivity|staffing|spen[dt]|spending|expenditure|budget|funding|savings|of (?:the )?(?:plan(?:ned)?|profile|forecast|baseline|expected|target))\b/i;

/** Whether others' figures of the same thing are over 100: then it is no share of a group. */
const isComparedOver = ({ besides }: Indicator): boolean =>
  (besides?.comparators ?? []).some(({ cell }) => {
    const value = measured(cell.value)?.shown.value;
    return value !== undefined && isLittleOver(value);
  });

/** Every plain percentage of the row looked at for its scale. */
function lookAtPercentages(indicator: Indicator): readonly ScaleOutcome[] {
  return plainFigures(indicator).map(({ cell, exact, shown }): ScaleOutcome => {
    const say = (slip: ScaleOutcome['slip']): ScaleOutcome => ({ cell, shown, slip });
    const isOver = compare(shown.value, HUNDRED) > 0;
    // 0 and 1 say nothing: none, or one per cent. Nearly every figure ends here, before the row is looked at.
    if (!isOver && (sign(exact) <= 0 || compare(exact, ONE) >= 0)) return say(null);
    const row = spread(indicator);
    // By what is shown: 100.0 may hide a little more.
    if (isLittleOver(shown.value) && MAY_EXCEED.test(indicator.title)) return say(null);
    if (isLittleOver(shown.value) && isComparedOver(indicator)) return say('compared-over');
    if (isOver) return say({ why: 'over-hundred', meant: pointMoved(exact, row) });
    if (!row) return say('alone');
    const decimals = usualDecimals(indicator) ?? 0;
    const meant = formatDecimal(multiply(exact, HUNDRED), Math.max(decimals, 1));
    return say(isFraction(exact, row, decimals) ? { why: 'fraction', meant } : null);
  });
}

const isShare = ({ slip }: ScaleOutcome): boolean =>
  slip !== null && typeof slip === 'object' && slip.why === 'fraction';

const known = new WeakMap<Indicator, readonly ScaleOutcome[]>();

/**
 * The figures and targets of a row held against the scale of the rest of it: 0.938 among percentages, 938 for 93.8, 11.89
 * for 11,890. The check reports the slips, and what one of them stands on is not judged.
 */
export function scaleOutcomes(indicator: Indicator): readonly ScaleOutcome[] {
  const found = known.get(indicator);
  if (found) return found;
  const outcomes = lookAt(indicator);
  known.set(indicator, outcomes);
  return outcomes;
}

function lookAt(indicator: Indicator): readonly ScaleOutcome[] {
  const others = lookAlong(indicator);
  const slipped = tenfolds(indicator).filter(({ cell, shown }) =>
    others.every((each) => each.cell !== cell || each.shown !== shown || !isSlip(each)),
  );
  return [
    ...others.filter(
      ({ cell, shown }) => !slipped.some((each) => each.cell === cell && each.shown === shown),
    ),
    ...slipped.map(({ cell, shown, meant }): ScaleOutcome => {
      const decimals = usualDecimals(indicator) ?? 0;
      return { cell, shown, slip: { why: 'tenfold', meant: formatDecimal(meant, decimals) } };
    }),
  ];
}

const isSlip = ({ slip }: ScaleOutcome): boolean => slip !== null && typeof slip === 'object';

function lookAlong(indicator: Indicator): readonly ScaleOutcome[] {
  const unit = unitOf(indicator);
  if (unit === 'percentage') return lookAtPercentages(indicator);
  const shares =
    unit === 'other' && looksLikePercentages(indicator) ? lookAtPercentages(indicator).filter(isShare) : [];
  const small = thousandths(indicator).map(({ cell, shown, meant }): ScaleOutcome => {
    return { cell, shown, slip: { why: 'thousandth', meant: formatDecimal(meant, 0) } };
  });
  return [...shares, ...small];
}

/** Whether the figure in a cell, or the target it would be held against, is reported as a slip of scale. */
export const isOutOfScale = (indicator: Indicator, cell: ScorecardCell, target: Rational): boolean =>
  scaleOutcomes(indicator).some(
    ({ cell: at, shown, slip }) =>
      slip !== null &&
      typeof slip === 'object' &&
      (at === cell || (at === indicator.target?.cell && equal(shown.value, target))),
  );
