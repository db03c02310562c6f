import { foldSpace } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { otherOf, referenceFigure, type CellFigure } from '../helpers/figures';
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
    const seen = new Map<string, CellFigure>();
    const startingAgain = startsOf(scorecard);
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const figure = referenceFigure(indicator);
      if (!figure) return [];
      const ref = foldSpace(indicator.ref).toLowerCase();
      if (ref === '') return [cannotTell(figure.cell.address, 'The row has no reference.')];
      const { section = null } = indicator.besides ?? {};
      // A section that begins at 1 again numbers its own.
      const key = section !== null && startingAgain.has(section) ? `${section}\n${ref}` : ref;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, figure);
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

/** The sections whose first reference is that of the first section: their numbers begin again. */
function startsOf({ indicators }: Scorecard): ReadonlySet<string> {
  const firsts = new Map<string, string>();
  for (const { ref, besides } of indicators) {
    const section = besides?.section ?? null;
    if (section !== null && !firsts.has(section)) firsts.set(section, foldSpace(ref).toLowerCase());
  }
  const [[, start] = ['', '']] = firsts;
  return new Set([...firsts].flatMap(([section, ref]) => (ref === start ? [section] : [])));
}
