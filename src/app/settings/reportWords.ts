import { COLUMN_WORDS, type ColumnId } from '../../wording/reports/columnWords';
import type { TemplateId } from '../../wording/reports/templates';
import { plain } from '../../domain/grid/grid';
import type { Vocabulary } from './vocabulary';

/** How a report is written on the settings sheet. */
export const REPORTS: Vocabulary<TemplateId> = {
  full: { word: 'Full report', also: ['full', 'full committee report', 'full scorecard', 'all indicators'] },
  scorecard: { word: 'Scorecard only', also: ['scorecard'] },
  exceptions: {
    word: 'Exceptions',
    also: ['exceptions: red and amber', 'exceptions only: red and amber', 'exceptions only', 'off target'],
  },
  summary: { word: 'Summary', also: ['one page', 'one page summary'] },
  indicator: { word: 'One indicator', also: ['indicator'] },
  comparison: { word: 'Comparison', also: ['comparison with other councils'] },
};

/** What settings sheets of earlier versions say. */
const OLD_WORDS: ReadonlyMap<string, ColumnId> = new Map([['quarters', 'periods']]);

/** What would be understood in the cell of the columns. */
export const COLUMNS_WANTED = `words parted by commas, of ${COLUMN_WORDS.map(({ word }) => word).join(', ')}`;

/**
 * "Indicator, Target, Periods" → their ids in that order, each once; the words that are no column apart. The indicator
 * always stays, first where it is not named: a row without it says nothing.
 */
export function parseColumns(text: string): {
  readonly columns: readonly ColumnId[];
  readonly unknown: readonly string[];
} {
  const words = text.split(/[,;\n]/).map((word) => word.trim());
  const found = words
    .filter((word) => word !== '')
    .map(
      (word) =>
        COLUMN_WORDS.find(({ id, word: known }) => [id, plain(known)].includes(plain(word)))?.id ??
        OLD_WORDS.get(plain(word)) ??
        word,
    );
  const known = COLUMN_WORDS.map(({ id }) => id);
  const columns = [...new Set(found)].flatMap((id) => known.find((each) => each === id) ?? []);
  return {
    columns: columns.includes('title') ? columns : ['title', ...columns],
    unknown: found.filter((id) => !known.some((each) => each === id)),
  };
}
