import type { JudgedScorecard } from '../domain/judging/judged';
import type { Counts } from '../wording/reports/report';
import { statusWord, type StatusWord } from '../wording/status';

/** How many indicators have each status. */
export function countsOf({ indicators }: JudgedScorecard): Counts {
  const count = (word: StatusWord) => indicators.filter(({ status }) => statusWord(status) === word).length;
  return {
    red: count('Red'),
    amber: count('Amber'),
    green: count('Green'),
    notRated: count('Not rated'),
    withheld: count('Not published'),
  };
}
