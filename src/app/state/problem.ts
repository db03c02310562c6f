import type { ProblemWords } from '../../wording/problems';
import type { Problem } from './state';

/** A problem from its words; `more` adds headings or choices. */
export const problem = (code: string, words: ProblemWords, more: Partial<Problem> = {}): Problem => ({
  code,
  ...words,
  found: [],
  missing: [],
  choices: [],
  ...more,
});
