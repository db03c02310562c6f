import { plainCharacters } from '../domain/values/figures';
import { foldSpace, type GridCell } from '../domain/grid/grid';

/** Grand totals may stand over totals, and both over sub-totals. */
export type TotalRank = 'sub' | 'total' | 'grand';

/** A total says little more than that it is one: "Total number of CLA" might be an indicator of its own. */
const WHO =
  '(?:number|children|young people|cla|lac|cases|placements|episodes|(?:care )?leavers|pupils|people|referrals|contacts|assessments|incidents|households|reasons|categories|types)';
const GRAND = new RegExp(`^(?:(?:grand|overall|combined) (?:totals?|sum|count)(?: ${WHO})?|overall)$`);
const TOTAL = new RegExp(`^(?:(?:totals?|sum|count)(?: (?:of )?${WHO})?|all(?: ${WHO})?)$`);
const SUB = /^sub[ -]?totals?\b|^totals? \S|\S totals?$/;
/** Longer texts are titles or notes. */
const LONGEST = 40;

/** "Grand Total", "Count:" or "Sub-total" → how far it reaches; null for every other label. */
export function readTotalLabel(value: GridCell['value']): TotalRank | null {
  // Most cells of a large sheet are longer or numbers: nothing is spent on them.
  if (typeof value !== 'string' || value.length > LONGEST || !/total|count|sum|all/i.test(value)) return null;
  const words = foldSpace(plainCharacters(value))
    .toLowerCase()
    .replace(/\((?:n|number|no\.?)\)/, '')
    .replace(/[\s:.*=–-]+$/, '');
  if (GRAND.test(words)) return 'grand';
  if (TOTAL.test(words)) return 'total';
  return SUB.test(words) ? 'sub' : null;
}
