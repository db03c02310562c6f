import type { Store } from '../store';
import type { WorkbookState } from '../state';

/** A formula engine over the workbook's state. */
export interface Calculator {
  /** Brings the formulas' values in the store up to date with its contents; true when a value changed. */
  calculate(store: Store, previous: WorkbookState | null): boolean;
}
