/** What is copied of a report: its table, one indicator, or all of it. */
export type CopyPart = 'table' | 'indicator' | 'everything';

/** In the order they are offered. */
export const COPY_PARTS: readonly { readonly id: CopyPart; readonly name: string }[] = [
  { id: 'table', name: 'The table' },
  { id: 'indicator', name: 'One indicator: facts, chart, commentary' },
  { id: 'everything', name: 'Everything' },
];
