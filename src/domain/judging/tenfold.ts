import { measured, type ScorecardCell, type Shown } from '../values/cells';
import { compare, divide, multiply, rational, sign, type Rational } from '../values/exact';
import type { Indicator } from '../indicators/scorecard';
import { isAverage, unitOf } from '../indicators/unit';

/** A figure or target that says ten times, or a tenth of, what its row says, and what it may have been meant to be. */
interface Tenfold {
  readonly cell: ScorecardCell;
  readonly shown: Shown;
  readonly meant: Rational;
}

interface Value {
  readonly cell: ScorecardCell;
  readonly exact: Rational;
  readonly shown: Shown;
  /** Typed as a number alone: a ratio carries its own proof. */
  readonly plain: boolean;
}

const TEN = rational(10);
const HUNDRED = rational(100);
/** So many others must agree, of which two are periods of the row itself. */
const WITNESSES = 3;
const OWN = 2;
/** Below this a count may well fall to a tenth. */
const SMALL = rational(20);
/** A period as long as a year: what a year's target and past years may be held against. */
const WHOLE = /^(?:\d{4}(?:-\d\d)?|Latest|Year|Rolling year|Year to .*)$/;

/**
 * 9.71 among 96.4, 97.2 and 97, or a target of 9.5% over 94, 95 and 96.2: the point is a place off. Only where the row is
 * steady (its highest no more than half above its lowest) and ten times or a tenth of the figure falls among the others. What
 * adds up through the year is not steady, and a year's target or past year tells nothing of a part of the year, unless the
 * figures are percentages or averages of which two periods agree with it.
 */
export function tenfolds(indicator: Indicator): readonly Tenfold[] {
  const { past, periods, target, neighbour, england, besides } = indicator;
  const keys = Object.keys(periods);
  const isWhole = keys.every((key) => WHOLE.test(key));
  const unit = unitOf(indicator);
  const isMeasured = unit === 'percentage' || isAverage(indicator);
  const own = Object.values(periods).flatMap(valueOf);
  const years = past.flatMap(({ cell }) => valueOf(cell));
  const peers = [neighbour, england, ...(besides?.comparators ?? []).map(({ cell }) => cell)].flatMap(
    (cell) => (cell && isMeasured ? valueOf(cell) : []),
  );
  const aims =
    target?.value.kind === 'single' && (isMeasured || isWhole)
      ? [{ cell: target.cell, exact: target.value.value.value, shown: target.value.value, plain: true }]
      : [];
  const ofRow = isWhole ? [...own, ...years] : own;
  const all = [...own, ...(isMeasured || isWhole ? years : []), ...peers, ...aims];
  return [...ofRow, ...aims].flatMap((value): Tenfold[] => {
    const others = all.filter((each) => each !== value);
    const kept = ofRow.filter((each) => each !== value);
    if (!value.plain || sign(value.exact) <= 0 || others.length < WITNESSES || kept.length < OWN) return [];
    const sorted = others.map(({ exact }) => exact).sort(compare);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (!low || !high || sign(low) <= 0) return [];
    if (compare(multiply(high, rational(2)), multiply(low, rational(3))) > 0) return [];
    const isSmall = unit !== 'percentage' && compare(value.exact, SMALL) < 0;
    const meant = [...(isSmall ? [] : [multiply(value.exact, TEN)]), divide(value.exact, TEN)].find(
      (each) =>
        compare(multiply(each, rational(5)), multiply(low, rational(4))) >= 0 &&
        compare(multiply(each, rational(4)), multiply(high, rational(5))) <= 0 &&
        !(unit === 'percentage' && compare(each, HUNDRED) > 0),
    );
    return meant ? [{ cell: value.cell, shown: value.shown, meant }] : [];
  });
}

function valueOf(cell: ScorecardCell): readonly Value[] {
  const value = measured(cell.value);
  if (!value) return [];
  return [{ cell, exact: value.exact, shown: value.shown, plain: cell.value.kind === 'number' }];
}
