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

/** An indicator that turned or moved much since the period before. */
export interface Mover {
  readonly entry: JudgedIndicator;
  /** Null where its status is what it was, or one of the two may not be told. */
  readonly turn: Turn | null;
  /** Null where there is nothing it may be compared with. */
  readonly moved: Moved | null;
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
  const points = moversOf(judged).map((mover): KeyPoint => ({
    text: sayMover(mover, judged),
    row: mover.entry.indicator.row,
  }));
  return [{ text: sayCountsPlainly(countsOf(judged)), row: null }, ...points.slice(0, MOST - 1)];
}

/** What turned, red before amber before green, then what moved much and not by chance, the largest move first. */
export function moversOf(judged: JudgedScorecard): readonly Mover[] {
  const all = judged.indicators.map((entry): Mover => ({
    entry,
    turn: turnOf(entry, judged),
    moved: movementOf(entry, judged),
  }));
  const turned = all.filter(({ turn }) => turn !== null);
  const moved = all.filter(({ turn, moved }) => turn === null && moved?.much && moved.noise === null);
  return [
    ...ORDER.flatMap((rag) => turned.filter(({ entry }) => ragOf(entry.status) === rag)),
    ...moved.sort((a, b) => sizeOf(b.entry, judged) - sizeOf(a.entry, judged)),
  ];
}

/** A status that is another than it was a period before, each against its own target; null where either is none or hidden. */
function turnOf(entry: JudgedIndicator, judged: JudgedScorecard): Turn | null {
  const { indicator, setting, status } = entry;
  const previous = periodBefore(judged.scorecard, judged.period.key);
  if (!previous || !indicator.periods[previous.key] || isHidden(status)) return null;
  const then = judgeIndicator(indicator, previous, setting, judged.settings.policy);
  if (isHidden(then) || ragOf(then) === null || ragOf(status) === null || ragOf(then) === ragOf(status))
    return null;
  return { now: statusWord(status), then: statusWord(then), at: previous.key };
}

/** A key point about one of them. */
export function sayMover({ entry, turn, moved }: Mover, judged: JudgedScorecard): string {
  const [first = ''] = memberFacts(entry, judged, true).facts;
  const standing = first.slice(first.indexOf(': ') + 2);
  const { title, ref } = entry.indicator;
  return trimZeros(sayPoint(plainTitle(title), ref, standing, turn, moved));
}

/** How far it moved, for an order: points of percentages beside shares of counts are compared only with their own kind. */
function sizeOf(entry: JudgedIndicator, judged: JudgedScorecard): number {
  const travel = travelOf(entry, judged);
  if (!travel) return 0;
  const { num, den } = absolute(travel.movement.points);
  return Number(num) / Number(den);
}
