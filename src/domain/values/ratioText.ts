import type { CellValue } from './cells';
import { equal, isInteger, formatDecimal, type Rational } from './exact';
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
  const [, , figure = '', opening = '', top = '', , bottom = ''] = RATIO.exec(plainCharacters(raw)) ?? [];
  const [shown, numerator, denominator] = [parseFigure(figure), parseFigure(top), parseFigure(bottom)];
  if (!shown || !numerator || !denominator) return null;
  return {
    kind: 'ratio',
    raw,
    shown,
    numerator: numerator.value,
    denominator: denominator.value,
    percentSign: opening.includes('%'),
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
 * kept, only the figures change. `text` is the percentage as it shall be shown, without a sign. Where `like` is no
 * ratio the plain manner is used: "86.2 (94/109)".
 */
export function formatRatio(
  ratio: { readonly text: string; readonly numerator: Rational; readonly denominator: Rational },
  like: string,
): string {
  const match = RATIO.exec(plainCharacters(like));
  if (!match) return `${ratio.text} (${formatCount(ratio.numerator)}/${formatCount(ratio.denominator)})`;
  let at = 0;
  // Plain characters stand one for one, so a piece's length is its length in the raw text.
  const [lead = '', , opening = '', top = '', stroke = '', bottom = '', tail = ''] = match
    .slice(1)
    .map((piece) => like.slice(at, (at += piece.length)));
  const [numerator, denominator] = [keep(top, ratio.numerator), keep(bottom, ratio.denominator)];
  return lead + ratio.text + opening + numerator + stroke + denominator + tail;
}
