import { equal, formatDecimal } from '../../domain/values/exact';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { cohortsOf, type CohortPeriod } from '../helpers/cohorts';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { denominatorFix } from '../helpers/expectedDenominator';
import { holdsKind, otherOf } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import { fractionOf } from '../helpers/ratio';

const SUITABLE = '7 | % of Care Leavers in suitable accommodation (19 - 21 year olds) | 85%';
const NEET = '8 | % of Care Leavers not in education, employment or training (19 - 21 year olds) | 35%';

export const cohortDiffers: Check = {
  id: 'cohort-differs',
  title: 'Denominators of one cohort differ',
  severity: 'error',
  why: 'Indicators of the same children in the same quarter are out of the same number.',
  fix: 'Correct the denominator that is wrong, or give the indicators different cohorts on the settings sheet.',
  limits: 'It knows the cohorts the settings name; of two rows it cannot know which one is wrong.',
  examples: {
    pass: [
      clean(
        'the same',
        'Q2',
        HEADINGS,
        `${SUITABLE} | 96.4 (27/28) | 84.3 (43/51)`,
        `${NEET} | 25.0 (7/28) | 35.3 (18/51)`,
      ),
    ],
    fail: [
      faulty(
        'one differs',
        'E3',
        'Q2',
        HEADINGS,
        `${SUITABLE} | 96.4 (27/28) | 84.3 (43/51)`,
        `${NEET} | 25.0 (7/28) | 36.0 (18/50)`,
      ),
    ],
    cannotTell: [
      clean(
        'no ratio',
        'Q2',
        HEADINGS,
        `${SUITABLE} | 96.4 (27/28) | 84.3 (43/51)`,
        `${NEET} | 25.0 (7/28) | 35.3`,
      ),
      clean(
        'a suggested cohort that never agrees',
        'Q1',
        HEADINGS,
        `${SUITABLE} | 96.4 (27/28)`,
        `${NEET} | 22.6 (7/31)`,
      ),
    ],
  },
  run(context) {
    const cohorts = cohortsOf(context);
    return cohorts.periods.flatMap((entry) => lookAt(context.scorecard, entry));
  },
};

function lookAt(
  scorecard: Scorecard,
  { cohort, figures, agreed, period, known }: CohortPeriod,
): readonly Outcome[] {
  if (!agreed || figures.length < 2) return [];
  return figures.flatMap((figure): readonly Outcome[] => {
    const { cell, place, indicator } = figure;
    const name = indicator.ref || indicator.title;
    if (cell.value.kind === 'blank') return [];
    if (!holdsKind(figure, 'ratio'))
      return [cannotTell(cell.address, `${name} gives no ratio in ${period}.`)];
    // ratio-impossible says so: one finding for one cause.
    if (!isPossibleRatio(figure.cell.value)) {
      return [cannotTell(cell.address, `The ratio of ${name} in ${period} is impossible.`)];
    }
    const { denominator } = figure.cell.value;
    if (equal(denominator, agreed.denominator)) return [pass(cell.address)];
    if (!known) {
      return [
        cannotTell(
          cell.address,
          `The suggested cohort “${cohort}” agrees in no quarter: confirm or clear it in the settings.`,
        ),
      ];
    }
    const [stated, computed] = [
      fractionOf(figure.cell.value).denominator,
      formatDecimal(agreed.denominator, 0),
    ];
    return [
      fail(
        cohortDiffers,
        scorecard,
        figure,
        {
          id: 'cohort-differs',
          place,
          denominator: stated,
          otherDenominator: computed,
          other: otherOf(agreed.figure),
        },
        { stated, computed, fix: denominatorFix(scorecard, figure, agreed.denominator) },
      ),
    ];
  });
}
