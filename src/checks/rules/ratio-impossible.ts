import { percentageOf } from '../../domain/values/cells';
import { sign } from '../../domain/values/exact';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { allFigures, holdsKind } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';
import { fractionOf, isRounded, judgeRatio, type RatioFigure, type RatioValue } from '../helpers/ratio';

/** The shown figure, where the ratio the other way round gives just that. */
function swappedText({ shown, numerator, denominator }: RatioValue): string | null {
  if (sign(numerator) <= 0 || sign(denominator) <= 0) return null;
  return isRounded(shown.value, percentageOf(denominator, numerator), shown.decimals) ? shown.text : null;
}

export const ratioImpossible: Check = {
  id: 'ratio-impossible',
  title: 'Ratio cannot be right',
  severity: 'error',
  why: 'No group has more cases than members, none has fewer than one member, and cases come whole; such a ratio is a slip of typing.',
  fix: 'Correct the numerator or the denominator.',
  limits: 'A ratio that is possible but wrong is for other checks to find.',
  examples: {
    pass: [clean('none of twelve', 'Q1', HEADINGS, '7 | % in suitable accommodation | 85% | 0.0 (0/12)')],
    fail: [
      faulty(
        'the wrong way round',
        'D2',
        'Q1',
        HEADINGS,
        '7 | % in suitable accommodation | 85% | 96.4 (28/27)',
      ),
      faulty(
        'more than there are',
        'D2',
        'Q1',
        HEADINGS,
        '7 | % in suitable accommodation | 85% | 100 (31/28)',
      ),
      faulty('out of none', 'D2', 'Q1', HEADINGS, '7 | % in suitable accommodation | 85% | 0 (0/0)'),
      faulty('half a case', 'D2', 'Q1', HEADINGS, '7 | % in suitable accommodation | 85% | 90.5 (9.5/10.5)'),
      faulty('below zero', 'D2', 'Q1', HEADINGS, '7 | % in suitable accommodation | 85% | 7.1 (-2/28)'),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    const look = (figure: RatioFigure): Outcome => {
      const { cell, place } = figure;
      const { value } = cell;
      const verdict = judgeRatio(value);
      if (verdict.kind !== 'impossible') return pass(cell.address);
      return fail(
        ratioImpossible,
        scorecard,
        figure,
        {
          id: 'ratio-impossible',
          place,
          why: verdict.why,
          ...fractionOf(value),
          swapped: verdict.why === 'above' ? swappedText(value) : null,
        },
        { stated: value.raw },
      );
    };
    return allFigures(scorecard).flatMap((figure) => (holdsKind(figure, 'ratio') ? [look(figure)] : []));
  },
};
