import { compare, equal, HUNDRED, rational, sign } from '../../domain/values/exact';
import { periodBefore } from '../../domain/periods/order';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { periodFigure, periodFigures, type PeriodFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import { judgeRatio, sameRatio } from '../helpers/ratio';
import type { CellValue } from '../../domain/values/cells';

/** In a smaller group the same ratio twice is nothing out of the ordinary. */
const SMALLEST = rational(10);

export const repeatedValue: Check = {
  id: 'repeated-value',
  title: 'The quarter before, repeated',
  severity: 'warning',
  why: 'A cell copied from the quarter before and not brought up to date reports old news.',
  fix: 'Check that the figure is this quarter’s own, and correct it if not.',
  limits:
    'A repeated figure that its own ratio contradicts is reported as that, once. Ratios out of fewer than ten, counts and rates may well be equal and are left alone.',
  examples: {
    pass: [
      clean(
        'the figure by chance',
        'Q2',
        HEADINGS,
        '9 | Dental checks | 90% | 89.9 (98/109) | 89.9 (107/119)',
      ),
      clean(
        'counts',
        'Q2',
        HEADINGS,
        '9 | Dental checks | 90% | 89.9 (98/109) | 91.5 (107/117)',
        '2 | Number of current Care Leavers | N/A | 191 | 191',
      ),
    ],
    fail: [
      faulty(
        'ratio and all',
        'E2',
        'Q2',
        HEADINGS,
        '6 | Stable placements | 70% | 76.5 (26/34) | 76.5 (26/34)',
      ),
      faulty(
        'the figure without its ratio',
        'E2',
        'Q2',
        HEADINGS,
        '9 | Dental checks | 90% | 89.9 (98/109) | 89.9',
      ),
    ],
    cannotTell: [
      clean(
        'the figure repeats, but not the ratio',
        'Q2',
        HEADINGS,
        '9 | Dental checks | 90% | 89.9 (98/109) | 89.9 (94/109)',
      ),
      clean(
        'the quarter before cannot be read',
        'Q2',
        HEADINGS,
        '9 | Dental checks | 90% | #REF! | 91.5 (107/117)',
      ),
    ],
  },
  run({ scorecard }) {
    const look = (figure: PeriodFigure): readonly Outcome[] => {
      const before = periodBefore(scorecard, figure.place.period);
      const earlier = before && periodFigure(figure.indicator, before.key);
      if (!before || !earlier) return [];
      const { address } = figure.cell;
      const told = tell(earlier.cell.value, figure.cell.value);
      switch (told) {
        case 'nothing':
          return [];
        case 'differs':
          return [pass(address)];
        case 'unreadable':
          return [cannotTell(address, `${before.key} cannot be read: ${earlier.cell.value.raw}.`)];
        case 'mismatch':
          return [
            cannotTell(
              address,
              `It repeats ${before.key}, but figure and ratio do not match, which is reported.`,
            ),
          ];
        default:
      }
      return [
        fail(
          repeatedValue,
          scorecard,
          figure,
          {
            id: 'repeated-value',
            place: figure.place,
            what: told,
            periodBefore: before.key,
            before: earlier.cell.value.raw,
          },
          { stated: figure.cell.value.raw },
        ),
      ];
    };
    return scorecard.indicators.flatMap((indicator) => periodFigures(indicator).flatMap(look));
  },
};

/** 'nothing' to compare; 'mismatch' is reported by ratio-mismatch, which says what is repeated. */
type Told = 'ratio' | 'figure' | 'differs' | 'unreadable' | 'mismatch' | 'nothing';

/** What two neighbouring quarters tell. */
function tell(before: CellValue, now: CellValue): Told {
  if (now.kind === 'ratio') {
    if (before.kind === 'error' || before.kind === 'unreadable' || before.kind === 'date')
      return 'unreadable';
    if (before.kind === 'number') return 'differs';
    if (before.kind !== 'ratio') return 'nothing';
    const same = sameRatio(before, now) && compare(now.denominator, SMALLEST) >= 0;
    const verdict = judgeRatio(now);
    if (verdict.kind === 'impossible') return 'nothing';
    // One finding for one cause. A figure that fits its own ratio too is equal by chance.
    if (verdict.kind === 'wrong') {
      return same || equal(before.shown.value, now.shown.value) ? 'mismatch' : 'differs';
    }
    return same ? 'ratio' : 'differs';
  }
  if (now.kind !== 'number' || before.kind !== 'ratio') return 'nothing';
  // None and all come again of themselves.
  const extreme = sign(now.exact) === 0 || equal(now.exact, HUNDRED);
  return !extreme && equal(now.shown.value, before.shown.value) ? 'figure' : 'differs';
}
