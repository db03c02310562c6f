/** What a cell holds, for comparing: its formula when it has one, else its value ('' when empty). */
export interface CellContent {
  readonly value: string | number | boolean;
  readonly formula: string | null;
}
