/** @jest-environment jsdom */
import '../setup/textEncoding';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { checkFile } from '../../src/cli/check';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { saveWorkbook } from '../../src/workbench/xlsx';
import { openPane } from './pane';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

/** 84 of 90 is 6.7% off, 44 of 50 is 12%. */
const TABLE: readonly (readonly string[])[] = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26'],
  ['W1', '% of bins collected on time', 'High', '90%', '91.0%', '84.0%'],
  ['W2', '% of waste recycled', 'High', '50%', '51.0%', '44.0%'],
  ['W3', '% of streets clean', 'High', '95%', '96.0%', '97.0%'],
];
type Rows = readonly (readonly string[])[];

function bookOf(table: Rows, sheets: Readonly<Record<string, Rows>>): Workbook {
  const book = new Workbook('waste.xlsx', 'Waste');
  const fill = (sheet: Workbook['active'], rows: Rows) =>
    rows.forEach((row, at) => row.forEach((text, column) => sheet.setInput(at, column, text, 'user')));
  fill(book.active, table);
  for (const [name, rows] of Object.entries(sheets)) fill(book.addSheet(name), rows);
  book.clearHistory();
  return book;
}

/** The statuses and the question of pane, command line and ribbon; how many syncs the ribbon took. */
async function everywhere(table: Rows, sheets: Readonly<Record<string, Rows>>) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'keys-')), 'waste.xlsx');
  writeFileSync(file, await saveWorkbook(bookOf(table, sheets)));
  const checked = await checkFile(file, null, 'Waste');
  if (checked.kind !== 'checked') throw new Error(checked.says);
  const cli = checked.analysis.judged.indicators.map(({ status }) =>
    status.kind === 'not-rated' ? status.because : status.rag,
  );
  const { store, core } = await openPane(bookOf(table, sheets));
  await store.actions.check();
  const session = store.getState().session;
  const pane = session?.cards.map(({ statusWord }) => statusWord);
  const book = bookOf(table, sheets);
  const other = await openPane(book);
  other.core.counters.syncs = 0;
  await refreshFromRibbon(createExcelPort(), NOON);
  const { syncs } = other.core.counters;
  const column = table[0]?.length ?? 0;
  const ribbon = [1, 2, 3].map((row) => book.find('Waste')?.peek(row, column).value);
  return { cli, pane, ribbon, syncs, session, core };
}

const WAITING = {
  cli: ['to-be-confirmed', 'to-be-confirmed', 'green'],
  pane: ['Not rated', 'Not rated', 'Green'],
  ribbon: ['Not rated', 'Not rated', 'Green'],
};
const TEN = {
  cli: ['amber', 'red', 'green'],
  pane: ['Amber', 'Red', 'Green'],
  ribbon: ['Amber', 'Red', 'Green'],
};
/** Our own 5%. */
const FIVE = { cli: ['red', 'red', 'green'], pane: ['Red', 'Red', 'Green'], ribbon: ['Red', 'Red', 'Green'] };

test('a rule on the sheet Key is read, said with its cell, and not confirmed; a Refresh takes two syncs', async () => {
  const key = [
    ['Key to colours'],
    [],
    ['Green', 'Target met'],
    ['Amber', 'Within 10% of target'],
    ['Red', 'More than 10% below target'],
  ];
  const { session, syncs, ...found } = await everywhere(TABLE, { Key: key });
  expect(found).toMatchObject(TEN);
  expect(syncs).toBe(2);
  expect(session?.reading?.rule).toMatchObject({
    address: 'Key!A4',
    says: 'amber within 10%',
    suggested: true,
  });
  expect(session?.cards[0]?.sentence).toContain('read in Key!A4 and not confirmed yet');
});

test('a sentence of a short sheet of another name is heard, too', async () => {
  const { session, syncs, ...found } = await everywhere(TABLE, {
    'How we work': [
      ['About this workbook'],
      ['Figures are typed in by the 10th.'],
      ['Amber: within 10% of target. Red: more than 10% below target.'],
    ],
  });
  expect(found).toMatchObject(TEN);
  // One more the first time; the tolerance is kept with the settings from there on.
  expect(syncs).toBe(3);
  expect(session?.reading?.rule?.address).toBe("'How we work'!A3");
});

test('a sheet whose name says so is heard under any name', async () => {
  const { syncs, ...found } = await everywhere(TABLE, {
    'RAG rules 2025': [['Amber = within 10% of target']],
  });
  expect(found).toMatchObject(TEN);
  expect(syncs).toBe(3);
});

