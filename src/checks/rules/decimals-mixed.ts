import { percentageOf } from '../../domain/values/cells';
import { formatDecimal } from '../../domain/values/exact';
import { formatRatio } from '../../domain/values/ratioText';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { holdsKind, ownFigures, type CellFigure } from '../helpers/figures';
import type { Fix } from '../finding';
import { fail, pass, textFix } from '../helpers/outcomes';
import { isComputed, judgeRatio } from '../helpers/ratio';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';

export const decimalsMixed: Check = {
  id: 'decimals-mixed',
  title: 'Figures of a row shown in different ways',
  severity: 'note',
  why: 'Figures with different decimals are hard to compare, and 4 beside 3.7 hides how it was rounded.',
  fix: 'Show every figure of the row with the same decimals, and every ratio with its percentage.',
  limits:
    'It compares the council’s own figures, and only where more than half of three or more show the same decimals; comparators and targets are as others publish them.',
  examples: {
    pass: [
      clean('one decimal throughout', 'Q2', HEADINGS, '11 | % adopted | N/A | 3.7 (1/27) | 4.0 (2/50)'),
      clean(
        'two figures are no habit',
        'Q2',
        HEADINGS,
        '6 | % of reviews on time | 95% | 94.9 (111/117) | 94.96 (113/119)',
      ),
      clean('whole numbers', 'Q2', HEADINGS, '1 | Number of current CLA | N/A | 187 | 191'),
    ],
    fail: [
      faulty(
        'a ratio without its percentage',
        'E2',
        'Q3',
        HEADINGS,
        '6 | % in touch | 85% | 85.7 (24/28) | 25/29 | 83.3 (25/30)',
      ),
      faulty(
        'a whole per cent',
        'E2',
        'Q3',
        HEADINGS,
        '11 | % adopted | N/A | 3.7 (1/27) | 4 (2/50) | 2.6 (2/78)',
      ),
      faulty(
        'a number cell',
        'F2',
        'Q3',
        HEADINGS,
        '3 | Rate of CLA per 10,000 children | N/A | 31.2 | 31.8 | 32',
      ),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return scorecard.indicators.flatMap((indicator) => [
      ...lookAlong(scorecard, indicator),
      ...bareRatios(scorecard, indicator),
    ]);
  },
};

function lookAlong(scorecard: Scorecard, indicator: Indicator): readonly Outcome[] {
  const figures = ownFigures(indicator).filter(
    ({ cell }) => !isComputed(cell) && (cell.value.kind === 'ratio' || cell.value.kind === 'number'),
  );
  if (figures.length < 2) return [];
  const usual = habitOf(figures);
  if (usual === null) return figures.map(({ cell }) => pass(cell.address));
  return figures.map((figure): Outcome => {
    const { value, address } = { value: figure.cell.value, address: figure.cell.address };
    if (value.kind !== 'ratio' && value.kind !== 'number') return pass(address);
    if (value.shown.decimals === usual || showsNoDecimals(figure)) return pass(address);
    const fix = fixFor(scorecard, figure, usual);
    return fail(
      decimalsMixed,
      scorecard,
      figure,
      { id: 'decimals-mixed', place: figure.place, usual },
      { stated: value.shown.text, ...(fix ? { computed: fix.text } : {}), fix: fix?.edit ?? null },
    );
  });
}

/** A whole number in the General format, which shows no nought at an end: 32 beside 31.2 was as good as typed 32.0. */
const showsNoDecimals = ({ cell: { value, numberFormat, parts } }: CellFigure): boolean =>
  numberFormat === 'General' &&
  ((value.kind === 'number' && !value.fromText) || (value.kind === 'ratio' && parts !== undefined)) &&
  value.shown.decimals === 0;

/** "25/29" beside "85.7 (24/28)": its percentage at the decimals of the others. */
function bareRatios(scorecard: Scorecard, indicator: Indicator): readonly Outcome[] {
  const ratios = ownFigures(indicator).filter((figure) => holdsKind(figure, 'ratio') && !figure.cell.parts);
  const decimals = ratios.flatMap(({ cell }) =>
    cell.value.kind === 'ratio' && !cell.value.bare ? [cell.value.shown.decimals] : [],
  );
  const [usual] = decimals;
  if (usual === undefined) return [];
  return ratios.flatMap((figure): readonly Outcome[] => {
    const { value } = figure.cell;
    if (value.kind !== 'ratio' || !value.bare || judgeRatio(value).kind === 'impossible') return [];
    const text = formatDecimal(percentageOf(value.numerator, value.denominator), Math.max(...decimals));
    const written = formatRatio({ ...value, text }, '');
    const detail = { id: 'decimals-mixed', place: figure.place, usual: null } as const;
    const numbers = {
      stated: value.raw.trim(),
      computed: written,
      fix: textFix(scorecard, figure.cell, written),
    };
    return [fail(decimalsMixed, scorecard, figure, detail, numbers)];
  });
}

/** The decimals that more than half of three or more figures show; null where there is no such habit. */
function habitOf(figures: readonly CellFigure[]): number | null {
  const shown = figures.flatMap((figure) => {
    const { value } = figure.cell;
    if (showsNoDecimals(figure)) return [];
    return value.kind === 'ratio' || value.kind === 'number' ? [value.shown.decimals] : [];
  });
  const usual = shown.find((decimals) => shown.filter((each) => each === decimals).length * 2 > shown.length);
  return shown.length >= 3 && usual !== undefined ? usual : null;
}

/** A ratio that fits its figure can be shown with any decimals; a wrong one is for ratio-mismatch to mend first. */
function fixFor(
  scorecard: Scorecard,
  { cell }: CellFigure,
  decimals: number,
): { readonly text: string; readonly edit: Fix | null } | null {
  const { value } = cell;
  if (value.kind !== 'ratio') return null;
  const verdict = judgeRatio(value);
  if (verdict.kind !== 'right') return null;
  const text = formatDecimal(verdict.exact, decimals);
  // A number in a cell of its own shows the decimals its format gives it.
  return {
    text,
    edit: cell.parts ? null : textFix(scorecard, cell, formatRatio({ ...value, text }, value.raw)),
  };
}
