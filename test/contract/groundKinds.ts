import type { PaneOnOffice } from './pane';

// What statuses of other councils' sheets are judged by, one change of each kind, with the statuses worked out by hand.

const WHO = ['this person', 'a co-author', 'undo', 'a recalculated formula'] as const;
const WHEN = ['before agreeing', 'in the batch that writes'] as const;
export type Who = (typeof WHO)[number];

/**
 * Each kind with each person and at each moment, and each person at each moment. Not all three with each other: what a
 * status rests on, who changes it and when are looked at by three different pieces of code.
 */
export const pairs = <Changed>(kinds: readonly Changed[]) =>
  kinds.flatMap((kind, at) => WHO.map((who, of) => ({ kind, who, when: WHEN[(at + of) % 2] ?? WHEN[0] })));

export type Rows = readonly (readonly string[])[];

/** A change of one cell, and the status it turns. */
export interface Kind {
  readonly what: string;
  readonly rows: Rows;
  /** The cell of the scorecard that changes; for one of our tables the table and, where `word` stands, its own cell. */
  readonly cell:
    { readonly row: number; readonly column: number } | { readonly table: string; readonly word: string };
  readonly to: string;
  /** The row judged by it, what it says before and after, by hand. */
  readonly judged: number;
  readonly before: string;
  readonly after: string;
  /** What people had said before the Refresh is planned. */
  readonly said?: (pane: PaneOnOffice) => Promise<void>;
}

const HEAD = ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26'];
export const PLAIN: Rows = [
  HEAD,
  ['W1', '% of bins collected on time', 'High', '90%', '91.0%', '84.0%', ''],
  ['W2', '% of waste recycled', 'High', '50%', '51.0%', '52.0%', ''],
  ['W3', '% of streets clean', 'High', '95%', '96.0%', '97.0%', ''],
];
const CASES: Rows = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Q2 2025/26 Numerator', 'Q2 2025/26 Denominator', 'Q2 2025/26 %'],
  ['W1', '% of bins collected on time', 'High', '90%', '84', '100', '84.0'],
  ['W2', '% of waste recycled', 'High', '50%', '52', '100', '52.0'],
  ['W3', '% of streets clean', 'High', '95%', '194', '200', '97.0'],
];
/** A column more, right of the target. */
const withColumn = (heading: string, ...values: readonly string[]): Rows =>
  PLAIN.map((row, at) => [...row.slice(0, 4), at === 0 ? heading : (values[at - 1] ?? ''), ...row.slice(4)]);

export const agree = async ({ store }: PaneOnOffice, planned: Promise<void>): Promise<void> => {
  await planned;
  expect(store.getState()).toMatchObject({ problem: null });
  await store.actions.applyPreview();
  expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  await store.actions.check();
};

export const KINDS: readonly Kind[] = [
  // 84 is below 85, and above 80.
  {
    what: 'an amber threshold of the row',
    rows: withColumn('Amber threshold', '85%', '45%', '90%'),
    cell: { row: 1, column: 4 },
    to: '80%',
    judged: 1,
    before: 'Red',
    after: 'Amber',
  },
  // 84 of 90 is 6.7% off.
  {
    what: 'a tolerance of the row',
    rows: withColumn('Tolerance', '5%', '5%', '5%'),
    cell: { row: 1, column: 4 },
    to: '10%',
    judged: 1,
    before: 'Red',
    after: 'Amber',
  },
  {
    what: 'the sheet’s own rule beneath the table',
    rows: [...PLAIN, [], ['Amber: within 5% of target. Red: more than 5% below target.']],
    cell: { row: 5, column: 0 },
    to: 'Amber: within 10% of target. Red: more than 10% below target.',
    judged: 1,
    before: 'Red',
    after: 'Amber',
  },
  {
    what: 'which way is better',
    rows: PLAIN,
    cell: { row: 2, column: 2 },
    to: 'Low',
    judged: 2,
    before: 'Green',
    after: 'Amber',
  },
  // 84 of 100 against 90: red; 84 of 93 is 90.3%.
  {
    what: 'a denominator in a column of its own',
    rows: CASES,
    cell: { row: 1, column: 5 },
    to: '93',
    judged: 1,
    before: 'Red',
    after: 'Green',
  },
  {
    what: 'a numerator in a column of its own',
    rows: CASES,
    cell: { row: 1, column: 4 },
    to: '88',
    judged: 1,
    before: 'Red',
    after: 'Amber',
  },
  // The row beneath the figures is their target: 84 against 80 is green.
  {
    what: 'a target in the row beneath its figures',
    rows: [
      ['Ref', 'Indicator', 'Good is', '', 'Q1 2025/26', 'Q2 2025/26'],
      ['W1', '% of bins collected on time', 'High', 'Actual', '91.0%', '84.0%'],
      ['', '', '', 'Target', '90%', '90%'],
      ['W2', '% of waste recycled', 'High', 'Actual', '51.0%', '52.0%'],
      ['', '', '', 'Target', '50%', '50%'],
      ['W3', '% of streets clean', 'High', 'Actual', '96.0%', '97.0%'],
      ['', '', '', 'Target', '95%', '95%'],
    ],
    cell: { row: 2, column: 5 },
    to: '80%',
    judged: 1,
    before: 'Red',
    after: 'Green',
  },
  // The second table's figures are of Q3 from then on; its Q2 is empty, so nothing of it is rated in Q2.
  {
    what: 'the first figure of a new period',
    rows: PLAIN,
    cell: { row: 2, column: 6 },
    to: '53.0%',
    judged: 1,
    before: 'Red',
    after: 'Not rated',
  },
  {
    what: 'what a person set',
    rows: PLAIN,
    said: async (pane) => {
      await pane.store.actions.check();
      const address = 'F2';
      await agree(
        pane,
        pane.store.actions.previewOverride(address, {
          to: 'amber',
          reason: 'New depot',
          by: 'Ann Lee',
          until: 'Q3',
        }),
      );
    },
    cell: { table: 'ScorecardOverrides', word: 'Amber' },
    to: 'Green',
    judged: 1,
    before: 'Amber (set)',
    after: 'Green (set)',
  },
  {
    what: 'what a person said of a target',
    rows: [
      ['Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26'],
      ['Children adopted, year to date', 'High', '40', '10', '20', '30'],
      ['% of reviews held on time', 'High', '90%', '91.0%', '92.0%', '93.0%'],
      ['% of children seen in five days', 'High', '80%', '81.0%', '82.0%', '83.0%'],
    ],
    said: async (pane) => {
      await pane.store.actions.check();
      await agree(
        pane,
        pane.store.actions.previewReading(
          [],
          [
            {
              ref: '',
              title: 'Children adopted, year to date',
              direction: 'higher',
              accumulation: 'year-to-date',
              targetBasis: 'to-date',
            },
          ],
        ),
      );
    },
    cell: { table: 'ScorecardTargets', word: 'To date' },
    to: 'Of the year',
    judged: 1,
    before: 'Red',
    after: 'Not rated',
  },
];
