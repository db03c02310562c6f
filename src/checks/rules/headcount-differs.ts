import { formatDecimal } from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Indicator } from '../../domain/indicators/scorecard';
import type { Check, CheckContext, Outcome } from '../check';
import { denominatorFix } from '../helpers/expectedDenominator';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { holdsKind, otherOf, periodFigure } from '../helpers/figures';
import { headcountsOf, type HeadcountIndex } from '../helpers/headcounts';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import { fractionOf } from '../helpers/ratio';

const COUNTS = '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | 192';

export const headcountDiffers: Check = {
  id: 'headcount-differs',
  title: 'Denominator is not the headcount',
  severity: 'error',
  why: 'A percentage of all children in care is out of the number the scorecard itself gives for that quarter.',
  fix: 'Check both cells and correct the wrong one.',
  limits:
    'It reports a row only if its denominators are another row’s counts in all quarters but one, and in at least two; counts under ten are left out.',
  examples: {
    pass: [
      clean(
        'the same',
        'Q3',
        HEADINGS,
        COUNTS,
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/192)',
      ),
      clean(
        'another group',
        'Q3',
        HEADINGS,
        COUNTS,
        '4 | Reviews on time | 95% | 93.8 (167/178) | 86.7 (157/181) | 70.9 (134/189)',
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/192)',
      ),
    ],
    fail: [
      faulty(
        'one quarter off',
        'F3',
        'Q3',
        HEADINGS,
        COUNTS,
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.2 (16/195)',
      ),
      faulty(
        'digits swapped, the figure right',
        'F3',
        'Q3',
        HEADINGS,
        COUNTS,
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/129)',
      ),
    ],
    cannotTell: [
      clean(
        'the headcount cannot be read',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | [c]',
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/192)',
      ),
    ],
  },
  run(context) {
    const index = headcountsOf(context.scorecard);
    return context.scorecard.indicators.flatMap((indicator) => lookAt(context, indicator, index));
  },
};

function lookAt(
  { scorecard }: CheckContext,
  indicator: Indicator,
  index: HeadcountIndex,
): readonly Outcome[] {
  const headcount = index.nearest(indicator);
  if (!headcount) return [];
  const { row, agreeing, differing, unreadable, onlyOne } = headcount;
  const figures = (periods: readonly PeriodKey[]) =>
    periods.flatMap((period) => periodFigure(indicator, period) ?? []);
  const name = row.indicator.ref || row.indicator.title;
  return [
    ...figures(agreeing).map(({ cell }) => pass(cell.address)),
    ...figures(unreadable).map(({ cell, place }) =>
      cannotTell(cell.address, `The headcount in ${name} has no figure for ${place.period}.`),
    ),
    ...figures(differing).flatMap((figure): readonly Outcome[] => {
      const { cell, place } = figure;
      const count = row.counts.get(place.period);
      if (!holdsKind(figure, 'ratio') || !count) return [];
      // ratio-impossible says so: one finding for one cause.
      if (!isPossibleRatio(figure.cell.value)) {
        return [cannotTell(cell.address, `The ratio in ${place.period} is impossible.`)];
      }
      if (!onlyOne) return [cannotTell(cell.address, 'Two rows could be the headcount, and they differ.')];
      const right = count.cell.value.exact;
      const [stated, computed] = [fractionOf(figure.cell.value).denominator, formatDecimal(right, 0)];
      return [
        fail(
          headcountDiffers,
          scorecard,
          figure,
          {
            id: 'headcount-differs',
            place,
            denominator: stated,
            headcount: computed,
            other: otherOf(count),
            agreeing,
          },
          { stated, computed, fix: denominatorFix(scorecard, figure, right) },
        ),
      ];
    }),
  ];
}
