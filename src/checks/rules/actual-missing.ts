import { periodsBefore } from '../../domain/periods/order';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS, withOthers } from '../helpers/example';
import { periodFigure, type PeriodFigure } from '../helpers/figures';
import { sparseBecause } from '../helpers/frequency';
import { cannotTell, fail, pass } from '../helpers/outcomes';

export const actualMissing: Check = {
  id: 'actual-missing',
  title: 'The quarter’s figure is missing',
  severity: 'warning',
  why: 'An empty cell in the quarter being reported leaves the indicator without a status, and one before it a hole in the year.',
  fix: 'Add the figure, or the mark that says why there is none.',
  limits:
    'It looks at the judged quarter, and at earlier ones between two that are filled; a row that begins during the year, has nothing in it, or looks half-yearly or yearly (by its words, by Q2 and Q4 alone being filled, or by last year’s sheet) may be meant so.',
  examples: {
    pass: [
      clean('there', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | 191'),
      clean('not yet due', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | 191 | '),
      clean('begun during the year', 'Q3', HEADINGS, '1 | Number of current CLA | N/A |  | 191 | 192'),
    ],
    fail: [
      faulty(
        'left out',
        'F3',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187 | 191 | 192',
        '2 | Number of current Care Leavers | N/A | 188 | 191 | ',
      ),
      faulty('an earlier quarter', 'E2', 'Q3', HEADINGS, '1 | Number of current CLA | N/A | 187 |  | 192'),
      faulty(
        'annual health checks come each quarter',
        'E2',
        'Q2',
        HEADINGS,
        '1 | Annual health checks in time | 90% | 87.5 (7/8) | ',
      ),
      faulty(
        'a half-yearly figure in its quarter',
        'E2',
        'Q2',
        HEADINGS,
        '1 | SDQ score, six-monthly | N/A | 13 | ',
      ),
      faulty('a dash', 'E2', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | –'),
    ],
    cannotTell: [
      clean(
        'nothing this year',
        'Q2',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187 | 191',
        '2 | Attainment 8 score | N/A |  | ',
      ),
      clean(
        'a half-yearly figure',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187 | 191 | 192',
        '2 | Foster carers’ satisfaction, % | 80% |  | 82.5 | ',
      ),
      clean('yearly by its words', 'Q3', HEADINGS, '1 | Average SDQ score (annual) | N/A | 13.2 |  | '),
      withOthers(clean('as last year', 'Q2', HEADINGS, '1 | Number of approved carers | N/A | 80 | '), [
        '2021-22',
        'Ref | Indicator | Target 2021/22 | Q1 2021-22 | Q2 2021-22 | Q3 2021-22',
        '4 | Number of approved carers | N/A | 77 |  | 79',
      ]),
    ],
  },
  run({ scorecard, period, others = [] }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const judged = periodFigure(indicator, period.key);
      if (!judged) return [];
      const earlier = periodsBefore(scorecard, period.key).flatMap(
        (before) => periodFigure(indicator, before.key) ?? [],
      );
      const filled = [...earlier, judged].filter(isFilled).map(({ place }) => place.period);
      const missing = (figure: PeriodFigure): Outcome => {
        const sparse = sparseBecause(indicator, figure.place.period, scorecard, others);
        if (sparse !== null) return cannotTell(figure.cell.address, sparse);
        return fail(actualMissing, scorecard, figure, { id: 'actual-missing', place: figure.place, filled });
      };
      const holes = earlier.flatMap((figure, index): readonly Outcome[] => {
        const between =
          earlier.slice(0, index).some(isFilled) && [...earlier.slice(index + 1), judged].some(isFilled);
        return between && !isFilled(figure) ? [missing(figure)] : [];
      });
      const { address } = judged.cell;
      if (isFilled(judged)) return [...holes, pass(address)];
      if (earlier.some(isFilled)) return [...holes, missing(judged)];
      const reason = `${period.key} is empty, and so is the year before it: it may be a yearly figure.`;
      return [cannotTell(address, reason)];
    });
  },
};

const isFilled = ({ cell }: PeriodFigure): boolean => cell.value.kind !== 'blank';
