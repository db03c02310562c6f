import type { Store } from '../store';
import type { WorkbookState } from '../state';

/** A formula engine over the workbook's state. */
export interface Calculator {
  /**
   * Takes in a workbook as it was opened and looks which of its formulas it can work out. Their stored values stay, in
   * the store and for what depends on them, until something they depend on is edited.
   */
  takeIn(opened: WorkbookState): void;
  /** Brings the formulas' values in the store up to date with its contents; true when a value changed. */
  calculate(store: Store, previous: WorkbookState | null): boolean;
  /** The engine ran out of its stack: from now on nothing of it is used, nor given back to its memory. */
  abandon(): void;
}
