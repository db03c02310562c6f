import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { periodFigures } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

export const formulaOverwritten: Check = {
  id: 'formula-overwritten',
  title: 'A constant among formulas',
  severity: 'warning',
  why: 'A figure typed over a formula stays as it is when the data behind it change.',
  fix: 'Copy the formula from the quarter beside it, or keep the constant if it was frozen on purpose.',
  limits:
    'It looks along the quarters of a row: one constant after at least one formula, with two formulas in all. Earlier quarters frozen as constants are left alone.',
  examples: {
    pass: [
      clean(
        'formulas throughout',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA | N/A | =H2 → 187 | =I2 → 191 | =J2 → 192',
      ),
      clean(
        'an earlier quarter frozen',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA | N/A | 187 | =I2 → 191 | =J2 → 192',
      ),
    ],
    fail: [
      faulty(
        'typed over',
        'F2',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA | N/A | =H2 → 187 | =I2 → 191 | 192',
      ),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const filled = periodFigures(indicator).filter(
        ({ cell }) => cell.formula !== null || cell.value.kind === 'number' || cell.value.kind === 'ratio',
      );
      const formulas = filled.filter(({ cell }) => cell.formula !== null);
      if (formulas.length < 2) return [];
      const constants = filled.filter(({ cell }) => cell.formula === null);
      const [typed] = constants;
      const overwritten = constants.length === 1 && typed !== undefined && filled[0] !== typed ? typed : null;
      return filled.map((figure): Outcome =>
        figure === overwritten
          ? fail(
              formulaOverwritten,
              scorecard,
              figure,
              {
                id: 'formula-overwritten',
                place: figure.place,
                formulas: formulas.map(({ place }) => place.period),
              },
              { stated: figure.cell.value.raw },
            )
          : pass(figure.cell.address),
      );
    });
  },
};
