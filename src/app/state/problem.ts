import type { ProblemWords } from '../../wording/problems';
import { refuse, type Result } from './result';
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

/** A word that a person has still to say, such as a name or a reason. */
export const wordWanted = (says: string): Result<never> =>
  refuse(problem('word-wanted', { says, wayOut: 'Nothing was changed.' }));
