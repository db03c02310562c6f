import { compare, equal, HUNDRED, rational, sign } from '../domain/exact';
import { quarterBefore } from '../domain/periods';
import type { Check, Outcome } from './check';
import { clean, faulty, HEADINGS } from './example';
import { quarterFigure, quarterFigures, type QuarterFigure } from './figures';
import { cannotTell, fail, pass } from './outcomes';
import { judgeRatio, sameRatio } from './ratio';
import type { CellValue } from '../domain/cells';

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
        'the quarter before cannot be read',
        'Q2',
        HEADINGS,
        '9 | Dental checks | 90% | #REF! | 91.5 (107/117)',
      ),
    ],
  },
  run({ scorecard }) {
    const look = (figure: QuarterFigure): readonly Outcome[] => {
      const before = quarterBefore(figure.place.quarter);
      const earlier = before && quarterFigure(figure.indicator, before);
      if (!before || !earlier) return [];
      const { address } = figure.cell;
      const told = tell(earlier.cell.value, figure.cell.value);
      if (told === null) return [];
      if (told === 'differs') return [pass(address)];
      if (told === 'cannot-tell')
        return [cannotTell(address, `${before} cannot be compared: ${earlier.cell.value.raw}.`)];
      return [
        fail(
          repeatedValue,
          scorecard,
          figure,
          {
            id: 'repeated-value',
            place: figure.place,
            what: told,
            quarterBefore: before,
            before: earlier.cell.value.raw,
          },
          { stated: figure.cell.value.raw },
        ),
      ];
    };
    return scorecard.indicators.flatMap((indicator) => quarterFigures(indicator).flatMap(look));
  },
};

/** What two neighbouring quarters tell; null when there is nothing to compare, or another check says it. */
function tell(before: CellValue, now: CellValue): 'ratio' | 'figure' | 'differs' | 'cannot-tell' | null {
  if (now.kind === 'ratio') {
    if (['error', 'unreadable', 'date'].includes(before.kind)) return 'cannot-tell';
    // ratio-mismatch says that a wrong figure is the quarter before's: one finding for one cause.
    if (judgeRatio(now).kind !== 'right') return null;
    if (before.kind === 'number') return 'differs';
    if (before.kind !== 'ratio') return null;
    return sameRatio(before, now) && compare(now.denominator, SMALLEST) >= 0 ? 'ratio' : 'differs';
  }
  if (now.kind !== 'number' || before.kind !== 'ratio') return null;
  // None and all come again of themselves.
  const extreme = sign(now.exact) === 0 || equal(now.exact, HUNDRED);
  return !extreme && equal(now.shown.value, before.shown.value) ? 'figure' : 'differs';
}
