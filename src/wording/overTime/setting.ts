/** What is asked for when a person sets a status or declares a step. */
export const SET_REASON_WANTED = 'A reason is needed: it is shown wherever the status is.';
export const SET_NAME_WANTED = 'Your own name is needed: nobody sets a status for someone else.';
export const STEP_WANTED = 'Choose a period that has a figure and is not the first.';
export const GONE = 'Nothing to change: this is not there any more.';
export const NOTHING_SET = 'Nothing to change: it is set so already.';

/** "Say until when: a period after Q2, or a date from today on." */
export const sayUntilWanted = (period: string): string =>
  `Say until when: a period after ${period}, or a date from today on.`;
