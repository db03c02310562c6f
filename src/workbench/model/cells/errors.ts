/** Why the workbook refused an edit. */
export type Refusal =
  | 'invalid-name'
  | 'name-taken'
  | 'invalid-sheet-name'
  | 'sheet-name-taken'
  | 'last-visible-sheet'
  | 'table-overlaps'
  | 'invalid-area'
  | 'data-would-be-lost'
  | 'sheet-gone';

const SENTENCES: Record<Refusal, string> = {
  'invalid-name': 'The name is not one Excel allows.',
  'name-taken': 'The name is already in use.',
  'invalid-sheet-name': 'A sheet name has 1 to 31 characters and none of : \\ / ? * [ ].',
  'sheet-name-taken': 'That name is already taken. Try a different one.',
  'last-visible-sheet': 'A workbook must contain at least one visible sheet.',
  'table-overlaps': 'A table cannot overlap another table.',
  'invalid-area': 'The cells are not on the sheet.',
  'data-would-be-lost': 'Cells at the edge of the sheet would be pushed off it.',
  'sheet-gone': 'The sheet is no longer in the workbook.',
};

/** An edit the workbook cannot make; the workbook is unchanged. */
export class WorkbookError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, subject = '') {
    super(subject ? `${SENTENCES[refusal]} (${subject})` : SENTENCES[refusal]);
    this.name = 'WorkbookError';
    this.refusal = refusal;
  }
}
