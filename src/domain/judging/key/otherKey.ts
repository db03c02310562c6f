import type { NoteLine } from '../rule/noteLine';
import { readAmounts } from '../rule/amounts';
import { OTHER_BASE } from '../rule/readSentence';
import { inColours, type ScaleKey } from '../rule/scaleKey';
import { keyClausesOf, type KeyClause } from './clauses';

const COUNTED = /\b(?:seconds?|minutes?|hours?|days?|weeks?|cases?|children|people|visits?|£|\$)/i;

/** "Green: 0 to 5 days late", "Red: bottom quartile": a colour by something else than how far off target. */
const isOther = ({ text, condition }: KeyClause): boolean =>
  condition === null &&
  (OTHER_BASE.test(text) ||
    (COUNTED.test(text) &&
      readAmounts(text).some(({ kind, bound, low }) => kind === 'other' && (bound ?? low))));

/** The line of a key that gives two colours or more by something else than the target; our own tolerance is not put in its place. */
export function findOtherKey(lines: readonly NoteLine[], key: ScaleKey | null): NoteLine | null {
  const clauses = lines
    .flatMap((line) => keyClausesOf({ ...line, text: inColours(line, key) }))
    .filter(isOther);
  const colours = new Set(clauses.flatMap(({ rags }) => (rags.length === 1 ? rags : [])));
  const address = clauses[0]?.line.address;
  return colours.size > 1 ? (lines.find((line) => line.address === address) ?? null) : null;
}
