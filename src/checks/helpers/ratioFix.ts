import type { Scorecard } from '../../domain/indicators/scorecard';
import type { ScorecardCell } from '../../domain/values/cells';
import {
  compare,
  divide,
  equal,
  HUNDRED,
  parseDecimal,
  rational,
  toNumber,
  type Rational,
} from '../../domain/values/exact';
import { readFormat } from '../../domain/values/numberFormat';
import { formatRatio } from '../../domain/values/ratioText';
import type { Fix } from '../finding';
import { textFix } from './outcomes';

/** What a percentage and its ratio should say: `text` is the percentage without a sign. */
interface RightRatio {
  readonly text: string;
  readonly numerator: Rational;
  readonly denominator: Rational;
}

/**
 * The edit that makes a percentage and its ratio say that: in its one text, or, where numerator and denominator stand in
 * cells of their own, in the cell that is wrong, as the number it is. Null for a formula, and where no cell holds it.
 */
export function ratioFix(scorecard: Scorecard, cell: ScorecardCell, right: RightRatio): Fix | null {
  const { parts, value } = cell;
  if (!parts) return textFix(scorecard, cell, formatRatio(right, value.raw));
  if (value.kind !== 'ratio') return null;
  const same = (part: 'numerator' | 'denominator'): boolean => equal(value[part], right[part]);
  if (!same('numerator')) return partFix(scorecard, parts.numerator, right, right.numerator);
  if (!same('denominator')) return partFix(scorecard, parts.denominator, right, right.denominator);
  return parts.computed ? null : percentageFix(scorecard, cell, right.text);
}

/** A count in its own cell, or in the text of both. */
function partFix(scorecard: Scorecard, cell: ScorecardCell, right: RightRatio, count: Rational): Fix | null {
  if (cell.value.kind === 'ratio') return textFix(scorecard, cell, formatRatio(right, cell.value.raw));
  const number = toNumber(count);
  return numberFix(scorecard, cell, String(number), number);
}

/** The percentage in the manner of its cell: 0.825 under a format of per cent, 82.5 under another, "82.5%" as text. */
function percentageFix(scorecard: Scorecard, cell: ScorecardCell, text: string): Fix | null {
  const wanted = parseDecimal(text);
  const raw = cell.value.raw.trim();
  if (!wanted) return null;
  if (readFormat(cell.numberFormat, 1).percent === 'scaled')
    return numberFix(scorecard, cell, `${text}%`, toNumber(divide(wanted, HUNDRED)));
  if (raw.endsWith('%')) return textFix(scorecard, cell, `${text}%`);
  const said = parseDecimal(raw.replace(/,/g, ''));
  // 0.852 among cells without a format of per cent is written as 0.825.
  const isShare = said !== null && compare(said, rational(1)) <= 0 && compare(wanted, rational(1)) > 0;
  const number = toNumber(isShare ? divide(wanted, HUNDRED) : wanted);
  return numberFix(scorecard, cell, isShare ? String(number) : text, number);
}

const numberFix = (scorecard: Scorecard, cell: ScorecardCell, to: string, value: number): Fix | null => {
  const fix = textFix(scorecard, cell, to);
  return fix && { ...fix, number: { value, format: null } };
};
