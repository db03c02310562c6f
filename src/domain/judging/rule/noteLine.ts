/** One line of text beside a table, and its cell. Cells that stand side by side are one line, with " | " between. */
export interface NoteLine {
  readonly text: string;
  readonly address: string;
}
