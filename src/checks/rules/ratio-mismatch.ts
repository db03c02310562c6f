import { equal, formatDecimal } from '../../domain/values/exact';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { expectedDenominators } from '../helpers/expectedDenominator';
import { allFigures, holdsKind } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import { ratioFix } from '../helpers/ratioFix';
import { fractionOf, isComputed, judgeRatio, ratioText, type RatioFigure } from '../helpers/ratio';
import { fitsOf, repeatOf, slipOf } from '../helpers/ratioClues';
import { usualDecimals } from '../../domain/indicators/unit';

export const ratioMismatch: Check = {
  id: 'ratio-mismatch',
  title: 'Percentage does not match its ratio',
  severity: 'error',
  why: 'A percentage that its own numerator and denominator do not give is wrong, and the status may be wrong with it.',
  fix: 'Write the percentage the ratio gives, or correct the ratio if that is what is wrong.',
  limits:
    'It sees percentages with a ratio only, and takes the ratio to be right unless the cohort says otherwise; a tie may be rounded either way.',
  examples: {
    pass: [
      clean('rounded', 'Q2', HEADINGS, '4 | Reviews on time | 95% | 93.8 (167/178) | 86.7⏎(157/181)'),
      clean('a tie either way', 'Q2', HEADINGS, '4 | Reviews on time | 95% | 81.3 (13/16) | 81.2 (13/16)'),
    ],
    fail: [
      faulty(
        'the figure of the quarter before',
        'E2',
        'Q2',
        HEADINGS,
        '9 | % with up to date dental checks | 90% | 89.9 (98/109) | 89.9 (94/109)',
      ),
      faulty('one digit off', 'D2', 'Q1', HEADINGS, '7 | % in suitable accommodation | 85% | 96.3 (27/28)'),
      faulty('the point has slipped', 'D2', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 0.938 (167/178)'),
      faulty(
        'a past year',
        'C2',
        'Q1',
        'Ref | Indicator | 2021-22 | Target 2022/23 | Q1 2022-23',
        '4 | Reviews on time | 98.8 (160/178) | 95% | 93.8 (167/178)',
      ),
      faulty(
        'the ratio of the quarter before',
        'E2',
        'Q2',
        HEADINGS,
        '9 | % with up to date dental checks | 90% | 89.9 (98/109) | 86.2 (98/109)',
      ),
      faulty(
        'right for the cohort’s denominator',
        'F3',
        'Q3',
        HEADINGS,
        '7 | % of Care Leavers in suitable accommodation (19 - 21 year olds) | 85% | 96.4 (27/28) | 84.3 (43/51) | 88.6 (78/88)',
        '8 | % of Care Leavers not in education, employment or training (19 - 21 year olds) | 35% | 25.0 (7/28) | 35.3 (18/51) | 34.1 (30/98)',
      ),
      faulty(
        'a formula gets no fix',
        'D2',
        'Q1',
        HEADINGS,
        '4 | Reviews on time | 95% | =F2&G2 → 93.9 (167/178)',
      ),
    ],
    cannotTell: [clean('an impossible ratio', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 93.8 (178/167)')],
  },
  run(context) {
    const { scorecard } = context;
    const expectedOf = expectedDenominators(context);
    const look = (figure: RatioFigure): readonly Outcome[] => {
      const { cell, indicator, place } = figure;
      const { value } = cell;
      // Nobody wrote a percentage, so none can be wrong.
      if (isComputed(cell) && judgeRatio(value).kind !== 'impossible') return [pass(cell.address)];
      const verdict = judgeRatio(value);
      if (verdict.kind === 'impossible') {
        return [
          cannotTell(cell.address, `The ratio ${ratioText(value)} gives no percentage to compare with.`),
        ];
      }
      // A figure cut off is ratio-rounding's: one finding for one cause.
      if (verdict.kind === 'cut-off') return [];
      if (verdict.kind === 'right') return [pass(cell.address)];
      const expected = place.kind === 'period' ? expectedOf(indicator, place.period) : [];
      const repeats = repeatOf(figure);
      // Not so where the ratio may be the wrong one of the two: copied, or out of another number than elsewhere.
      const certain =
        (!repeats || repeats.what === 'figure') &&
        expected.every(({ denominator }) => equal(denominator, value.denominator));
      const slip = slipOf(value, verdict.exact);
      // At the row's decimals, but never fewer than the cell shows.
      const decimals = slip?.decimals ?? Math.max(value.shown.decimals, usualDecimals(indicator) ?? 0);
      const computed = formatDecimal(verdict.exact, decimals);
      return [
        fail(
          ratioMismatch,
          scorecard,
          figure,
          {
            id: 'ratio-mismatch',
            place,
            ...fractionOf(value),
            repeats,
            slip: slip?.times ?? null,
            fits: fitsOf(figure, expected),
          },
          {
            stated: value.shown.text,
            computed,
            fix: certain ? ratioFix(scorecard, cell, { ...value, text: computed }) : null,
          },
        ),
      ];
    };
    return allFigures(scorecard).flatMap((figure) => (holdsKind(figure, 'ratio') ? look(figure) : []));
  },
};
