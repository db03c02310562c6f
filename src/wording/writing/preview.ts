import { counted, countedIfAny } from '../../domain/values/words';
import { sayList } from '../places';

/** What a plan changes, counted. */
interface PreviewCounts {
  readonly statuses: number;
  readonly figures: number;
  readonly columns: number;
  /** Sheets that are made, by name. */
  readonly sheets: readonly string[];
}

/** "9 statuses, 2 new columns, the sheet “Scorecard settings” made": what a preview begins with; '' for none of these. */
export const sayPreview = ({ statuses, figures, columns, sheets }: PreviewCounts): string =>
  [
    ...countedIfAny(statuses, 'status', 'statuses'),
    ...countedIfAny(figures, 'figure', 'figures'),
    ...countedIfAny(columns, 'new column', 'new columns'),
    ...sheets.map((sheet) => `the sheet “${sheet}” made`),
  ].join(', ');

/** What a plan keeps on the settings sheet. */
interface KeptCounts {
  readonly directions: number;
  readonly columns: number;
  readonly targets: number;
  readonly rules: number;
}

/** "14 directions and 2 columns kept": what a person agreed to, instead of the rows it is written in; '' for nothing. */
export function sayKept({ directions, columns, targets, rules }: KeptCounts): string {
  const all = [
    ...countedIfAny(directions, 'direction', 'directions'),
    ...countedIfAny(columns, 'column', 'columns'),
    ...countedIfAny(targets, 'kind of target', 'kinds of target'),
    ...countedIfAny(rules, 'rule', 'rules'),
  ];
  return all.length === 0 ? '' : `${sayList(all)} kept`;
}

/** "“Agreed with the provider”, Sam Okafor": what a person gives for a decision of theirs. */
export const sayGrounds = (reason: string, by: string): string => `“${reason}”, ${by}`;

/** Where a decision is taken back: it stands on the settings sheet until then. */
export const ROW_EMPTIED = 'Its row on the settings sheet is emptied';

/** "3 tables kept": which indicator each belongs to. */
export const sayTablesKept = (count: number): string => `${counted(count, 'table')} kept`;

/** "2 fields and 3 key points kept": what a report says of itself; '' for neither. */
export function sayFieldsKept(fields: number, keyPoints: number): string {
  const all = [
    ...countedIfAny(fields, 'field', 'fields'),
    ...countedIfAny(keyPoints, 'key point', 'key points'),
  ];
  return all.length === 0 ? '' : `${sayList(all)} kept`;
}

/** What is kept of the report that was chosen. */
export const REPORT_KEPT = 'The report and its columns kept';

/** On what opens and closes the cells of a sheet of ours. */
export const SHOW_CHANGES = 'Show';
export const HIDE_CHANGES = 'Hide';

/** "3 cells": on what opens the cells of an indicator. */
export const sayLineCells = (count: number): string => counted(count, 'cell');
