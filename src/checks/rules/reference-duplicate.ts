import { foldSpace } from '../../domain/grid/grid';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { otherOf, referenceFigure, type Figure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

export const referenceDuplicate: Check = {
  id: 'reference-duplicate',
  title: 'Reference stands twice',
  severity: 'error',
  why: 'Settings, commentary and the report find an indicator by its reference; two of the same get mixed up.',
  fix: 'Give each indicator a reference of its own.',
  limits: 'It compares references as written: 5 and 05 differ.',
  examples: {
    pass: [
      clean(
        'each its own',
        'Q1',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187',
        '2 | Number of current Care Leavers | N/A | 188',
      ),
    ],
    fail: [
      faulty(
        'the same twice',
        'A3',
        'Q1',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187',
        '1 | Number of current Care Leavers | N/A | 188',
      ),
    ],
    cannotTell: [
      clean(
        'a row without one',
        'Q1',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187',
        ' | Number of current Care Leavers | N/A | 188',
      ),
    ],
  },
  run({ scorecard }) {
    const seen = new Map<string, Figure>();
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const figure = referenceFigure(indicator);
      if (!figure) return [];
      const ref = foldSpace(indicator.ref).toLowerCase();
      if (ref === '') return [cannotTell(figure.cell.address, 'The row has no reference.')];
      const first = seen.get(ref);
      if (!first) {
        seen.set(ref, figure);
        return [pass(figure.cell.address)];
      }
      return [
        fail(
          referenceDuplicate,
          scorecard,
          figure,
          { id: 'reference-duplicate', place: figure.place, ref: indicator.ref, first: otherOf(first) },
          { stated: indicator.ref },
        ),
      ];
    });
  },
};
