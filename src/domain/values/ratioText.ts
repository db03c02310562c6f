import { percentageOf, type CellValue } from './cells';
import { equal, isInteger, formatDecimal, round, sign, type Rational } from './exact';
import { NUMBER, parseFigure, plainCharacters } from './figures';
import { FOOTNOTE } from './markers';
import { decimalsShown } from './numberFormat';

type Ratio = Extract<CellValue, { kind: 'ratio' }>;

// The text in seven pieces, so that any figure in it can be replaced and the rest kept: what comes before, the
// percentage, between, numerator, between, denominator, what comes after.
const RATIO = new RegExp(
  `^(\\s*)(${NUMBER})(\\s*(?:%\\s*)?[(\\[]\\s*)(${NUMBER})(\\s*(?:/|of|out of)\\s*)(${NUMBER})(\\s*[)\\]]\\s*(?:${FOOTNOTE}\\s*)?)$`,
  'i',
);

/**
 * Reads `93.8 (167/178)`: any white space and line breaks, with or without a per cent sign, square brackets, "of" for
 * the stroke, a footnote mark after it. Impossible ratios and fractions of a child are read as they stand: that they
 * are impossible is a finding, not a reading. Null when the text is no ratio.
 */
export function parseRatio(raw: string): Ratio | null {
  const [, , figure = '', opening = '', top = '', , bottom = '', tail = ''] =
    RATIO.exec(plainCharacters(raw)) ?? [];
  const [shown, numerator, denominator] = [parseFigure(figure), parseFigure(top), parseFigure(bottom)];
  if (!shown || !numerator || !denominator) return null;
  return {
    kind: 'ratio',
    raw,
    shown,
    numerator: numerator.value,
    denominator: denominator.value,
    percentSign: opening.includes('%'),
    ...footnoteIn(tail),
  };
}

/** What stands behind the bracket. */
function footnoteIn(tail: string): { readonly footnote?: string } {
  const footnote = tail.replace(/^\s*[)\]]/, '').trim();
  return footnote === '' ? {} : { footnote };
}

/** The same in three pieces: numerator, between, denominator. */
const BARE = new RegExp(`^(\\s*\\(?\\s*)(${NUMBER})(\\s*(?:/|of|out of)\\s*)(${NUMBER})(\\s*\\)?\\s*)$`, 'i');
/** "2024/25" is a year. */
const YEAR = /^20\d\d ?\/ ?(?:20)?\d\d$/;

/**
 * Reads `167/178` and `167 of 178` alone: a ratio whose percentage nobody wrote, so that it is worked out to one decimal
 * (half-up). Null for a year, for a ratio out of none, which has no percentage, and for anything else. A date that Excel
 * made of a typed 2/50 is a number cell and never comes here.
 */
export function parseBareRatio(raw: string, text: string): Ratio | null {
  const [, opening = '', top = '', , bottom = '', closing = ''] = BARE.exec(plainCharacters(raw)) ?? [];
  const [numerator, denominator] = [parseFigure(top), parseFigure(bottom)];
  if (!numerator || !denominator || YEAR.test(text) || sign(denominator.value) === 0) return null;
  if (opening.includes('(') !== closing.includes(')')) return null;
  const exact = percentageOf(numerator.value, denominator.value);
  return {
    kind: 'ratio',
    raw,
    shown: { value: round(exact, 1), decimals: 1, text: formatDecimal(exact, 1) },
    numerator: numerator.value,
    denominator: denominator.value,
    percentSign: false,
    bare: true,
  };
}

const formatCount = (count: Rational): string =>
  isInteger(count) ? count.num.toString() : formatDecimal(count, decimalsShown(count, { least: 0, most: 6 }));

/** The piece of raw text where it already says the number, else the number: "1,234" stays as it is written. */
const keep = (piece: string, count: Rational): string => {
  const says = parseFigure(plainCharacters(piece));
  return says && equal(says.value, count) ? piece : formatCount(count);
};

/**
 * A ratio's text, in the manner of the cell it replaces: its white space, line break, per cent sign and brackets are
 * kept, only the figures change. `text` is the percentage as it shall be shown, without a sign; a cell of a bare ratio
 * ("94/109") stays one. Where `like` is no ratio the plain manner is used: "86.2 (94/109)".
 */
export function formatRatio(
  ratio: { readonly text: string; readonly numerator: Rational; readonly denominator: Rational },
  like: string,
): string {
  const match = RATIO.exec(plainCharacters(like));
  if (!match && BARE.test(plainCharacters(like))) return formatBare(ratio, like);
  if (!match) return `${ratio.text} (${formatCount(ratio.numerator)}/${formatCount(ratio.denominator)})`;
  let at = 0;
  // Plain characters stand one for one, so a piece's length is its length in the raw text.
  const [lead = '', , opening = '', top = '', stroke = '', bottom = '', tail = ''] = match
    .slice(1)
    .map((piece) => like.slice(at, (at += piece.length)));
  const [numerator, denominator] = [keep(top, ratio.numerator), keep(bottom, ratio.denominator)];
  return lead + ratio.text + opening + numerator + stroke + denominator + tail;
}

function formatBare(
  { numerator, denominator }: { readonly numerator: Rational; readonly denominator: Rational },
  like: string,
): string {
  const [, lead = '', top = '', stroke = '/', bottom = '', tail = ''] =
    BARE.exec(plainCharacters(like)) ?? [];
  return lead + keep(top, numerator) + stroke + keep(bottom, denominator) + tail;
}
