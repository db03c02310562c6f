import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { allFiguresAndTargets } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

export const errorValue: Check = {
  id: 'error-value',
  title: 'Cell holds an error',
  severity: 'error',
  why: 'An error such as #DIV/0! hides the figure and breaks whatever is worked out from it.',
  fix: 'Mend the formula, or write the mark that says why there is no figure.',
  limits: 'It looks at figures and targets, not at other cells the formula leans on.',
  examples: {
    pass: [clean('no error', 'Q1', HEADINGS, '6 | Stable placements | 70% | =G2 → 76.5 (26/34)')],
    fail: [
      faulty('a formula fails', 'D2', 'Q1', HEADINGS, '6 | Stable placements | 70% | =100*G2/H2 → #DIV/0!'),
      faulty(
        'the target fails',
        'C2',
        'Q1',
        HEADINGS,
        '6 | Stable placements | =Targets!B6 → #REF! | 76.5 (26/34)',
      ),
      faulty(
        'an error pasted as a value',
        'E2',
        'Q2',
        HEADINGS,
        '6 | Stable placements | 70% | 76.5 (26/34) | #N/A',
      ),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return allFiguresAndTargets(scorecard).flatMap((figure): readonly Outcome[] => {
      const { value, address, formula } = figure.cell;
      if (value.kind === 'blank') return [];
      if (value.kind !== 'error') return [pass(address)];
      return [
        fail(
          errorValue,
          scorecard,
          figure,
          { id: 'error-value', place: figure.place, error: value.raw, formula: formula !== null },
          { stated: value.raw },
        ),
      ];
    });
  },
};
