import { sayList } from './places';
import type { ProblemWords } from './problems';

/** What the person is asked to do before the row is read. */
export const POINT_AT =
  'In the sheet, select the row of headings, or its cells from the first to the last. Then choose Use this row.';

/** Why the row that was pointed at does not do. `row` is 0-based. */
export function sayPointed(sheet: string, row: number, missing: readonly string[]): ProblemWords {
  const says = `Row ${row + 1} of “${sheet}” does not read as the headings of a scorecard`;
  return {
    says:
      missing.length === 0
        ? `${says}, or no indicators stand under it.`
        : `${says}. Still missing: ${sayList(missing)}.`,
    wayOut: 'Select another row, or mend the headings in the sheet, then choose Use this row again.',
  };
}

/** Once the row is remembered. */
export const sayHeadingsKnown = (cell: string, indicators: number): string =>
  `The headings at ${cell} are remembered: ${indicators === 1 ? '1 indicator stands' : `${indicators} indicators stand`} under them.`;
