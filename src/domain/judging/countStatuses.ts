import type { JudgedScorecard } from './judged';
import type { Rag } from './status';

interface StatusCounts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly notRated: number;
}

/** How many indicators have each status. */
export function countStatuses(judged: JudgedScorecard): StatusCounts {
  const count = (rag: Rag) =>
    judged.indicators.filter(({ status }) => status.kind === 'rated' && status.rag === rag).length;
  const [red, amber, green] = [count('red'), count('amber'), count('green')];
  return { red, amber, green, notRated: judged.indicators.length - red - amber - green };
}

/** How many have a status that a person set in place of the computed one; those are counted by the numbers above. */
export const countSets = ({ indicators }: JudgedScorecard): number =>
  indicators.filter(({ override }) => override?.kind === 'in-force').length;
