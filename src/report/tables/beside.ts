import { sayTableBeside } from '../../wording/reports/tables';
import type { ReportedTable } from './model';

/** Rows of a table that still read as a sentence. */
const MOST_ROWS = 12;

/**
 * The tables of an indicator as lines that stand beside the questions to its author: "what do the 16 have in common?" is
 * answered by the rows of the breakdown of 16.
 */
export const tablesBeside = (tables: readonly ReportedTable[], row: number): readonly string[] =>
  tables
    .filter(
      (table) => table.row === row && table.kind === 'breakdown' && table.table.rows.length <= MOST_ROWS + 1,
    )
    .map(({ heading, table }) => {
      // The last date before the shares, which follow the counts.
      const at = table.columns.findLastIndex(({ id }) => id.startsWith('count-'));
      const rows = table.rows
        .slice(0, -1)
        .map(({ cells }) => `${cells[0]?.text ?? ''} ${cells[at]?.text ?? ''}`);
      return sayTableBeside(heading, rows);
    });
