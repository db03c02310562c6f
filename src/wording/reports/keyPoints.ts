import { counted } from '../../domain/values/words';
import type { SaidMovement } from './prompts';
import { listOf, type Counts } from './report';

/** "4 of 9 indicators with a status met their target; 1 is just short of it (amber) and 4 are off target (red). 5 have no status." */
export function sayCountsPlainly({ red, amber, green, notRated, withheld = 0 }: Counts): string {
  const rated = red + amber + green;
  const none = notRated + withheld;
  const status = withheld > 0 ? 'status that can be published' : 'status';
  const without = none === 0 ? '' : ` ${counted(none, 'has', 'have')} no ${status}.`;
  if (rated === 0) return `No indicator has a ${status}.`;
  const off = [
    ...(amber > 0 ? [`${counted(amber, 'is', 'are')} just short of it (amber)`] : []),
    ...(red > 0 ? [`${counted(red, 'is', 'are')} off target (red)`] : []),
  ];
  const met =
    rated === 1
      ? `${green} of 1 indicator with a status met its target`
      : `${green} of ${rated} indicators with a status met their target`;
  return `${met}${off.length === 0 ? '' : `; ${listOf(off)}`}.${without}`;
}

/** A status that is another than it was a period before. */
export interface Turn {
  readonly now: string;
  readonly then: string;
  /** The period before: "Q2". */
  readonly at: string;
}

/**
 * One indicator in a key point: what turned, or how far it moved, then where it stands. "Same placement for 2 years (6)
 * turned red; it was green at Q2. 65.9% (27 of 41) is 4.1 points under the target of 70% or more: …"
 */
export function sayPoint(
  title: string,
  ref: string,
  standing: string,
  turn: Turn | null,
  moved: { readonly said: SaidMovement; readonly amount: string } | null,
): string {
  const name = ref === '' ? title : `${title} (${ref})`;
  if (turn)
    return `${name} turned ${turn.now.toLowerCase()}; it was ${turn.then.toLowerCase()} at ${turn.at}. ${standing}`;
  return moved
    ? `${name} ${moved.said.way} by ${moved.amount} since ${moved.said.since}. ${standing}`
    : `${name}: ${standing}`;
}
