import { equal } from '../values/exact';
import { foldSpace } from '../grid/grid';
import type { NoteLine } from '../judging/rule/noteLine';
import type { Policy } from './settings';

/** As much of a sentence as tells it from others, from its first letter on: a cell is never to begin with "=". */
const LENGTH = 160;
const BETWEEN = ' ¦ ';

/** What is kept of a sentence that a person has answered. */
export const answerKey = ({ text }: Pick<NoteLine, 'text'>): string =>
  foldSpace(text)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LENGTH)
    .trim();

const keysOf = (kept: string): readonly string[] =>
  kept
    .split(BETWEEN.trim())
    .map((key) => foldSpace(key).toLowerCase())
    .filter((key) => key !== '');

/** Whether a person has said what tolerance a sentence that was not understood means. */
export const isAnswered = (
  { ruleAnswered }: Pick<Policy, 'ruleAnswered'>,
  line: Pick<NoteLine, 'text'>,
): boolean => keysOf(ruleAnswered).includes(answerKey(line).toLowerCase());

/**
 * The policy in which a sentence is answered by its tolerance. What was answered by another tolerance before is open again:
 * there is one tolerance in a workbook.
 */
export function withAnswer<Rules extends Policy>(policy: Rules, before: Policy, line: NoteLine): Rules {
  const same = equal(policy.tolerance, before.tolerance) && policy.toleranceKind === before.toleranceKind;
  const kept = same ? before.ruleAnswered.split(BETWEEN.trim()).map(foldSpace) : [];
  const key = answerKey(line);
  const others = kept.filter((each) => each !== '' && each.toLowerCase() !== key.toLowerCase());
  return { ...policy, ruleAnswered: [...others, key].join(BETWEEN) };
}
