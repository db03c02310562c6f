import { equal, formatDecimal } from '../domain/exact';
import { QUARTERS } from '../domain/periods';
import type { Indicator } from '../domain/scorecard';
import type { Check, CheckContext, Outcome } from './check';
import { clean, faulty, HEADINGS } from './example';
import { otherOf, quarterFigure } from './figures';
import { denominatorsOf, HeadcountIndex, type CountRow, type Denominators } from './headcounts';
import { cannotTell, fail, pass } from './outcomes';

const COUNTS = '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | 192';

export const headcountDiffers: Check = {
  id: 'headcount-differs',
  title: 'Denominator is not the headcount',
  severity: 'error',
  why: 'A percentage of all children in care is out of the number the scorecard itself gives for that quarter.',
  fix: 'Check both cells and correct the wrong one.',
  limits:
    'It reports a row only if its denominators are another row’s counts in all quarters but one, and in at least two; counts under ten are left out.',
  examples: {
    pass: [
      clean(
        'the same',
        'Q3',
        HEADINGS,
        COUNTS,
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/192)',
      ),
      clean(
        'another group',
        'Q3',
        HEADINGS,
        COUNTS,
        '4 | Reviews on time | 95% | 93.8 (167/178) | 86.7 (157/181) | 70.9 (134/189)',
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/192)',
      ),
    ],
    fail: [
      faulty(
        'one quarter off',
        'F3',
        'Q3',
        HEADINGS,
        COUNTS,
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.2 (16/195)',
      ),
    ],
    cannotTell: [
      clean(
        'the headcount cannot be read',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | [c]',
        '5 | 3 or more placements | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/192)',
      ),
    ],
  },
  run(context) {
    const index = new HeadcountIndex(context.scorecard);
    return context.scorecard.indicators.flatMap((indicator) => lookAt(context, indicator, index));
  },
};

/** How a row's denominators stand to a row of counts, quarter by quarter. */
function compareWith(denominators: Denominators, { counts }: CountRow) {
  const given = QUARTERS.filter((quarter) => denominators.has(quarter));
  const comparable = given.filter((quarter) => counts.has(quarter));
  const agrees = (quarter: (typeof QUARTERS)[number]): boolean => {
    const [denominator, count] = [denominators.get(quarter), counts.get(quarter)?.cell.value.exact];
    return denominator !== undefined && count !== undefined && equal(denominator, count);
  };
  return {
    agreeing: comparable.filter(agrees),
    differing: comparable.filter((quarter) => !agrees(quarter)),
    unreadable: given.filter((quarter) => !counts.has(quarter)),
  };
}

function lookAt(
  { scorecard }: CheckContext,
  indicator: Indicator,
  index: HeadcountIndex,
): readonly Outcome[] {
  const denominators = denominatorsOf(indicator);
  const compared = index
    .candidates(denominators)
    .map((row) => ({ row, ...compareWith(denominators, row) }))
    .filter(({ differing }) => differing.length <= 1)
    .sort((a, b) => a.differing.length - b.differing.length);
  const best = compared[0];
  if (!best) return [];
  const { row, agreeing, differing, unreadable } = best;
  // Two rows that are as near leave open which headcount is meant.
  const onlyOne = compared.filter((other) => other.differing.length === differing.length).length === 1;
  const figures = (quarters: typeof agreeing) =>
    quarters.flatMap((quarter) => quarterFigure(indicator, quarter) ?? []);
  return [
    ...figures(agreeing).map(({ cell }) => pass(cell.address)),
    ...figures(unreadable).map(({ cell, place }) =>
      cannotTell(
        cell.address,
        `The headcount in ${row.indicator.ref || row.indicator.title} has no figure for ${place.quarter}.`,
      ),
    ),
    ...figures(differing).flatMap((figure): readonly Outcome[] => {
      const [headcount, denominator] = [
        row.counts.get(figure.place.quarter),
        denominators.get(figure.place.quarter),
      ];
      if (!headcount || !denominator) return [];
      if (!onlyOne)
        return [cannotTell(figure.cell.address, 'Two rows could be the headcount, and they differ.')];
      const [stated, computed] = [
        formatDecimal(denominator, 0),
        formatDecimal(headcount.cell.value.exact, 0),
      ];
      return [
        fail(
          headcountDiffers,
          scorecard,
          figure,
          {
            id: 'headcount-differs',
            place: figure.place,
            denominator: stated,
            headcount: computed,
            other: otherOf(headcount),
            agreeing,
          },
          { stated, computed },
        ),
      ];
    }),
  ];
}
