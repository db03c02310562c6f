import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { referenceFigure, type CellFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

/** A longer jump is a new block of numbers (1 to 14, then 101), not a lost row. */
const LONGEST_GAP = 5;

export const referenceGap: Check = {
  id: 'reference-gap',
  title: 'A reference is missing',
  severity: 'note',
  why: 'A number left out may be a row that was deleted or hidden.',
  fix: 'Bring the row back, or leave it if the indicator was dropped.',
  limits: 'It reads whole numbers only, and takes a jump of more than five for a new block.',
  examples: {
    pass: [
      clean(
        'in a row',
        'Q1',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187',
        '2 | Number of current Care Leavers | N/A | 188',
      ),
    ],
    fail: [
      faulty(
        'two left out',
        'A3',
        'Q1',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187',
        '4 | Reviews on time | 95% | 93.8 (167/178)',
      ),
    ],
    cannotTell: [
      clean(
        'letters',
        'Q1',
        HEADINGS,
        'A1 | Number of current CLA | N/A | 187',
        'A3 | Reviews on time | 95% | 93.8 (167/178)',
      ),
    ],
  },
  run({ scorecard }) {
    const figures = scorecard.indicators.flatMap((indicator) => referenceFigure(indicator) ?? []);
    const given = figures.filter(({ indicator }) => indicator.ref !== '');
    const odd = given.find(({ indicator }) => !/^\d{1,6}$/.test(indicator.ref));
    if (odd) {
      return [cannotTell(odd.cell.address, `References such as ${odd.indicator.ref} are not plain numbers.`)];
    }
    const numbered = given
      .map((figure) => ({ figure, number: Number(figure.indicator.ref) }))
      .sort((a, b) => a.number - b.number);
    return numbered.map(({ figure, number }, index): Outcome => {
      const before = numbered[index - 1];
      const gap = before ? number - before.number - 1 : 0;
      if (!before || gap < 1 || gap > LONGEST_GAP) return pass(figure.cell.address);
      return gapFinding(
        figure,
        before.figure,
        Array.from({ length: gap }, (_, at) => before.number + 1 + at),
      );
    });
    function gapFinding(figure: CellFigure, before: CellFigure, missing: readonly number[]): Outcome {
      return fail(referenceGap, scorecard, figure, {
        id: 'reference-gap',
        place: figure.place,
        before: before.indicator.ref,
        after: figure.indicator.ref,
        missing: missing.map(String),
      });
    }
  },
};
