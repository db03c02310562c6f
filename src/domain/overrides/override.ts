import type { PeriodKey } from '../periods/period';

/** What a person sets: a colour, no status at all, or another direction for this one period. */
export type SetTo =
  | { readonly kind: 'status'; readonly rag: 'red' | 'amber' | 'green' }
  | { readonly kind: 'not-rated' }
  | { readonly kind: 'direction'; readonly direction: 'higher' | 'lower' | 'range' };

/** When it ends: once the sheet has figures of a period, or after a day (ISO). */
export type Until =
  { readonly kind: 'period'; readonly period: PeriodKey } | { readonly kind: 'date'; readonly day: string };

/** A person's judgement of one figure, in place of the computed one. */
export interface Override {
  readonly ref: string;
  readonly title: string;
  readonly sheet: string;
  readonly period: PeriodKey;
  /** The figure it was set for, by `figureText`: it lapses with any other. */
  readonly figure: string;
  readonly to: SetTo;
  readonly reason: string;
  readonly by: string;
  /** The day it was set, as written. */
  readonly on: string;
  readonly until: Until;
}
