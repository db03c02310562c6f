/** The title of the plan that writes into the sheet's own status column. */
export const SHEET_STATUS_TITLE = 'Write into the sheet’s own status column';
export const NOTHING_TO_WRITE = 'Nothing to write: your status column says the same already.';
/** On the button that opens the preview. */
export const WRITE_INTO = 'Write into your column…';

/** That the sheet's own column is left alone until someone asks: "Your own statuses (K) are left as they are. 3 differ from the figures." */
export const saySheetStatus = (column: string, differs: number, painted = false): string =>
  `Your own ${painted ? 'colours' : 'statuses'} (column ${column}) are left as they are. ${
    differs === 1 ? '1 differs from the figures.' : `${differs} differ from the figures.`
  }`;
