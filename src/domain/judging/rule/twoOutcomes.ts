import { foldSpace } from '../../grid/grid';
import { parseOwnStatus } from '../ownStatus';
import type { NoteLine } from './noteLine';

/** Words of a scale that knows two outcomes and no third; "Yes" and "No" only answer a question. */
const EITHER_OR = /\b(?:met|meets?|achieved?|pass(?:ed)?|fail(?:ed)?)\b/i;
/** So many of each make a habit. */
const ENOUGH = 2;

/**
 * The first "Not met" of a column whose statuses are "Met" or "Not met" and nothing between, several of each: such a scale has
 * no amber, however small the miss. Takes the cells of the sheet's own statuses; null where another word is among them.
 */
export function findTwoOutcomes(cells: readonly NoteLine[]): NoteLine | null {
  const told = cells.flatMap((cell) => {
    const own = parseOwnStatus(cell.text);
    return own?.kind === 'colours' ? [{ cell, rags: own.rags }] : [];
  });
  const met = told.filter(({ rags }) => rags.length === 1 && rags[0] === 'green');
  const missed = told.filter(({ rags }) => rags.length > 1);
  const only =
    told.length === met.length + missed.length && told.every(({ cell }) => EITHER_OR.test(cell.text));
  const [first] = missed;
  if (!only || !first || met.length < ENOUGH || missed.length < ENOUGH) return null;
  return { text: foldSpace(first.cell.text), address: first.cell.address };
}
