import { absolute } from '../domain/values/exact';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { judgeIndicator } from '../domain/judging/judge';
import { ragOf, type Rag } from '../domain/judging/status';
import { periodBefore } from '../domain/periods/order';
import { trimZeros } from '../wording/reports/members';
import { sayCountsPlainly, sayPoint, type Turn } from '../wording/reports/keyPoints';
import { statusWord } from '../wording/status';
import { movementOf, type Moved } from './indicator/facts';
import { memberFacts } from './indicator/memberFacts';
import { plainTitle } from '../wording/shortTitle';
import { isHidden } from './changes';
import { countsOf } from './counts';
import { travelOf } from './indicator/travel';

/** A key point, and the indicator it is about. */
export interface KeyPoint {
  readonly text: string;
  /** The indicator's row on the sheet; null for one about all. */
  readonly row: number | null;
}

/** A first page holds no more. */
const MOST = 8;
/** What turned comes before what moved, and what is off target before what is not. */
const ORDER: readonly Rag[] = ['red', 'amber', 'green'];

/**
 * Key points drafted as facts: how many met their targets; each status that turned since the period before; the largest
 * moves of the rest, the largest first. No cause is given and no judgement made: they are for an author to edit and keep.
 */
export function draftKeyPoints(judged: JudgedScorecard): readonly KeyPoint[] {
  const turned = judged.indicators.flatMap((entry) => turnOf(entry, judged) ?? []);
  const rows = new Set(turned.map(({ entry }) => entry.indicator.row));
  const moved = judged.indicators.flatMap((entry) => {
    const movement = rows.has(entry.indicator.row) ? null : movementOf(entry, judged);
    return movement?.much ? [{ entry, movement }] : [];
  });
  const bySize = [...moved].sort((a, b) => sizeOf(b.entry, judged) - sizeOf(a.entry, judged));
  const points = [
    ...ORDER.flatMap((rag) => turned.filter(({ entry }) => ragOf(entry.status) === rag)).map(
      ({ entry, text }): KeyPoint => ({ text, row: entry.indicator.row }),
    ),
    ...bySize.map(({ entry, movement }): KeyPoint => ({
      text: pointOf(entry, judged, movement, null),
      row: entry.indicator.row,
    })),
  ];
  return [{ text: sayCountsPlainly(countsOf(judged)), row: null }, ...points.slice(0, MOST - 1)];
}

/** A status that is another than it was a period before, each against its own target; null where either is none or hidden. */
function turnOf(entry: JudgedIndicator, judged: JudgedScorecard) {
  const { indicator, setting, status } = entry;
  const previous = periodBefore(judged.scorecard, judged.period.key);
  if (!previous || !indicator.periods[previous.key] || isHidden(status)) return null;
  const then = judgeIndicator(indicator, previous, setting, judged.settings.policy);
  if (isHidden(then) || ragOf(then) === null || ragOf(status) === null || ragOf(then) === ragOf(status))
    return null;
  const turn = { now: statusWord(status), then: statusWord(then), at: previous.key };
  return { entry, text: pointOf(entry, judged, movementOf(entry, judged), turn) };
}

function pointOf(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  movement: Moved | null,
  turn: Turn | null,
): string {
  const [first = ''] = memberFacts(entry, judged, true).facts;
  const standing = first.slice(first.indexOf(': ') + 2);
  return trimZeros(
    sayPoint(plainTitle(entry.indicator.title), entry.indicator.ref, standing, turn, movement),
  );
}

/** How far it moved, for an order: points of percentages beside shares of counts are compared only with their own kind. */
function sizeOf(entry: JudgedIndicator, judged: JudgedScorecard): number {
  const travel = travelOf(entry, judged);
  if (!travel) return 0;
  const { num, den } = absolute(travel.movement.points);
  return Number(num) / Number(den);
}