test('what cannot be read waits, with its sentence and its cell', async () => {
  const { session, syncs, ...found } = await everywhere(TABLE, {
    Guidance: [['A miss counts as amber while it is no more than three visits.']],
  });
  expect(found).toMatchObject(WAITING);
  expect(syncs).toBe(2);
  expect(session?.reading?.question?.says).toBe(
    'Guidance!A1 says: “A miss counts as amber while it is no more than three visits.”',
  );
});

test('the rule beside the table wins, and the other is named', async () => {
  const table = [...TABLE, [], ['Amber: within 10% of target. Red: more than 10% below target.']];
  const { session, ...found } = await everywhere(table, { Key: [['Amber = within 2% of target']] });
  expect(found).toMatchObject(TEN);
  expect(session?.reading?.rule).toMatchObject({
    address: 'A6',
    says: 'amber within 10%; Key!A1 says within 2%',
  });
});

test('two key sheets that contradict each other are asked about', async () => {
  const found = await everywhere(TABLE, {
    Key: [['Amber = within 10% of target']],
    Guidance: [['Amber = within 2% of target']],
  });
  expect(found).toMatchObject(WAITING);
});

test('a sheet that names another scorecard and not this one is only asked about', async () => {
  const schools = TABLE.map((row) => row.map((text) => text.replace('bins', 'pupils')));
  const found = await everywhere(TABLE, {
    Schools: schools,
    Key: [['Colours of the Schools scorecard'], ['Amber = within 10% of target']],
  });
  expect(found).toMatchObject(WAITING);
});

test('the words of a key on another sheet are statuses, and its rule counts', async () => {
  const table = [
    ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Rating'],
    ...['2', '2', '3'].map((mark, at) => [...(TABLE[at + 1] ?? []), mark]),
  ];
  const { session, cli } = await everywhere(table, {
    Key: [
      ['3', 'Target met'],
      ['2', 'Just below: within 10% of target'],
      ['1', 'More than 10% below target'],
    ],
  });
  expect(cli).toEqual(['amber', 'red', 'green']);
  expect(session?.findings.find(({ key }) => key.startsWith('rag-differs'))?.says).toContain(
    'The sheet says 2 (amber)',
  );
});

test('a floor that no row gives is asked about; green where the target is missed differs all the same', async () => {
  const table = [
    ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Rating'],
    ...['GREEN', 'RED', 'GREEN'].map((mark, at) => [...(TABLE[at + 1] ?? []), mark]),
  ];
  const { session, cli } = await everywhere(table, {
    'Guidance Notes': [
      ['RAG RATINGS'],
      ['RED', 'Floor Standard has not been achieved'],
      ['AMBER', 'Floor Standard achieved but Target has not been met'],
      ['GREEN', 'Target has been achieved or exceeded'],
    ],
  });
  expect(cli).toEqual(WAITING.cli);
  expect(session?.reading?.question?.address).toBe("'Guidance Notes'!A3");
  const differs = session?.findings.filter(({ key }) => key.startsWith('rag-differs')) ?? [];
  expect(differs.map(({ says }) => says)).toEqual([
    'The sheet says GREEN, but Q2’s 84.00% against 90 is off target, so amber or red. Check which is right.',
  ]);
});

test.each<[string, Readonly<Record<string, Rows>>]>([
  [
    'commentary',
    {
      Notes: [
        ['Commentary'],
        ['W1 moved from amber to green with 92%.'],
        ['We were within 3% of the target, so amber was expected.'],
        ['Performance fell by 10% and is now amber against target.'],
      ],
    },
  ],
  [
    'a data dictionary',
    {
      Definitions: [
        ['Field', 'Meaning'],
        ['Target', 'The figure agreed for the year'],
        ['RAG', 'Red, Amber or Green'],
        ['Variance', 'Per cent by which the figure differs from target'],
      ],
    },
  ],
  [
    'meeting actions',
    {
      Actions: [
        ['Action', 'Owner', 'Due'],
        ['Agree recovery plan for amber measures within 10 days', 'Sam', 'May'],
        ['Report red measures that miss target by 10% to board', 'Ann', 'June'],
      ],
    },
  ],
  [
    'ratings of risks and of the budget',
    {
      Key: [
        ['Risk rating'],
        ['Amber: 10% to 50% likely'],
        ['Budget RAG'],
        ['Amber: overspend within 2%'],
        ['Red: more than 2% over'],
      ],
    },
  ],
])('%s gives no rule: our own counts', async (_, sheets) => {
  expect(await everywhere(TABLE, sheets)).toMatchObject(FIVE);
});
