import {
  absolute,
  compare,
  divide,
  formatDecimal,
  rational,
  sign,
  type Rational,
} from '../../domain/values/exact';
import { measured } from '../../domain/values/cells';
import type { Indicator } from '../../domain/indicators/scorecard';
import { unitOf } from '../../domain/indicators/unit';
import { targetFor } from '../../domain/targets/target';
import type { Period } from '../../domain/periods/period';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { ownFigures, periodFigure, targetFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

const YEARS = 'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23';

/** So many times the target is no result; so many times the row's other figures is no change. */
const BEYOND = rational(50);
const APART = rational(10);

export const targetScale: Check = {
  id: 'target-scale',
  title: 'Result and target are of different sizes',
  severity: 'warning',
  why: 'A result many times its target is a slip of one of the two, and its colour means nothing.',
  fix: 'Check both: a nought or a comma too many, thousands beside plain numbers, or another indicator’s target.',
  limits:
    'It looks at numbers, money and days of the judged period, from fifty times the target on, and only where the row’s other figures tell that it is a slip; percentages and rates have a check of their own.',
  examples: {
    pass: [
      clean('well over a limit', 'Q2', YEARS, '2 | Number of complaints | 41 | 38 | 40 | 44 | 61'),
      clean('a target of nought', 'Q2', YEARS, '2 | Number of never events | 1 | 2 | 0 | 90 | 61'),
    ],
    fail: [
      faulty(
        'a figure out by a factor',
        'G2',
        'Q2',
        YEARS,
        '2 | Number of library visits | 2,400 | 2,500 | 420 | 2,450 | 73,390',
      ),
      faulty(
        'a target out by a factor',
        'E2',
        'Q2',
        YEARS,
        '2 | Number of library visits | 24,100 | 25,200 | 250 | 24,450 | 25,010',
      ),
    ],
    cannotTell: [
      clean('nothing else in the row', 'Q1', HEADINGS, '2 | Number of library visits | 420 | 73,390'),
    ],
  },
  run({ scorecard, period }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const found = sizesOf(indicator, period);
      if (!found) return [];
      const { figure, target, actual } = found;
      const { address } = figure.cell;
      if (sign(target) <= 0 || sign(actual) <= 0) return [pass(address)];
      if (compare(absolute(actual), times(target, BEYOND)) < 0) return [pass(address)];
      const others = ownFigures(indicator)
        .filter(({ cell }) => cell !== figure.cell)
        .flatMap(({ cell }) => positive(measured(cell.value)?.exact));
      if (others.length === 0) {
        return [
          cannotTell(address, 'Nothing else in the row tells whether the result or its target is out.'),
        ];
      }
      const middle = others.sort(compare)[Math.floor((others.length - 1) / 2)] ?? actual;
      const figureIsOut = compare(absolute(actual), times(middle, APART)) >= 0;
      const place = figureIsOut ? figure : targetFigure(indicator);
      return place
        ? [
            fail(
              targetScale,
              scorecard,
              place,
              {
                id: 'target-scale',
                place: place.place,
                what: figureIsOut ? 'figure' : 'target',
                figure: figure.cell.value.raw.trim(),
                target: indicator.target?.cell.value.raw.trim() ?? '',
                times: formatDecimal(divide(absolute(actual), absolute(target)), 0),
                usual: formatDecimal(middle, 0),
              },
              { stated: place.cell.value.raw.trim() },
            ),
          ]
        : [];
    });
  },
};

const times = (value: Rational, factor: Rational): Rational => {
  const size = absolute(value);
  return rational(size.num * factor.num, size.den * factor.den);
};

const positive = (value: Rational | undefined): readonly Rational[] =>
  value && sign(value) > 0 ? [value] : [];

/** The judged figure and its target, of what is counted or measured; null for all else. */
function sizesOf(indicator: Indicator, period: Period) {
  const unit = unitOf(indicator);
  if (unit === 'percentage' || unit === 'rate') return null;
  const figure = periodFigure(indicator, period.key);
  const target = targetFor(indicator, period);
  const actual = figure && measured(figure.cell.value)?.exact;
  if (!figure || !actual || typeof target === 'string' || target.to) return null;
  return { figure, actual, target: target.from.value };
}
