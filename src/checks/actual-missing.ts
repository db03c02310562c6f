import { quartersBefore } from '../domain/periods';
import type { Check, Outcome } from './check';
import { clean, faulty, HEADINGS } from './example';
import { quarterFigure } from './figures';
import { cannotTell, fail, pass } from './outcomes';

export const actualMissing: Check = {
  id: 'actual-missing',
  title: 'The quarter’s figure is missing',
  severity: 'warning',
  why: 'An empty cell in the quarter being reported leaves the indicator without a status.',
  fix: 'Add the figure, or the mark that says why there is none.',
  limits: 'It looks at the judged quarter; a row with nothing this year may be a yearly figure.',
  examples: {
    pass: [
      clean('there', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | 191'),
      clean('not yet due', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | 191 | '),
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
    ],
  },
  run({ scorecard, quarter }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const figure = quarterFigure(indicator, quarter);
      if (!figure) return [];
      const { value, address } = figure.cell;
      if (value.kind !== 'blank') return [pass(address)];
      const before = quartersBefore(quarter).filter((earlier) => {
        const cell = indicator.quarters[earlier];
        return cell !== undefined && cell.value.kind !== 'blank';
      });
      if (before.length === 0) {
        return [
          cannotTell(
            address,
            `${quarter} is empty, and so is the year before it: it may be a yearly figure.`,
          ),
        ];
      }
      return [fail(actualMissing, scorecard, figure, { id: 'actual-missing', place: figure.place, before })];
    });
  },
};
