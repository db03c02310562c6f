import { scaleOutcomes } from '../../domain/judging/scaleSlips';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { figuresOf, targetFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

export const scaleSlip: Check = {
  id: 'scale-slip',
  title: 'Figure on the wrong scale',
  severity: 'error',
  why: 'A share typed as 0.938 among percentages, 938 for 93.8, 11.89 for 11,890, or 9.71 for 97.1, is judged as it stands and turns the status over.',
  fix: 'Type the figure as its row has it, or give the cell a percentage format.',
  limits:
    'It looks at plain percentages; those with a ratio are held against it instead. A small share is found only where the rest of the row tells it apart, a point typed for a comma only among figures over a thousand, a point a place off only where three others, steady among themselves, say so.',
  examples: {
    pass: [
      clean(
        'small percentages',
        'Q2',
        'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '3 | % of CLA with 3 or more placements | 13.0 | 10.7 | 10% | 1.0 | 0.9',
      ),
      clean(
        'a share that adds up through the year',
        'Q1',
        'Ref | Indicator | 2019-20 | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23',
        '3 | % of CLA with 3 or more placements | 11.5 | 13.0 | 10.7 | 10% | 1.2',
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
        'the point a place off',
        'G2',
        'Q3',
        'Ref | Indicator | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
        '4 | % of reviews on time | 96.4 | 90% | 97.2 | 97.0 | 9.71',
      ),
      faulty(
        'a target a place off',
        'D2',
        'Q3',
        'Ref | Indicator | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
        '4 | % of reviews on time | 94.0 | 9.5% | 94.8 | 95.3 | 96.2',
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
    return scorecard.indicators.flatMap((indicator) => {
      const target = targetFigure(indicator);
      const figures = [...figuresOf(indicator), ...(target ? [target] : [])];
      return scaleOutcomes(indicator).flatMap(({ cell, shown, slip }): readonly Outcome[] => {
        if (slip === null) return [pass(cell.address)];
        if (slip === 'compared-over')
          return [cannotTell(cell.address, 'What it is compared with is over 100 too: it may be no share.')];
        if (slip === 'alone')
          return [cannotTell(cell.address, `No other figures in the row to hold ${shown.text} against.`)];
        const figure = figures.find((each) => each.cell === cell);
        if (!figure) return [];
        const { why, meant } = slip;
        return [
          fail(
            scaleSlip,
            scorecard,
            figure,
            { id: 'scale-slip', place: figure.place, why, meant },
            { stated: shown.text, ...(meant === null ? {} : { computed: meant }) },
          ),
        ];
      });
    });
  },
};
