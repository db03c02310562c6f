import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { allFigures } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

export const unreadableValue: Check = {
  id: 'unreadable-value',
  title: 'Cell cannot be read',
  severity: 'error',
  why: 'A figure that cannot be read is neither judged nor checked.',
  fix: 'Write a figure such as 93.8 (167/178), or a mark: N/A, [x] not available, [c] confidential.',
  limits: 'Words that say the figure is not published or not available are read as that and not reported.',
  examples: {
    pass: [
      clean(
        'figures and marks',
        'Q3',
        HEADINGS,
        '4 | Reviews on time | 95% | 93.8 (167/178) | [c] | Not published',
      ),
    ],
    fail: [
      faulty('a bracket is missing', 'D2', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 93.8 (167/178'),
      faulty('a letter for a digit', 'D2', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 93.8 (l67/178)'),
      faulty('two figures', 'E2', 'Q2', HEADINGS, '4 | Reviews on time | 95% | 93.8 | 93.8 or 94.4'),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return allFigures(scorecard).flatMap((figure): readonly Outcome[] => {
      const { value, address } = figure.cell;
      if (value.kind === 'blank') return [];
      if (value.kind !== 'unreadable') return [pass(address)];
      return [
        fail(
          unreadableValue,
          scorecard,
          figure,
          { id: 'unreadable-value', place: figure.place, raw: value.raw },
          { stated: value.raw },
        ),
      ];
    });
  },
};
