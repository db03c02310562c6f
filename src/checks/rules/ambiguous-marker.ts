import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { allFigures, holdsKind } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

export const ambiguousMarker: Check = {
  id: 'ambiguous-marker',
  title: 'A bare x has two meanings',
  severity: 'warning',
  why: 'In the department’s older tables x is suppressed; in the shorthand of today [x] is not available.',
  fix: 'Write [c] for confidential or [x] for not available.',
  limits: 'Where the settings say what x means in this workbook, not available, it is not reported.',
  examples: {
    pass: [clean('marks of today', 'Q2', HEADINGS, '6 | Persistent absence | 10% | [c] | [x]')],
    fail: [faulty('a bare x', 'D2 E2', 'Q2', HEADINGS, '6 | Persistent absence | 10% | x | X')],
    cannotTell: [],
  },
  run({ scorecard }) {
    return allFigures(scorecard).flatMap((figure): readonly Outcome[] => {
      if (figure.cell.value.kind === 'not-available') return [pass(figure.cell.address)];
      if (!holdsKind(figure, 'suppressed')) return [];
      const { ambiguous, raw } = figure.cell.value;
      if (!ambiguous) return [pass(figure.cell.address)];
      return [
        fail(
          ambiguousMarker,
          scorecard,
          figure,
          { id: 'ambiguous-marker', place: figure.place, marker: raw.trim() },
          { stated: raw },
        ),
      ];
    });
  },
};
