import type { Area } from '../../../domain/grid/area';

/** A column filter by the texts that stay visible, or by an operator kept as Excel words it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** A sheet's or a table's filter: where its arrows are, and which rows it hides. */
export interface Filter {
  readonly area: Area;
  readonly hiddenRows: readonly number[];
  /** By column, counted from the filter's first. */
  readonly criteria: Readonly<Record<number, FilterCriteria>>;
}
