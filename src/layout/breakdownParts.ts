import type { CountColumn } from '../domain/breakdown';
import { countIn } from './breakdownCells';
import type { BodyRow } from './breakdownBody';

const OF_WHICH = /^\s*[-–•]?\s*(?:of (?:which|whom|these|those)|including|incl\.?|inc\.)\b/i;
/** Spaces in front of a label set it in, as authors do by hand. */
const isSetIn = (text: string): boolean => /^[\s\u00a0]{2,}\S/.test(text);

/**
 * Which rows only split another, so that adding them would count children twice: "of which agency 23"; rows set in
 * under a row that has a count of its own; and the inner rows of a pivot table, where every outer row is the sum of
 * the rows under it. One answer for each row.
 */
export function markParts(
  labels: readonly string[],
  rows: readonly BodyRow[],
  counts: readonly CountColumn[],
): readonly boolean[] {
  let parentRow: number | null = null;
  const byWords = labels.map((label, index) => {
    const at = rows[index]?.row ?? 0;
    if (OF_WHICH.test(label)) return true;
    if (!isSetIn(label)) {
      parentRow = at;
      return false;
    }
    // A line without figures in between is a new sub-heading: what is set in under it is not the row above's.
    const below = rows[index - 1]?.row === at - 1;
    if (!below) parentRow = null;
    return parentRow !== null;
  });
  if (byWords.includes(true)) return byWords;
  return pivotParts(rows, counts) ?? byWords;
}

/** Fewer rows than this, or a single group, fall into groups by chance: then the total must agree. */
const PLAIN_PIVOT = 6;

/** The inner rows when all columns group the same way; null when the rows are no such groups. */
function pivotParts(rows: readonly BodyRow[], counts: readonly CountColumn[]): readonly boolean[] | null {
  if (rows.some(({ subTotal }) => subTotal)) return null;
  const values = counts.map(({ cells }) => cells.map((cell) => countIn(cell) ?? 0));
  const [first] = values;
  const parts = first && groupsOf(first);
  if (!parts || !values.every((column) => isGrouped(column, parts))) return null;
  const several = parts.filter((inner) => !inner).length > 1 && rows.length >= PLAIN_PIVOT;
  const outer = (column: readonly number[]): number =>
    column.reduce((sum, value, index) => (parts[index] ? sum : sum + value), 0);
  const agrees = counts.every(({ total }, index) => countIn(total) === outer(values[index] ?? []));
  return several || agrees ? parts : null;
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
