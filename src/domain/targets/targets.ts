import type { Shown } from '../values/cells';
import type { PeriodKey } from '../periods/period';

/** How a target's number is to be met where its words say so; 'at' leaves it to the indicator's direction. */
export type Bound = 'at' | 'at-most' | 'less-than' | 'at-least' | 'more-than';

/** What a target cell says (domain rules, "Targets"). Values are per cent where the cell says per cent. */
export type Target =
  | { readonly kind: 'none'; readonly raw: string }
  | {
      readonly kind: 'single';
      readonly raw: string;
      readonly bound: Bound;
      readonly value: Shown;
      readonly percent: boolean;
      /** More than is asked for: 98 in "95% (stretch 98%)". */
      readonly stretch?: Shown;
      /** What is acceptable at worst: 90 in "95% (minimum 90%)". */
      readonly minimum?: Shown;
      /** Where the words say it: "90% by March" is the whole year's. */
      readonly basis?: 'year' | 'to-date';
      /** "≤ 4 per month": of how long a time it is. */
      readonly per?: 'day' | 'week' | 'month' | 'quarter';
      /** "Within 1%": held against the distance from nought, whichever way. */
      readonly within?: true;
    }
  | {
      readonly kind: 'profile';
      readonly raw: string;
      readonly byPeriod: Readonly<Record<PeriodKey, Shown>>;
      /** Where every period's own cell says the same; else how the direction has it. */
      readonly bound?: Bound;
      readonly percent: boolean;
    }
  | {
      readonly kind: 'range';
      readonly raw: string;
      readonly from: Shown;
      readonly to: Shown;
      readonly percent: boolean;
    }
  | {
      readonly kind: 'comparator';
      readonly raw: string;
      readonly side: 'above' | 'below';
      readonly of: 'neighbour' | 'england';
    }
  /** An aim without a figure: "Baseline", "Maintain", "Top quartile", "+5% on last year". Not judged, and no mistake. */
  | { readonly kind: 'words'; readonly raw: string }
  | { readonly kind: 'unreadable'; readonly raw: string };
