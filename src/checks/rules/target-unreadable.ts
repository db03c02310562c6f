import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { targetFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

export const targetUnreadable: Check = {
  id: 'target-unreadable',
  title: 'Target cannot be read',
  severity: 'error',
  why: 'Without a target that can be read the indicator gets no status.',
  fix: 'Write a number such as 95%, one for each quarter such as Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%, or N/A.',
  limits: 'It does not know whether a target that can be read is the one agreed.',
  examples: {
    pass: [
      clean(
        'kinds of target',
        'Q1',
        HEADINGS,
        '4 | Reviews on time | 95% | 93.8 (167/178)',
        '5 | 3 or more placements | Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10% | 1.1 (2/187)',
        '11 | % adopted | N/A | 3.7 (1/27)',
        '13 | Placed more than 20 miles away | <=20% | 19.4 (27/139)',
      ),
    ],
    fail: [
      faulty('words', 'C2', 'Q1', HEADINGS, '4 | Reviews on time | see the plan | 93.8 (167/178)'),
      faulty('a letter for a digit', 'C2', 'Q1', HEADINGS, '4 | Reviews on time | 9O% | 93.8 (167/178)'),
    ],
    cannotTell: [clean('an error', 'Q1', HEADINGS, '4 | Reviews on time | #REF! | 93.8 (167/178)')],
  },
  run({ scorecard }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const [figure, target] = [targetFigure(indicator), indicator.target?.value];
      if (!figure || !target) return [];
      const { address, value } = figure.cell;
      // Both have a check of their own.
      if (value.kind === 'error') return [cannotTell(address, `The target holds the error ${value.raw}.`)];
      if (value.kind === 'date') return [cannotTell(address, 'The target holds a date.')];
      if (target.kind !== 'unreadable') return [pass(address)];
      return [
        fail(
          targetUnreadable,
          scorecard,
          figure,
          { id: 'target-unreadable', place: figure.place, raw: target.raw },
          { stated: target.raw },
        ),
      ];
    });
  },
};
