import { rational, type Rational } from './exact';

/** A number as a reader sees it: per cent for percentages, so 0.938 formatted 0.0% has the value 93.8 and 1 decimal. */
export interface Shown {
  readonly value: Rational;
  readonly decimals: number;
  /** As printed, without a per cent sign or grouping: "93.8". */
  readonly text: string;
  /** How many of its plain unit one stands for, where the cell says so: a million in "£1.2m", 1 in "£3,400". */
  readonly scale?: number;
}

/** What a cell of a scorecard can hold (domain rules, "What a cell can hold"). `raw` is the cell's text, untouched. */
export type CellValue =
  | {
      readonly kind: 'ratio';
      readonly raw: string;
      readonly shown: Shown;
      readonly numerator: Rational;
      readonly denominator: Rational;
      readonly percentSign: boolean;
      /** "167/178" alone: no percentage is shown, so `shown` was worked out to one decimal and cannot be wrong. */
      readonly bare?: true;
      /** A mark behind it that leaves it a figure: "p" for provisional. */
      readonly footnote?: string;
    }
  | {
      readonly kind: 'number';
      readonly raw: string;
      readonly shown: Shown;
      /** The value in the cell before its number format rounds it; per cent for percentages. */
      readonly exact: Rational;
      readonly percent: boolean;
      /** "*" in `100*`, "p" in `93.8p`. */
      readonly footnote: string | null;
      /** What it is of, in the cell's words: "days", "£". */
      readonly unit?: string;
      /** A text cell that holds a number: it reads well, but Excel cannot add it up. */
      readonly fromText: boolean;
    }
  | { readonly kind: 'not-applicable'; readonly raw: string }
  | { readonly kind: 'not-available'; readonly raw: string; readonly note: string | null }
  | {
      readonly kind: 'suppressed';
      readonly raw: string;
      readonly ambiguous: boolean;
      /** The number it is said to be below: "5" in `<5`. */
      readonly below?: string;
    }
  | { readonly kind: 'blank'; readonly raw: string }
  | { readonly kind: 'date'; readonly raw: string; readonly serial: number }
  | { readonly kind: 'error'; readonly raw: string }
  | { readonly kind: 'unreadable'; readonly raw: string };

/** A cell of the scorecard with its place (0-based row and column; `address` without the sheet). */
export interface ScorecardCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /**
   * Where the numerator and the denominator stand in cells of their own: `value` is then the ratio of the three, and a
   * mistake is put right in the cell that has it. `computed`: no cell shows the percentage, so `value.shown` was worked
   * out to one decimal and nothing can be said of its rounding; the cell itself is then the numerator's.
   */
  readonly parts?: {
    readonly numerator: ScorecardCell;
    readonly denominator: ScorecardCell;
    readonly computed: boolean;
  };
}

/**
 * What a judged cell says: the exact value (numerator ÷ denominator × 100 for a ratio, in per cent) and the value as
 * shown. Null when the cell holds no usable number.
 */
export function measured(value: CellValue): { exact: Rational; shown: Shown } | null {
  if (value.kind === 'number') return { exact: value.exact, shown: value.shown };
  if (value.kind !== 'ratio') return null;
  const { numerator, denominator, shown } = value;
  if (denominator.num <= 0n) return null;
  return { exact: percentageOf(numerator, denominator), shown };
}

/** numerator ÷ denominator × 100, exactly, in per cent. The denominator must not be zero. */
export function percentageOf(numerator: Rational, denominator: Rational): Rational {
  return rational(numerator.num * denominator.den * 100n, numerator.den * denominator.num);
}
