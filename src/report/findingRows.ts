/** A finding for a list outside the pane: a sheet or a CSV file. All text; '' where there is nothing to say. */
export interface FindingRow {
  readonly severity: string;
  readonly title: string;
  readonly sheet: string;
  readonly cell: string;
  readonly ref: string;
  readonly indicator: string;
  readonly period: string;
  readonly says: string;
  readonly now: string;
  readonly fix: string;
  readonly state: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  readonly check: string;
}

/** The columns of such a list in order. Widths are points. */
export const FINDING_COLUMNS: readonly {
  readonly field: keyof FindingRow;
  readonly heading: string;
  readonly width: number;
}[] = [
  { field: 'severity', heading: 'Severity', width: 56 },
  { field: 'title', heading: 'Check', width: 150 },
  { field: 'sheet', heading: 'Sheet', width: 80 },
  { field: 'cell', heading: 'Cell', width: 40 },
  { field: 'ref', heading: 'Reference', width: 66 },
  { field: 'indicator', heading: 'Indicator', width: 200 },
  { field: 'period', heading: 'Quarter', width: 48 },
  { field: 'says', heading: 'Finding', width: 280 },
  { field: 'now', heading: 'Cell says', width: 90 },
  { field: 'fix', heading: 'Certain fix', width: 90 },
  { field: 'state', heading: 'State', width: 66 },
  { field: 'reason', heading: 'Reason', width: 150 },
  { field: 'by', heading: 'By', width: 80 },
  { field: 'on', heading: 'On', width: 70 },
  { field: 'check', heading: 'Check id', width: 100 },
];
