import type { TemplateId, VersionId } from '../wording/templates';

/** The parts of a scorecard a table may show, by id. 'past' and 'quarters' give a column for each year and quarter. */
export type ColumnId =
  'ref' | 'title' | 'neighbour' | 'england' | 'past' | 'target' | 'quarters' | 'rag' | 'variance';

/** All of them, in the order of a published scorecard. */
export const COLUMN_IDS: readonly ColumnId[] = [
  'ref',
  'title',
  'neighbour',
  'england',
  'past',
  'target',
  'quarters',
  'rag',
  'variance',
];

export interface TableOptions {
  /** Which report; the full scorecard where none is named. */
  readonly template?: TemplateId;
  /** Which figures it shows; internal where none is named. */
  readonly version?: VersionId;
  /** Column ids in order; an id that is not known is left out. */
  readonly columns: readonly string[];
}
