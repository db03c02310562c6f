import type { Rag } from '../judging/status';
import type { Override } from './override';

/** An override beside the status it stands for. */
export type Overridden =
  | {
      readonly kind: 'in-force';
      readonly override: Override;
      /** What is shown; null for not rated. */
      readonly rag: Rag | null;
    }
  | { readonly kind: 'lapsed'; readonly override: Override; readonly because: 'figure' | 'period' | 'date' };
