import type { JudgedIndicator } from '../judging/judged';
import { findPeriod } from '../periods/order';
import type { Period, PeriodKey } from '../periods/period';
import { QUARTERS } from '../periods/periods';
import { quarterPeriod } from '../periods/quarters';
import { targetFor } from '../targets/target';
import { casesToTarget } from '../values/cases';
import { measured, percentageOf, type ScorecardCell } from '../values/cells';
import {
  absolute,
  equal,
  formatDecimal,
  HUNDRED,
  rational,
  sign,
  subtract,
  type Rational,
} from '../values/exact';
import { isPossibleRatio } from '../values/ratio';
import type { Fact, FactRole } from './fact';

/** The figure of one time, oldest first; what the rest is worked out from. */
export interface Dated {
  readonly at: string;
  readonly cell: ScorecardCell;
  readonly exact: Rational;
  readonly shown: Rational;
  readonly decimals: number;
  readonly ratio: Fact['ratio'];
}

/** The figures of an indicator up to a time, oldest first: past years, then the periods of its year. */
export function datedFigures({ indicator, periods }: JudgedIndicator, until: PeriodKey): readonly Dated[] {
  const years = indicator.past
    .flatMap(({ year, cell }) => (year === null ? [] : [{ at: year, cell }]))
    .sort((a, b) => a.at.localeCompare(b.at));
  const last = periods.findIndex(({ key }) => key === until);
  const ofYear = periods.slice(0, last + 1).flatMap(({ key }) => {
    const cell = indicator.periods[key];
    return cell ? [{ at: key, cell }] : [];
  });
  return [...years, ...ofYear].flatMap(({ at, cell }): readonly Dated[] => {
    const found = measured(cell.value);
    if (!found) return [];
    const { value } = cell;
    const ratio = value.kind === 'ratio' && isPossibleRatio(value) ? value : null;
    const { shown, exact } = found;
    return [{ at, cell, exact, shown: shown.value, decimals: shown.decimals, ratio }];
  });
}

/** The periods a target may be of: those of the sheet, and the quarters of a year that is not yet over. */
function targetPeriods(entry: JudgedIndicator): readonly Period[] {
  if (!entry.periods.some(({ grain }) => grain === 'quarter')) return entry.periods;
  const ahead = QUARTERS.filter((key) => findPeriod(entry, key) === null);
  return [...entry.periods, ...ahead.map((key) => quarterPeriod(key, null))];
}

const both = (a: Rational, b: Rational): readonly Rational[] => (equal(a, b) ? [a] : [a, b]);

/**
 * Every true statement of an indicator's row up to a time: values, counts, remainders, targets, averages, changes
 * between any two times, distances and cases to target. Percentages are in per cent.
 */
