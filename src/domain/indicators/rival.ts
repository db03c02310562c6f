import type { Target } from '../targets/targets';
import type { ScorecardCell } from '../values/cells';

/** A cell that would serve as the latest figure, or as the target, under another heading. */
export type Rival =
  | { readonly as: 'figure'; readonly heading: string; readonly cell: ScorecardCell }
  | {
      readonly as: 'target';
      readonly heading: string;
      readonly cell: ScorecardCell;
      readonly value: Target;
    };
