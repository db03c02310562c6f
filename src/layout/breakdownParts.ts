import type { CountColumn, RowRole } from '../domain/tables/breakdown';
import type { BodyRow } from './breakdownBody';
import { countIn } from './breakdownCells';

const OF_WHICH = /^\s*[-–•]?\s*(?:of (?:which|whom|these|those)|including|incl\.?|inc\.)\b/i;
/** Spaces in front of a label set it in, as authors do by hand. */
const isSetIn = (text: string): boolean => /^[\s\u00a0]{2,}\S/.test(text);

/** One list of counts for each column; what is no count is nought. */
type Values = readonly (readonly number[])[];

/**
 * What each row is to the total. Adding "of which agency 23", a row set in under one that has a count of its own, a
 * sub-total, or the inner rows of a pivot table would count children twice.
 */
export function rolesOf(
  labels: readonly string[],
  rows: readonly BodyRow[],
  counts: readonly CountColumn[],
): readonly RowRole[] {
  const values: Values = counts.map(({ cells }) => cells.map((cell) => countIn(cell) ?? 0));
  const parents = parentsOf(labels, rows);
  const special = rows.some(({ subTotal }) => subTotal) || parents.some((parent) => parent !== null);
  if (!special && !labels.some((label) => OF_WHICH.test(label))) {
    const inner = pivotParts(values, counts);
    return rows.map((_row, index) => (inner?.[index] ? 'unclear' : 'counted'));
  }
  const families = new Map<number, Sums>();
  parents.forEach((parent, index) => {
    if (parent !== null) families.set(parent, plus(families.get(parent) ?? none(values), values, index));
  });
  let [since, all] = [none(values), none(values)];
  return rows.map(({ subTotal }, index): RowRole => {
    const parent = parents[index] ?? null;
    if (OF_WHICH.test(labels[index] ?? '')) return 'left-out';
    if (parent !== null) return isRow(families.get(parent), values, parent) ? 'left-out' : 'unclear';
    if (subTotal) {
      const proved = isRow(since, values, index) || isRow(all, values, index);
      since = none(values);
      return proved ? 'left-out' : 'unclear';
    }
    [since, all] = [plus(since, values, index), plus(all, values, index)];
    return 'counted';
  });
}

/** One sum for each column. */
type Sums = readonly number[];

const none = (values: Values): Sums => values.map(() => 0);
const plus = (sums: Sums, values: Values, row: number): Sums =>
  sums.map((sum, column) => sum + (values[column]?.[row] ?? 0));
/** Whether a row has just these sums. */
const isRow = (sums: Sums | undefined, values: Values, row: number): boolean =>
  sums !== undefined && values.every((column, at) => column[row] === sums[at]);

/** The row under which each is set in; null for the others. */
function parentsOf(labels: readonly string[], rows: readonly BodyRow[]): readonly (number | null)[] {
  let parent: number | null = null;
  return labels.map((label, index) => {
    if (!isSetIn(label)) {
      parent = index;
      return null;
    }
    // A line without figures in between is a new sub-heading: what is set in under it is not the row above's.
    const isNext = rows[index - 1]?.row === (rows[index]?.row ?? 0) - 1;
    if (!isNext) parent = null;
    return parent;
  });
}

/** Fewer rows than this, or a single group, fall into groups by chance: then the total must agree. */
const PLAIN_PIVOT = 6;

/** The inner rows when all columns group the same way; null when the rows are no such groups. */
function pivotParts(values: Values, counts: readonly CountColumn[]): readonly boolean[] | null {
  const [first] = values;
  const inner = first && groupsOf(first);
  if (!inner || !values.every((column) => isGrouped(column, inner))) return null;
  const sums = counts.map(({ total }, at) => {
    const column = values[at] ?? [];
    const all = column.reduce((sum, value) => sum + value, 0);
    const outer = column.reduce((sum, value, index) => (inner[index] ? sum : sum + value), 0);
    const stated = countIn(total) ?? outer;
    return { agrees: stated === outer, nearer: Math.abs(stated - outer) < Math.abs(stated - all) };
  });
  const plain = inner.length >= PLAIN_PIVOT && inner.filter((is) => !is).length > 1;
  return sums.every(({ agrees, nearer }) => agrees || (plain && nearer)) ? inner : null;
}

/** Reads numbers as an outer one and the inner ones that add up to it, again and again, to the very end. */
function groupsOf(values: readonly number[]): readonly boolean[] | null {
  const parts: boolean[] = [];
  let [left, several] = [0, false];
  for (const value of values) {
    if (left === 0 && value === 0) return null;
    const inner = left > 0;
    parts.push(inner);
    if (inner && value < left) several = true;
    left = inner ? left - value : value;
    if (left < 0) return null;
  }
  // Pairs of equal numbers alone are chance.
  return left === 0 && several ? parts : null;
}

function isGrouped(values: readonly number[], parts: readonly boolean[]): boolean {
  let left = 0;
  for (const [index, value] of values.entries()) {
    if (parts[index]) left -= value;
    else if (left !== 0) return false;
    else left = value;
  }
  return left === 0;
}
