/** What the pane says while it is in manager mode, and why. */
export const sayManager = (because: 'chosen' | 'unreadable'): string =>
  because === 'chosen'
    ? 'Manager mode: check, refresh and read.'
    : 'Manager mode, because the word beside Mode cannot be read.';

/** The words of the link to the cell that decides it. */
export const CHANGE_MODE = 'An analyst can change it on the settings sheet.';

/** Beside the choice of manager mode, which takes the settings out of the pane. */
export const BACK_TO_ANALYST = 'Back to Analyst: on the settings sheet.';

/** Why something that writes more than a Refresh is refused. */
export const MANAGER_REFUSES = {
  says: 'This workbook is in manager mode: the add-in checks, refreshes and reads, and writes nothing else.',
  wayOut: 'An analyst can change Mode to Analyst on the settings sheet, then choose Check.',
};

/** Why a plan that was previewed is not written: manager mode was chosen while the preview was open. */
export const MANAGER_SINCE = {
  says: 'This workbook was put into manager mode while the preview was open, so nothing was written.',
  wayOut: 'Choose Refresh for the statuses alone. An analyst can change Mode on the settings sheet.',
};

export const MANAGER_UNTIL = 'Until then the pane is in manager mode, which writes least.';
export const LIVE_UNTIL = 'Until then changes are checked as you type.';
