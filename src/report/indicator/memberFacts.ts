import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { startOf } from '../../wording/periodNouns';
import {
  sayAveragesPlainly,
  sayChangeSince,
  sayCountedSoFar,
  sayStanding,
  trimZeros,
} from '../../wording/reports/members';
import { sayOverride, setWord } from '../../wording/overTime/override';
import { sayNoise } from '../../wording/overTime/travel';
import { statusWord, type StatusWord } from '../../wording/status';
import { averagesOf, factsOf, isPartOfYear, movementOf, pastFacts, roomFacts, soFar } from './facts';
import { cohortFact } from './cohort';
import { overTimeFacts } from '../overTime/facts';

/** What a document says of an indicator: to its members, and besides to its author alone. */
interface MemberFacts {
  /** A sentence each; the first begins with the status. */
  readonly facts: readonly string[];
  /** What the status hangs on, intervals and the rest of what is known: for the author's copy. */
  readonly notes: readonly string[];
}

/**
 * An indicator in a councillor's words: where it stands, what has changed, how others do, always in this order. `drawn`
 * is whether a picture shows the past years.
 */
export function memberFacts(entry: JudgedIndicator, judged: JudgedScorecard, drawn: boolean): MemberFacts {
  const { yearEnd, notes } = overTimeFacts(entry, judged, roomFacts(entry, judged.period).length > 0);
  const set = sayOverride(entry);
  const facts = [
    `${shownWord(entry)}: ${standing(entry, judged)}`,
    // What a person set stands beside what the figures say.
    ...(set === null ? [] : [`${set}.`]),
    ...changeFacts(entry, judged),
    ...otherCouncils(entry, judged),
    ...(drawn ? [] : pastFacts(entry).map(trimZeros)),
    // Where it stands and the year's end are for all; limits and the years before are for the author.
    ...(yearEnd === null ? [] : [trimZeros(yearEnd)]),
  ];
  return {
    facts,
    notes: [...factsOf(entry, judged).slice(1), ...cohortFact(entry, judged), ...notes],
  };
}

/** The word of a status: what a person set, else the computed one. */
export const shownWord = ({ status, override }: JudgedIndicator): StatusWord =>
  override?.kind === 'in-force' ? setWord(override) : statusWord(status);

/** The status is said before it: "Not rated: there is no target." says it again. */
const standing = (entry: JudgedIndicator, judged: JudgedScorecard): string =>
  sayStanding(entry, judged.period).replace(
    /(^|\. )(?:Not rated|Not published): (.)/,
    (_, lead: string, first: string) => `${lead}${first.toUpperCase()}`,
  );

/** How it moved, in points, or the unit of the figure; and that it may be chance. */
function changeFacts(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const moved = movementOf(entry, judged);
  const change = moved
    ? [
        sayChangeSince(moved.said, moved.amount, moved.was) +
          (moved.noise === null ? '' : ` ${sayNoise(moved.noise)}`),
      ]
    : [];
  if (entry.setting.accumulation !== 'year-to-date') return change;
  const so = sayCountedSoFar(startOf(judged.scorecard), soFar(entry, judged));
  return [so, ...change, ...roomFacts(entry, judged.period).map(trimZeros)];
}

/** Nothing is said where there is no average, or none that part of a year may be set against: there is nothing to do with it. */
function otherCouncils(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const averages = isPartOfYear(entry, judged) ? [] : averagesOf(entry, judged);
  return averages.length === 0 ? [] : [sayAveragesPlainly(averages)];
}
