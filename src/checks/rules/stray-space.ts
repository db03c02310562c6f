import { foldSpace } from '../../domain/grid/grid';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { figuresOf, referenceFigure, type CellFigure } from '../helpers/figures';
import { fail, pass, textFix } from '../helpers/outcomes';

/** White space other than the plain space and the line break: non-breaking, thin, zero-width, tab. */
const ODD = /[^\S \r\n]|[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Plain characters, single spaces within: nearly every cell, and quick to tell on a large sheet. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The text without space round it and with plain spaces in it; line breaks are a style and stay. */
const tidy = (raw: string): string =>
  raw
    .replace(ODD, ' ')
    .replace(/ {2,}(?=\S)/g, ' ')
    .trim();

/** A figure that is a number: one stored as text has its fix from number-as-text, which takes the spaces away too. */
const isNumber = ({ place, cell }: CellFigure): boolean =>
  cell.value.kind === 'number' && place.kind !== 'reference';

/** How Excel shows a number cell is its format's, spaces and all; only what was typed as text can be stray. */
const isShownOnly = ({ cell }: CellFigure): boolean => cell.value.kind === 'number' && !cell.value.fromText;

export const straySpace: Check = {
  id: 'stray-space',
  title: 'Stray spaces',
  severity: 'note',
  why: 'Spaces that cannot be seen make a look-up miss and an empty cell count as filled.',
  fix: 'Remove the spaces before and after, and make the odd ones in between plain.',
  limits: 'It looks at figures and references; titles and targets are read whatever their spacing.',
  examples: {
    pass: [clean('a line break is a style', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 94.6 ⏎(174/184)')],
    fail: [
      faulty('a space behind', 'D2', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 93.8 (167/178) '),
      faulty('a non-breaking space', 'D2', 'Q1', HEADINGS, '4 | Reviews on time | 95% | 93.8\u00a0(167/178)'),
      faulty(
        'empty but for spaces',
        'E2',
        'Q1',
        HEADINGS,
        "4 | Reviews on time | 95% | 93.8 (167/178) | '  ",
      ),
      faulty('in a number stored as text', 'D2', 'Q1', HEADINGS, '1 | Contacts received | N/A | 1\u00a0180'),
      faulty('the reference', 'A2', 'Q1', HEADINGS, "'4  | Reviews on time | 95% | 93.8 (167/178)"),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    const look = (figure: CellFigure): readonly Outcome[] => {
      const { value, address, formula } = figure.cell;
      if (value.raw === '' || (isNumber(figure) && isShownOnly(figure))) return [];
      if (PLAIN.test(value.raw)) return [pass(address)];
      const text = tidy(value.raw);
      // What a formula gives is its own affair.
      if (text === value.raw || formula !== null) return [pass(address)];
      return [
        fail(
          straySpace,
          scorecard,
          figure,
          { id: 'stray-space', place: figure.place, text: foldSpace(text) },
          {
            stated: value.raw,
            computed: text,
            fix: isNumber(figure) ? null : textFix(scorecard, figure.cell, text),
          },
        ),
      ];
    };
    return scorecard.indicators.flatMap((indicator) => [
      ...[referenceFigure(indicator)].flatMap((figure) => (figure ? look(figure) : [])),
      ...figuresOf(indicator).flatMap(look),
    ]);
  },
};
