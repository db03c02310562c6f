import { percentageOf, type CellValue, type ScorecardCell, type Shown } from '../../domain/values/cells';
import { rateBase } from '../../domain/indicators/unit';
import {
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  rational,
  round,
  toNumber,
  type Rational,
} from '../../domain/values/exact';

type Measured = Extract<CellValue, { kind: 'number' }>;
type Ratio = Extract<CellValue, { kind: 'ratio' }>;

/**
 * A figure whose numerator and denominator stand in cells of their own, as the ratio of the three. Where no percentage
 * is shown it is computed, to one decimal. A figure that is no percentage of them, an average or a rate, stays the
 * number it is; so does one whose parts are no counts. `per` is what the title says it is so many of: 1,000 in "falls per
 * 1,000 bed days", 1 of an average; null where it says nothing of the kind. One
 * cell that holds both, "167/178" beside the percentage, is given as either.
 */
export function withParts(
  figure: ScorecardCell | null,
  numerator: ScorecardCell,
  denominator: ScorecardCell,
  per: number | null,
): ScorecardCell | null {
  const [top, bottom] = [countOf(numerator, 'numerator'), countOf(denominator, 'denominator')];
  if (!top || !bottom || bottom.num <= 0n) return figure;
  const shown = figure && shownAsPercent(figure, { top, bottom, per });
  if (figure && shown === null && figure.value.kind !== 'blank') return figure;
  const computed = shown === null;
  const cell = computed ? numerator : figure;
  if (!cell) return figure;
  const parts = { numerator, denominator, computed };
  if (computed && per !== null) return { ...cell, value: rateOf(cell.value.raw, top, bottom, per), parts };
  const value: Ratio = {
    kind: 'ratio',
    raw: cell.value.raw,
    shown: shown ?? computedShown(top, bottom),
    numerator: top,
    denominator: bottom,
    percentSign: figure?.value.kind === 'number' && figure.value.percent,
  };
  return { ...cell, value, parts };
}

function rateOf(raw: string, top: Rational, bottom: Rational, per: number): Measured {
  const exact = multiply(divide(top, bottom), rational(per));
  const value = round(exact, 1);
  const shown = { value, decimals: 1, text: formatDecimal(value, 1) };
  return { kind: 'number', raw, shown, exact, percent: false, footnote: null, fromText: false };
}

const AVERAGE = /^(?:the )?(?:average|mean)\b/i;

/** What a title says a figure is so many of; null where it may be a percentage. */
export const perOf = (title: string, unit = ''): number | null =>
  rateBase({ title }) ??
  rateBase({ title: unit }) ??
  (AVERAGE.test(title) && !title.includes('%') ? 1 : null);

function countOf({ value }: ScorecardCell, part: 'numerator' | 'denominator'): Rational | null {
  if (value.kind === 'ratio') return value.bare ? value[part] : null;
  return value.kind === 'number' && !value.percent ? value.exact : null;
}

function computedShown(top: Rational, bottom: Rational): Shown {
  const value = round(percentageOf(top, bottom), 1);
  return { value, decimals: 1, text: formatDecimal(value, 1) };
}

/** What the figure shows, in per cent; null where it is no percentage of the two. */
function shownAsPercent(
  { value }: ScorecardCell,
  { top, bottom, per }: { readonly top: Rational; readonly bottom: Rational; readonly per: number | null },
): Shown | null {
  if (value.kind !== 'number') return null;
  if (value.percent) return value.shown;
  // Small rates lie near the percentage, and are none: 0.08 of each 1,000 is 0.008%.
  if (per !== null && per > 1) return null;
  // Roughly: it only tells what the figure is, and this runs for every cell of a large sheet.
  const [says, exact] = [toNumber(value.exact), (toNumber(top) / toNumber(bottom)) * 100];
  if (isNear(says, exact)) return value.shown;
  // 0.936 without a percent format is 93.6 per cent.
  if (says <= 1.0001 && isNear(says * 100, exact)) {
    const decimals = Math.max(0, value.shown.decimals - 2);
    const scaled = round(multiply(value.exact, HUNDRED), Math.min(decimals, 2));
    return {
      value: scaled,
      decimals: Math.min(decimals, 2),
      text: formatDecimal(scaled, Math.min(decimals, 2)),
    };
  }
  // An average, or a rate for each thousand: right as it stands, and no percentage.
  const isOther = [1, 1000, 10_000, 100_000].some(
    (per) => Math.abs(says - (exact / 100) * per) <= Math.abs(says) * 0.02,
  );
  return isOther || says > exact * 4 + 10 ? null : value.shown;
}

const isNear = (says: number, exact: number): boolean => Math.abs(says - exact) <= Math.max(1, exact * 0.05);
