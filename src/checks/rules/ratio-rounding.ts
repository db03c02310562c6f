import { formatDecimal } from '../../domain/values/exact';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { allFigures, holdsKind } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';
import { ratioFix } from '../helpers/ratioFix';
import { fractionOf, judgeRatio, type RatioFigure } from '../helpers/ratio';

export const ratioRounding: Check = {
  id: 'ratio-rounding',
  title: 'Percentage is cut off, not rounded',
  severity: 'warning',
  why: 'A figure cut off is up to a whole unit of its last decimal too low, and rounded figures beside it are not.',
  fix: 'Write the rounded percentage.',
  limits: 'It reports only figures that dropping the further decimals explains; others are mismatches.',
  examples: {
    pass: [clean('rounded up', 'Q1', HEADINGS, '10 | % with health checks | 95% | 93.6 (102/109)')],
    fail: [
      faulty('93.58 cut off', 'D2', 'Q1', HEADINGS, '10 | % with health checks | 95% | 93.5 (102/109)'),
      faulty('no decimals', 'D2', 'Q1', HEADINGS, '10 | % with health checks | 95% | 93% (102/109)'),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    const look = (figure: RatioFigure): readonly Outcome[] => {
      const { cell, place } = figure;
      const { value } = cell;
      const verdict = judgeRatio(value);
      if (verdict.kind === 'right') return [pass(cell.address)];
      // Wrong and impossible ratios are reported by their own checks.
      if (verdict.kind !== 'cut-off') return [];
      const { decimals, text } = value.shown;
      const computed = formatDecimal(verdict.exact, decimals);
      const further = formatDecimal(verdict.exact, decimals + 1);
      return [
        fail(
          ratioRounding,
          scorecard,
          figure,
          { id: 'ratio-rounding', place, ...fractionOf(value), further },
          {
            stated: text,
            computed,
            fix: ratioFix(scorecard, cell, { ...value, text: computed }),
          },
        ),
      ];
    };
    return allFigures(scorecard).flatMap((figure) => (holdsKind(figure, 'ratio') ? look(figure) : []));
  },
};
