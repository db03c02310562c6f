import type { Shown } from '../../domain/values/cells';
import { roundingOf } from '../model/entries';
import type { DisclosurePolicy } from '../model/policy';

/** Groups larger than this have no small number behind any percentage that is not near nought or all. */
const LARGEST = 2000;

/**
 * Whether a percentage could be of a small number, or leave few out, in some group of children that rounds to it as
 * shown: 45.5 may be 5 of 11; 63.4 is 26 of 41 at the least. Nought and all of a group are neither. For a percentage of
 * which the workbook does not say how many children it is of.
 */
export function mayBeFew(shown: Shown, policy: DisclosurePolicy): boolean {
  const rounding = roundingOf(shown);
  if (!rounding) return true;
  const { low, high, scale } = rounding;
  if (low < 0 || high > 100 * scale) return false;
  const { numeratorTo, complementTo, denominatorTo } = policy;
  for (let size = 1; size <= LARGEST; size += 1) {
    // Both ends, and what they leave out, only grow with the group.
    const least = Math.ceil((low * size) / (100 * scale));
    const most = Math.floor((high * size) / (100 * scale));
    const isFew = size <= denominatorTo || least <= numeratorTo || size - most <= complementTo;
    if (!isFew) return false;
    if (least <= most) return true;
  }
  return true;
}
