import { foldSpace } from '../grid/grid';
import { matchIndicators } from '../indicators/matchIndicators';
import { readTitleWords, sharedWords } from '../indicators/titleWords';
import type { Indicator } from '../indicators/scorecard';
import type { JudgedScorecard } from '../judging/judged';
import { labelOf } from '../overTime/series';
import { equal } from '../values/exact';
import { measured, type ScorecardCell } from '../values/cells';

/** One indicator of a scorecard and the same one of another. */
export interface SamePair {
  readonly here: Indicator;
  readonly there: Indicator;
}

/**
 * The indicators two scorecards have in common: by their names, and within one year, in which references stay, by a
 * reference where at least half of the words agree as well.
 */
export function samePairs(here: JudgedScorecard, there: JudgedScorecard): readonly SamePair[] {
  const named = matchIndicators(here.scorecard.indicators, there.scorecard.indicators);
  if (here.period.year !== there.period.year) return named;
  const [ours, theirs] = [new Set(named.map((pair) => pair.here)), new Set(named.map((pair) => pair.there))];
  const left = there.scorecard.indicators.filter((each) => !theirs.has(each));
  const byRef = here.scorecard.indicators.flatMap((each): SamePair[] => {
    const found = ours.has(each) || each.ref === '' ? [] : left.filter(({ ref }) => ref === each.ref);
    const [one] = found;
    return one && found.length === 1 && halfShared(each.title, one.title) ? [{ here: each, there: one }] : [];
  });
  return [...named, ...byRef];
}

function halfShared(a: string, b: string): boolean {
  const [one, other] = [readTitleWords(a), readTitleWords(b)];
  const shared = sharedWords(one, other);
  return (
    one.negated === other.negated && shared >= 2 && shared * 2 >= Math.max(one.words.size, other.words.size)
  );
}

/** How many figures of one time two scorecards have in common, and in how many of them they agree. */
interface Agreement {
  readonly both: number;
  readonly equal: number;
}

/** Holds every figure that both give for one period or past year against each other; `only` looks at one period alone. */
export function agreementOf(
  pairs: readonly SamePair[],
  here: JudgedScorecard,
  there: JudgedScorecard,
  only: string | null = null,
): Agreement {
  let [both, same] = [0, 0];
  for (const pair of pairs) {
    const theirs = datedOf(pair.there, there);
    for (const [label, cell] of datedOf(pair.here, here)) {
      const other = theirs.get(label);
      if (!other || (only !== null && label !== only)) continue;
      both += 1;
      if (saySame(cell, other)) same += 1;
    }
  }
  return { both, equal: same };
}

/** The figures of an indicator by a name of their time that holds for all scorecards; blank cells are none. */
function datedOf(
  { periods, past }: Indicator,
  { scorecard }: JudgedScorecard,
): ReadonlyMap<string, ScorecardCell> {
  const own = scorecard.periods.flatMap((period) => {
    const cell = periods[period.key];
    return cell && measured(cell.value) ? [[labelOf(period), cell] as const] : [];
  });
  const before = past.flatMap(({ year, cell }) =>
    year !== null && measured(cell.value) ? [[`year ${year}`, cell] as const] : [],
  );
  return new Map([...before, ...own]);
}

function saySame(a: ScorecardCell, b: ScorecardCell): boolean {
  const [one, other] = [measured(a.value), measured(b.value)];
  return (
    one !== null &&
    other !== null &&
    (equal(one.exact, other.exact) || equal(one.shown.value, other.shown.value))
  );
}

/** What says which time a name is of, or nothing about whose it is. */
const TIMES =
  /\b(?:q(?:tr|uarter)?\s*[1-4]|(?:first|second|third|fourth)\s+quarter|[1-4](?:st|nd|rd|th)\s+quarter|quarter|h[12]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*|m\d{1,2}|fy|(?:20)?\d\d\s*[-/ ]\s*(?:20)?\d\d|20\d\d|\d+)\b/g;
const NOTHING =
  /\b(?:score\s*cards?|performance|report(?:s|ing)?|final|draft|copy|of|the|v|version|published|ready|quarterly|monthly|data|sheet|kpis?|table)\b/g;

/** Words without what says which time they are of. */
export const withoutTimes = (words: string): string => foldSpace(words.replace(new RegExp(TIMES, 'gi'), ' '));

/** A name of a file or sheet without what says its time: "housing" of "Housing scorecard Q3 2022-23". '' where nothing is left. */
export const placeName = (name: string): string =>
  foldSpace(
    name
      .toLowerCase()
      .replace(/\.[a-z]{3,4}$/, '')
      .replace(/[_.,()[\]]+/g, ' ')
      .replace(TIMES, ' ')
      .replace(NOTHING, ' ')
      .replace(/[^\p{L}]+/gu, ' '),
  );
