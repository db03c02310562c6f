import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { figuresOf, holdsKind, periodFigures, type CellFigure, type FigureHolding } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';
import { divide, formatDecimal, HUNDRED, toNumber } from '../../domain/values/exact';
import type { Fix } from '../finding';

/** A row of ratios is text by nature, so a plain 0.0 typed as text among them is no slip. */
const hasRatios = (indicator: Indicator): boolean =>
  periodFigures(indicator).some((figure) => holdsKind(figure, 'ratio'));

export const numberAsText: Check = {
  id: 'number-as-text',
  title: 'Number stored as text',
  severity: 'warning',
  why: 'Excel leaves a number stored as text out of sums, averages and charts without a word.',
  fix: 'Make it a number: by the fix here, or by Convert to Number at the cell’s green corner.',
  limits:
    'Ratios such as 93.8 (167/178), figures in a quarter of a row of ratios and figures with a footnote mark are text by nature. So is a column of past years or averages that is text in every row: nobody adds those up.',
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
    const texts = textColumns(scorecard);
    return scorecard.indicators.flatMap((indicator) => {
      const ratios = hasRatios(indicator);
      const lookAtPart = (figure: FigureHolding<'number'>): readonly Outcome[] => {
        const { value, address } = figure.cell;
        if (!value.fromText || value.footnote !== null || value.unit !== undefined) return [pass(address)];
        const detail = { id: 'number-as-text', place: figure.place, text: value.raw.trim() } as const;
        const fix = numberFix(scorecard, figure);
        return [fail(numberAsText, scorecard, figure, detail, { stated: value.raw, fix })];
      };
      const look = (figure: FigureHolding<'number'>): readonly Outcome[] => {
        const { value, address } = figure.cell;
        const byNature =
          value.footnote !== null ||
          value.unit !== undefined ||
          (ratios && figure.place.kind === 'period') ||
          texts.has(columnOf(figure));
        if (!value.fromText || byNature) return [pass(address)];
        return [
          fail(
            numberAsText,
            scorecard,
            figure,
            { id: 'number-as-text', place: figure.place, text: value.raw.trim() },
            { stated: value.raw, fix: numberFix(scorecard, figure) },
          ),
        ];
      };
      const parts = figuresOf(indicator)
        .flatMap(partsOf)
        .filter((figure) => holdsKind(figure, 'number'));
      return [
        ...figuresOf(indicator).flatMap((figure) => (holdsKind(figure, 'number') ? look(figure) : [])),
        ...parts.flatMap(lookAtPart),
      ];
    });
  },
};

const columnOf = ({ place, cell }: CellFigure): string =>
  place.kind === 'period' ? '' : (/^[A-Z]+/.exec(cell.address)?.[0] ?? '');

/** The columns beside the figures whose every number is text, in three rows at least: kept so, and no slip. */
function textColumns({ indicators }: Scorecard): ReadonlySet<string> {
  const numbers = new Map<string, number>();
  const typed = new Set<string>();
  for (const figure of indicators.flatMap(figuresOf)) {
    const column = columnOf(figure);
    if (column === '' || !holdsKind(figure, 'number')) continue;
    numbers.set(column, (numbers.get(column) ?? 0) + 1);
    if (!figure.cell.value.fromText) typed.add(column);
  }
  return new Set([...numbers].flatMap(([column, many]) => (many > 2 && !typed.has(column) ? [column] : [])));
}

/** A numerator and a denominator in cells of their own are numbers whatever else the row holds. */
const partsOf = (figure: CellFigure): readonly CellFigure[] => {
  const { parts } = figure.cell;
  return parts ? [parts.numerator, parts.denominator].map((cell) => ({ ...figure, cell })) : [];
};

/** The number in place of its text, as Excel's own Convert to Number gives it; none where a formula makes the text. */
function numberFix({ sheet }: Scorecard, { cell }: FigureHolding<'number'>): Fix | null {
  const { value, address, formula, numberFormat } = cell;
  if (formula !== null) return null;
  const { decimals } = value.shown;
  const digits = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const grouped = /\d[, \u00a0\u202f]\d{3}/.test(value.raw) ? `#,##${digits}` : digits;
  const textFormat = numberFormat === '@' ? grouped : null;
  return {
    sheet,
    address,
    from: value.raw,
    to: formatDecimal(value.exact, decimals) + (value.percent ? '%' : ''),
    number: {
      value: toNumber(value.percent ? divide(value.exact, HUNDRED) : value.exact),
      format: value.percent ? `${digits}%` : textFormat,
    },
  };
}
