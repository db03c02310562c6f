/** What a plan changes, counted. */
interface PreviewCounts {
  readonly statuses: number;
  readonly figures: number;
  readonly columns: number;
  /** Sheets that are made, by name. */
  readonly sheets: readonly string[];
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** "9 statuses, 2 new columns, the sheet “Scorecard settings” made": what a preview begins with; '' for none of these. */
export const sayPreview = ({ statuses, figures, columns, sheets }: PreviewCounts): string =>
  [
    ...counted(statuses, 'status', 'statuses'),
    ...counted(figures, 'figure', 'figures'),
    ...counted(columns, 'new column', 'new columns'),
    ...sheets.map((sheet) => `the sheet “${sheet}” made`),
  ].join(', ');

/** "3 cells": on what opens the cells of an indicator. */
export const sayLineCells = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;
