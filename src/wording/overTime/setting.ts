/** What is asked for when a person sets a status or declares a step. */
export const SET_REASON_WANTED = 'A reason is needed: it is shown wherever the status is.';
export const SET_NAME_WANTED = 'Your own name is needed: nobody sets a status for someone else.';
export const STEP_WANTED = 'Choose a period that has a figure and is not the first.';
export const GONE = 'Nothing to change: this is not there any more.';
export const NOTHING_SET = 'Nothing to change: it is set so already.';

/** "Say until when: a period after Q2, or a date from today on." */
export const sayUntilWanted = (period: string): string =>
  `Say until when: a period after ${period}, or a date from today on.`;

export const MARKED_ON_SHEET = 'Refresh writes it into the sheet with the mark “(set)”.';
/** A colour alone would pass it off as computed. */
export const NO_MARK_ON_SHEET =
  'Refresh writes no status in words on this sheet, so its colour stays by the numbers: the cards and reports say what was set.';

/** Buttons of a card. */
export const WHAT_IF = 'What if…';
export const SET_STATUS = 'Set a status…';
export const TAKE_BACK = 'Take back';
export const NEW_PROCESS = 'New process…';

/** On the card, once what was asked for is written. */
export const SET_DONE = 'Set.';
export const TAKEN_BACK = 'Taken back: the numbers count again.';
export const STEPS_DONE = 'Kept: the limits are reckoned anew.';

export const TRIED_FIGURE = 'Figure to try';
export const NO_FIGURE = 'That is no figure there can be.';
export const WHAT_IF_NOTE = 'Only tried: nothing is written.';

/** "Cases of 189". */
export const sayCasesOf = (of: number): string => `Cases of ${of}`;

/** What a status may be set to, as the form shows it. */
export const SET_TO_WORDS = [
  { id: 'red', word: 'Red' },
  { id: 'amber', word: 'Amber' },
  { id: 'green', word: 'Green' },
  { id: 'not-rated', word: 'Not rated' },
  { id: 'higher', word: 'As if higher is better' },
  { id: 'lower', word: 'As if lower is better' },
] as const;
