import { measured, type Shown } from '../../domain/values/cells';
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
} from '../../domain/values/exact';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { Target } from '../../domain/targets/targets';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { figuresOf, targetFigure, type Figure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import { unitOf, usualDecimals } from '../../domain/indicators/unit';
import { thousandths } from '../helpers/thousandths';

const ONE = rational(1);

/** A plain percentage to look at: its value unrounded, and as it is shown. */
interface Plain {
  readonly figure: Figure;
  readonly exact: Rational;
  readonly shown: Shown;
}

/** Plain figures of the row and of its target, of each quarter where it has several. Ratio cells carry their own proof: ratio-mismatch. */
function plainFigures(indicator: Indicator): readonly Plain[] {
  const plain = figuresOf(indicator).flatMap((figure): Plain[] => {
    const { value } = figure.cell;
    return value.kind === 'number' ? [{ figure, exact: value.exact, shown: value.shown }] : [];
  });
  const [figure, target] = [targetFigure(indicator), indicator.target?.value];
  const wanted = figure && target ? targetValues(target) : [];
  return [...plain, ...wanted.flatMap((shown) => (figure ? [{ figure, exact: shown.value, shown }] : []))];
}

function targetValues(target: Target): readonly Shown[] {
  if (target.kind === 'single') return [target.value];
  return target.kind === 'profile' ? Object.values(target.byPeriod) : [];
}

/** The smallest and largest of the row's figures above 1, of at least two; null when there are fewer. */
function spread(indicator: Indicator): { readonly low: Rational; readonly high: Rational } | null {
  const values = figuresOf(indicator)
    .flatMap(({ cell: { value } }) =>
      value.kind === 'number' || value.kind === 'ratio' ? [value.shown.value] : [],
    )
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

/** Whether others' figures of the same thing are over 100: then it is no share of a group. */
const isComparedOver = ({ besides }: Indicator): boolean =>
  (besides?.comparators ?? []).some(({ cell }) => {
    const value = measured(cell.value)?.shown.value;
    return value !== undefined && isLittleOver(value);
  });

const isShare = (outcome: Outcome): boolean =>
  outcome.kind === 'fail' &&
  outcome.finding.detail.id === 'scale-slip' &&
  outcome.finding.detail.why === 'fraction';

export const scaleSlip: Check = {
  id: 'scale-slip',
  title: 'Figure on the wrong scale',
  severity: 'error',
  why: 'A share typed as 0.938 among percentages, 938 for 93.8, or 11.89 for 11,890, is judged as it stands and turns the status over.',
  fix: 'Type the figure as its row has it, or give the cell a percentage format.',
  limits:
    'It looks at plain percentages; those with a ratio are held against it instead. A small share is found only where the rest of the row tells it apart, a point typed for a comma only among figures over a thousand.',
  examples: {
    pass: [
      clean(
        'small percentages',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '3 | % of CLA with 3 or more placements | 13.0 | 10.7 | 10% | 1.0 | 0.9',
      ),
      clean(
        'a percentage by its format',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '4 | % of reviews on time | 97.9 | 93.0 | 95% | 93.8% | 95.1%',
      ),
    ],
    fail: [
      faulty(
        'a share among percentages',
        'G2',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '4 | % of reviews on time | 97.9 | 93.0 | 95% | 93.8 | 0.938',
      ),
      faulty(
        'a target as a share, no unit named',
        'E2',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '4 | Timeliness of reviews | 97.9 | 93.0 | 0.95 | 93.8 | 94.4',
      ),
      faulty(
        'one quarter’s target is a share',
        'C2',
        'Q2',
        'Ref | Indicator | Q1 target | Q1 actual | Q2 target | Q2 actual',
        '4 | % of reviews on time | 0.95 | 93.8 | 95% | 94.4',
      ),
      faulty(
        'no point',
        'G2',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '4 | % of reviews on time | 97.9 | 93.0 | 95% | 93.8 | 938',
      ),
      faulty(
        'the target is a share',
        'E2',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '4 | % of reviews on time | 97.9 | 93.0 | 0.95 | 93.8 | 94.4',
      ),
      faulty(
        'a point for the comma of thousands',
        'F2',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '1 | Number of children looked after | 11,420 | 11,655 | N/A | 11.89 | 12,010',
      ),
    ],
    cannotTell: [
      clean('nothing to compare with', 'Q1', HEADINGS, '4 | % of reviews on time | 95% | 0.938'),
      clean(
        'others are over 100 too',
        'Q2',
        'Ref | Indicator | Target | Q1 | Q2 | Peer average',
        '4 | Jobs promoted (%) | 100% | 104.0 | 97.6 | 101.0',
      ),
    ],
  },
  run({ scorecard }) {
    const look = (indicator: Indicator): readonly Outcome[] => {
      const row = spread(indicator);
      const decimals = usualDecimals(indicator) ?? 0;
      return plainFigures(indicator).map(({ figure, exact, shown }): Outcome => {
        const { cell, place } = figure;
        const found = (why: 'fraction' | 'over-hundred', meant: string | null): Outcome =>
          fail(
            scaleSlip,
            scorecard,
            figure,
            { id: 'scale-slip', place, why, meant },
            { stated: shown.text, ...(meant === null ? {} : { computed: meant }) },
          );
        // By what is shown: 100.0 may hide a little more.
        if (isLittleOver(shown.value) && isComparedOver(indicator))
          return cannotTell(cell.address, 'What it is compared with is over 100 too: it may be no share.');
        if (compare(shown.value, HUNDRED) > 0) return found('over-hundred', pointMoved(exact, row));
        // 0 and 1 say nothing: none, or one per cent.
        if (sign(exact) <= 0 || compare(exact, ONE) >= 0) return pass(cell.address);
        if (!row)
          return cannotTell(cell.address, `No other figures in the row to hold ${shown.text} against.`);
        return isFraction(exact, row, decimals)
          ? found('fraction', formatDecimal(multiply(exact, HUNDRED), Math.max(decimals, 1)))
          : pass(cell.address);
      });
    };
    return scorecard.indicators.flatMap((indicator) => {
      const unit = unitOf(indicator);
      if (unit === 'percentage') return look(indicator);
      const shares =
        unit === 'other' && looksLikePercentages(indicator) ? look(indicator).filter(isShare) : [];
      return [...shares, ...thousandthsOf(scorecard, indicator)];
    });
  },
};

const thousandthsOf = (scorecard: Scorecard, indicator: Indicator): readonly Outcome[] =>
  thousandths(indicator).map(({ figure, meant }) => {
    const computed = formatDecimal(meant, 0);
    const detail = { id: 'scale-slip', place: figure.place, why: 'thousandth', meant: computed } as const;
    return fail(scaleSlip, scorecard, figure, detail, { stated: figure.cell.value.shown.text, computed });
  });
