/** What is said of a plan that chooses the column a Refresh writes into from then on. */
export interface ColumnWords {
  readonly title: string;
  /** After how many cells changed. */
  readonly done: string;
  readonly nothing: string;
}

export const INTO_SHEET_STATUS: ColumnWords = {
  title: 'Write into the sheet’s own status column',
  done: 'Statuses go into the sheet’s own column from now on.',
  nothing: 'Nothing to write: your status column says the same already.',
};

export const INTO_TRAVEL: ColumnWords = {
  title: 'Write travel beside the scorecard',
  done: 'Refresh keeps the column of travel up to date from now on.',
  nothing: 'Nothing to write: the column of travel says the same already.',
};

/** On the button that opens the preview. */
export const WRITE_INTO = 'Write into your column…';
export const WRITE_TRAVEL = 'Add column…';
export const TRAVEL_OFFER =
  'A column beside the scorecard: better or worse, by how many cases. Refresh keeps it up to date.';

/** That the sheet's own column is left alone until someone asks: "Your own statuses (K) are left as they are. 3 differ from the figures." */
export const saySheetStatus = (column: string, differs: number, painted = false): string =>
  `Your own ${painted ? 'colours' : 'statuses'} (column ${column}) are left as they are. ${
    differs === 1 ? '1 differs from the figures.' : `${differs} differ from the figures.`
  }`;

export const sayOwnTravel = (column: string): string =>
  `Nothing was added: your column ${column} says how the figures moved. The cards and the report say it as well.`;

export const NO_TRAVEL_COLUMN =
  'Nothing was added: on this sheet no cell beside the table belongs to one indicator. The cards and the report say how the figures moved.';
