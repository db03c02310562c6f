/** The parts of a scorecard a table may show, by id. 'past' and 'periods' give a column for each year and quarter. */
export type ColumnId =
  'ref' | 'title' | 'neighbour' | 'england' | 'past' | 'target' | 'periods' | 'rag' | 'variance' | 'travel';

/** What a person calls them, on the pane and on the settings sheet, in the order of a published scorecard. */
export const COLUMN_WORDS: readonly { readonly id: ColumnId; readonly word: string }[] = [
  { id: 'ref', word: 'Reference' },
  { id: 'title', word: 'Indicator' },
  { id: 'neighbour', word: 'Statistical neighbours' },
  { id: 'england', word: 'England' },
  { id: 'past', word: 'Past years' },
  { id: 'target', word: 'Target' },
  { id: 'periods', word: 'Periods' },
  { id: 'rag', word: 'RAG' },
  { id: 'variance', word: 'Variance' },
  { id: 'travel', word: 'Travel' },
];
