import type { Rational } from '../values/exact';
import type { JudgedIndicator } from '../judging/judged';

/** What a number is to its indicator: `remainder` counts those it does not, `cases` the cases short of or over its target. */
export type FactRole =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'remainder'
  | 'target'
  | 'neighbour'
  | 'england'
  | 'change'
  | 'gap'
  | 'cases';

/** One true statement of the workbook. Rates, days and scores are counts here: numbers without a sign. */
export interface Fact {
  readonly indicator: JudgedIndicator | null;
  readonly role: FactRole;
  readonly unit: 'percent' | 'count' | 'points' | 'ratio';
  /** In per cent for shares and ratios, never below nought for changes and gaps; more than one where the sheet contradicts itself. */
  readonly values: readonly Rational[];
  readonly ratio: { readonly numerator: Rational; readonly denominator: Rational } | null;
  /** The label of its time, "Q3" or "2021-22"; '' where none matters, as for an average. */
  readonly at: string;
  /** A change's earlier time. */
  readonly since: string | null;
  /** Which way a change or gap goes: up, down or not at all; 0 for all else. */
  readonly way: -1 | 0 | 1;
  /** As it would be written: "70.9%", "134/189", "15.8 points". */
  readonly text: string;
  /** The cell it is read from, or worked out with; without its sheet for the scorecard's own. */
  readonly cell: string;
  /** Of a table: that it is of the only or the latest time there, which a sentence means that names none. */
  readonly latest?: boolean;
  /** The row of a table it is of, in words; null for the scorecard's own. */
  readonly row: string | null;
}
