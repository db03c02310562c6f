import { judgeIndicator } from '../judging/judge';
import type { JudgedIndicator, JudgedScorecard } from '../judging/judged';
import { ragOf } from '../judging/status';
import type { Indicator } from '../indicators/scorecard';
import { labelOf } from '../overTime/series';
import { shownRag } from '../overrides/shownRag';
import { byTime, findPeriod } from '../periods/order';
import type { Period, PeriodKey } from '../periods/period';
import { combineTargets } from '../targets/targetsByPeriod';
import type { Target } from '../targets/targets';
import { measured } from '../values/cells';
import type { SamePair } from './samePlace';

/**
 * A scorecard with the figures of an earlier one of the same service, in periods it has no column of its own for. What
 * is in its own columns counts: it may have been put right since. An earlier figure that would be judged otherwise now
 * than it was then (by another target, rule or person) is left out: no change of status is told that was none. `whole`
 * leaves none out: what is not told may still be worked out from what is, and a public version is planned by all of it.
 */
export function withEarlier(
  judged: JudgedScorecard,
  earlier: JudgedScorecard,
  pairs: readonly SamePair[],
  whole = false,
): JudgedScorecard {
  const added = earlier.scorecard.periods.flatMap((period) => newPeriod(period, judged, earlier) ?? []);
  if (added.length === 0) return judged;
  const theirs = new Map(pairs.map(({ here, there }) => [here, there]));
  const entries = new Map(earlier.indicators.map((entry) => [entry.indicator, entry]));
  const periods = [...judged.scorecard.periods, ...added.map(({ now }) => now)].sort(byTime);
  const indicators = judged.indicators.map((entry): JudgedIndicator => {
    const there = theirs.get(entry.indicator);
    const before = there && entries.get(there);
    const indicator = before
      ? withFigures(entry, before, { judged, earlier, added, whole })
      : entry.indicator;
    return { ...entry, indicator, periods };
  });
  return {
    ...judged,
    indicators,
    scorecard: { ...judged.scorecard, periods, indicators: indicators.map(({ indicator }) => indicator) },
  };
}

/** A period of the earlier scorecard, and the same under the name it has here. */
interface Added {
  readonly then: Period;
  readonly now: Period;
}

/** Months: the same period of the year before is the oldest a change is told from. */
const OLDEST = 12;

/** None where the scorecard has that time itself, where it is not before the period judged, too old, or of another grain. */
function newPeriod(
  then: Period,
  { scorecard, period }: JudgedScorecard,
  earlier: JudgedScorecard,
): Added | null {
  const isUpTo = byTime(then, earlier.period) <= 0 && byTime(then, period) < 0;
  const age = then.months && period.months ? period.months.last - then.months.last : 0;
  if (then.grain !== period.grain || !isUpTo || age > OLDEST) return null;
  const label = labelOf(then);
  if (scorecard.periods.some((each) => labelOf(each) === label)) return null;
  const key = then.year === scorecard.year && findPeriod(scorecard, then.key) === null ? then.key : label;
  return findPeriod(scorecard, key) === null ? { then, now: { ...then, key } } : null;
}

function withFigures(
  entry: JudgedIndicator,
  before: JudgedIndicator,
  {
    judged,
    earlier,
    added,
    whole,
  }: {
    readonly judged: JudgedScorecard;
    readonly earlier: JudgedScorecard;
    readonly added: readonly Added[];
    readonly whole: boolean;
  },
): Indicator {
  const { indicator } = entry;
  let periods: Indicator['periods'] = indicator.periods;
  let target = indicator.target;
  // From the latest: where targets differ only one can be put beside today's, and the last period's is the one told.
  for (const { then, now } of [...added].reverse()) {
    const cell = before.indicator.periods[then.key];
    if (!cell || !measured(cell.value)) continue;
    if (whole) {
      periods = inOrder({ ...periods, [now.key]: cell }, judged.scorecard.periods, added);
      continue;
    }
    const both = targetsOf({ ...indicator, periods, target }, before.indicator, now.key);
    if (both === undefined) continue;
    const all = inOrder({ ...periods, [now.key]: cell }, judged.scorecard.periods, added);
    const joined: Indicator = { ...indicator, periods: all, target: both };
    const judgedNow = judgeIndicator(joined, now, entry.setting, judged.settings.policy);
    const judgedThen =
      then.key === earlier.period.key
        ? shownRag(before)
        : ragOf(judgeIndicator(before.indicator, then, before.setting, earlier.settings.policy));
    const stays = ragOf(judgeIndicator(joined, judged.period, entry.setting, judged.settings.policy));
    if (ragOf(judgedNow) !== judgedThen || stays !== ragOf(entry.status)) continue;
    ({ periods, target } = joined);
  }
  return { ...indicator, periods, target };
}

/** The target of both: the same, or one for each period; undefined where they cannot be put beside each other. */
function targetsOf(here: Indicator, there: Indicator, key: PeriodKey): Indicator['target'] | undefined {
  const [ours, theirs] = [here.target, there.target];
  if (!ours || !theirs) return ours === theirs ? ours : undefined;
  const plain = ({ raw }: Target): string => raw.replace(/\s+/g, '');
  if (plain(ours.value) === plain(theirs.value)) return ours;
  if (!isPlain(ours.value) || !isPlain(theirs.value)) return undefined;
  const own = Object.fromEntries(Object.keys(here.periods).map((period) => [period, ours.value]));
  return { ...ours, value: combineTargets({ [key]: theirs.value, ...own }) };
}

/** A number and no more: what its words say of a year or a month holds for it alone. */
const isPlain = (target: Target): boolean =>
  target.kind === 'single' &&
  target.basis === undefined &&
  target.per === undefined &&
  target.within === undefined &&
  target.stretch === undefined &&
  target.minimum === undefined;

/** Figures in order of time, as those who walk through them take them. */
function inOrder(
  figures: Indicator['periods'],
  own: readonly Period[],
  added: readonly Added[],
): Indicator['periods'] {
  const all = [...own, ...added.map(({ now }) => now)].sort(byTime);
  return Object.fromEntries(
    all.flatMap(({ key }) => {
      const cell = figures[key];
      return cell ? [[key, cell]] : [];
    }),
  );
}