export function indicatorFacts(
  entry: JudgedIndicator,
  until: PeriodKey,
  isPercentage: boolean,
): readonly Fact[] {
  const dated = datedFigures(entry, until);
  const unit = isPercentage ? 'percent' : 'count';
  const sayValue = (value: Rational, decimals: number): string =>
    `${formatDecimal(value, decimals)}${isPercentage ? '%' : ''}`;
  const make = (
    role: FactRole,
    cell: string,
    at: string,
    values: readonly Rational[],
    text: string,
    more: Partial<Fact> = {},
  ): Fact => ({
    indicator: entry,
    role,
    unit,
    values,
    ratio: null,
    at,
    since: null,
    way: 0,
    text,
    cell,
    row: null,
    ...more,
  });
  const gap = (role: FactRole, one: Dated, other: Rational, cell: string, decimals: number): Fact => {
    const off = [subtract(one.exact, other), subtract(one.shown, other)].map(absolute);
    const way = sign(subtract(one.exact, other));
    const places = Math.max(one.decimals, decimals);
    const text = `${formatDecimal(off[0] ?? other, places)}${isPercentage ? ' points' : ''}`;
    return make(role, cell, one.at, off, text, { unit: isPercentage ? 'points' : 'count', way });
  };
  const ofTime = (one: Dated): readonly Fact[] => {
    const { at, cell, exact, shown, decimals, ratio } = one;
    const { address } = cell;
    const value = make('value', address, at, both(shown, exact), sayValue(shown, decimals));
    const rest = subtract(HUNDRED, exact);
    const restShown = subtract(HUNDRED, shown);
    if (!ratio) {
      const remainder = make('remainder', address, at, [restShown], sayValue(restShown, decimals));
      return isPercentage ? [value, remainder] : [value];
    }
    const { numerator, denominator } = ratio;
    const left = subtract(denominator, numerator);
    const count = (role: FactRole, number: Rational): Fact =>
      make(role, address, at, [number], formatDecimal(number, 0), { unit: 'count' });
    const asRatio = (role: FactRole, top: Rational): Fact =>
      make(role, address, at, [percentageOf(top, denominator)], `${top.num}/${denominator.num}`, {
        unit: 'ratio',
        ratio: { numerator: top, denominator },
      });
    return [
      value,
      asRatio('value', numerator),
      count('numerator', numerator),
      count('denominator', denominator),
      count('remainder', left),
      asRatio('remainder', left),
      make('remainder', address, at, both(restShown, rest), sayValue(restShown, decimals)),
    ];
  };
  const latest = dated.at(-1);
  const ofTarget = targetPeriods(entry).flatMap((period): readonly Fact[] => {
    const target = targetFor(entry.indicator, period);
    const cell = entry.indicator.target?.cell.address;
    if (typeof target === 'string' || cell === undefined) return [];
    const then = dated.find(({ at }) => at === period.key);
    const cases = then && casesToTarget(then.cell.value, target, entry.setting.direction);
    return [
      ...[target.from, ...(target.to ? [target.to] : [])].flatMap((mark) => [
        make('target', cell, period.key, [mark.value], sayValue(mark.value, mark.decimals)),
        ...(then ? [gap('gap', then, mark.value, then.cell.address, mark.decimals)] : []),
      ]),
      ...(cases !== null && cases !== undefined && then
        ? [
            make(
              'cases',
              then.cell.address,
              period.key,
              [rational(cases < 0n ? -cases : cases)],
              String(cases),
              {
                unit: 'count',
              },
            ),
          ]
        : []),
    ];
  });
  const ofAverage = (['neighbour', 'england'] as const).flatMap((role): readonly Fact[] => {
    const cell = entry.indicator[role];
    const average = cell && measured(cell.value);
    if (!cell || !average) return [];
    const { shown, exact } = average;
    return [
      make(role, cell.address, '', both(shown.value, exact), sayValue(shown.value, shown.decimals)),
      ...(latest ? [gap('gap', latest, shown.value, cell.address, shown.decimals)] : []),
    ];
  });
  const ofChange = dated.flatMap((now, index) =>
    dated.slice(0, index).flatMap((then): readonly Fact[] => {
      const address = now.cell.address;
      const change = { ...gap('change', now, then.exact, address, then.decimals), since: then.at };
      const shown = absolute(subtract(now.shown, then.shown));
      const more = { since: then.at, way: change.way };
      const relative = [percentOf(shown, then.shown), percentOf(subtract(now.exact, then.exact), then.exact)];
      const shares = relative.filter((each) => each !== null);
      const [share] = shares;
      const [n, m] = [now.ratio, then.ratio];
      const cases = n && m ? subtract(n.numerator, m.numerator) : null;
      return [
        { ...change, values: [shown, ...change.values] },
        ...(share
          ? [
              make('change', address, now.at, shares, `${formatDecimal(share, 1)}%`, {
                ...more,
                unit: 'percent',
              }),
            ]
          : []),
        ...(cases
          ? [
              make('change', address, now.at, [absolute(cases)], formatDecimal(absolute(cases), 0), {
                since: then.at,
                way: sign(cases),
                unit: 'count',
              }),
            ]
          : []),
      ];
    }),
  );
  return [...dated.flatMap(ofTime), ...ofTarget, ...ofAverage, ...ofChange];
}

const percentOf = (part: Rational, whole: Rational): Rational | null =>
  sign(whole) === 0 ? null : absolute(percentageOf(part, whole));
