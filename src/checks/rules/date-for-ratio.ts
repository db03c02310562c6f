import type { Check, Outcome } from '../check';
import { describeDate } from '../helpers/excelDate';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { allFiguresAndTargets, holdsKind } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

export const dateForRatio: Check = {
  id: 'date-for-ratio',
  title: 'Date where a figure belongs',
  severity: 'error',
  why: 'Excel turns 2/50 or 1/12 typed alone into a date, and the figure is lost.',
  fix: 'Type the percentage with its ratio in brackets, 4.0 (2/50), or format the cell as text first.',
  limits:
    'What was typed is a guess from the date; both readings are possible where day and month could be swapped.',
  examples: {
    pass: [clean('a ratio', 'Q1', HEADINGS, '11 | % adopted | N/A | 4.0 (2/50)')],
    fail: [
      faulty('2/50 typed', 'D2', 'Q1', HEADINGS, '11 | % adopted | N/A | 1950-02-01'),
      faulty('1/12 typed', 'E2', 'Q2', HEADINGS, '11 | % adopted | N/A | 3.7 (1/27) | 2022-12-01'),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return allFiguresAndTargets(scorecard).flatMap((figure): readonly Outcome[] => {
      const { value, address } = figure.cell;
      if (value.kind === 'blank') return [];
      if (!holdsKind(figure, 'date')) return [pass(address)];
      const { serial } = figure.cell.value;
      return [
        fail(dateForRatio, scorecard, figure, {
          id: 'date-for-ratio',
          place: figure.place,
          ...describeDate(serial),
        }),
      ];
    });
  },
};
