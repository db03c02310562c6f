import type { Indicator } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { figuresOf, holds, quarterFigures, type Holding } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

/** A row of ratios is text by nature, so a plain 0.0 typed as text among them is no slip. */
const hasRatios = (indicator: Indicator): boolean =>
  quarterFigures(indicator).some((figure) => holds(figure, 'ratio'));

export const numberAsText: Check = {
  id: 'number-as-text',
  title: 'Number stored as text',
  severity: 'warning',
  why: 'Excel leaves a number stored as text out of sums, averages and charts without a word.',
  fix: 'Convert it to a number: choose Convert to Number at the cell’s green corner, or type it again.',
  limits:
    'Ratios such as 93.8 (167/178), figures in a quarter of a row of ratios and figures with a footnote mark are text by nature.',
  examples: {
    pass: [
      clean('a number', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | 191'),
      clean('among ratios', 'Q2', HEADINGS, "12 | % Special Guardianship Order | N/A | '0.0 | 4.0 (2/50)"),
    ],
    fail: [
      faulty('a typed apostrophe', 'E2', 'Q2', HEADINGS, "1 | Number of current CLA | N/A | 187 | '191"),
      faulty(
        'a space behind it',
        'E2',
        'Q2',
        HEADINGS,
        "3 | Rate of CLA per 10,000 children | N/A | 31.2 | '31.8 ",
      ),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return scorecard.indicators.flatMap((indicator) => {
      const ratios = hasRatios(indicator);
      const look = (figure: Holding<'number'>): readonly Outcome[] => {
        const { value, address } = figure.cell;
        const byNature = value.footnote !== null || (ratios && figure.place.kind === 'quarter');
        if (!value.fromText || byNature) return [pass(address)];
        return [
          fail(
            numberAsText,
            scorecard,
            figure,
            { id: 'number-as-text', place: figure.place, text: value.raw.trim() },
            { stated: value.raw },
          ),
        ];
      };
      return figuresOf(indicator).flatMap((figure) => (holds(figure, 'number') ? look(figure) : []));
    });
  },
};
