/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { WorkbookState } from '../../src/workbench/model/state';
import type { Sheet } from '../../src/workbench/model/sheets/sheet';
import { Workbook } from '../../src/workbench/model/workbook';
import type { Table } from '../../src/workbench/model/tables/tables';
import { everything, openPane, type PaneOnOffice } from './pane';
import { gridOf } from '../fixtures/published';
import { fillSheet, publishedBook } from './scorecardBook';

// The commentary and the list of findings, damaged in every way a person may: to write them again succeeds, has nothing
// to do, or says what is in the way and how to clear it; nothing piles up, no author's word is lost, and Refresh goes on.

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const LISTS = [
  { name: 'ScorecardCommentary', preview: 'previewPrompts', blocked: 'commentary-blocked' },
  { name: 'ScorecardFindings', preview: 'previewFindings', blocked: 'findings-blocked' },
] as const;
const OWN_WORDS = 'My own words.';

let pane: PaneOnOffice;
let whole: WorkbookState;

const sheetOf = (name: string): Sheet => {
  const sheet = pane.workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  if (!sheet) throw new Error(`no table ${name}`);
  return sheet;
};
const tableOf = (name: string): Table => {
  const table = sheetOf(name).tables.find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

/** Written once by the pane; the author has written a word, and a finding was set aside. */
beforeAll(async () => {
  pane = await openPane(publishedBook());
  const { actions } = pane.store;
  await actions.check();
  await actions.previewRefresh();
  await actions.applyPreview();
  for (const { preview } of LISTS) {
    await actions[preview]();
    await actions.applyPreview();
    expect(pane.store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  }
  const [{ name }] = LISTS;
  const { area, columns } = tableOf(name);
  sheetOf(name).setInput(area.row + 1, area.column + columns.indexOf('Commentary'), OWN_WORDS, 'user');
  whole = pane.workbook.store.seal();
});

beforeEach(() => {
  pane.workbook.store.restore(whole);
  pane.workbook.calculation.invalidate();
});

type Does = (table: Table, sheet: Sheet, column: number) => void;

/** Done to the heading of one column after the other. */
const HEADINGS: Readonly<Record<string, Does>> = {
  rename: ({ area }, sheet, column) => sheet.setInput(area.row, area.column + column, 'My heading', 'user'),
  clear: ({ area }, sheet, column) => sheet.setInput(area.row, area.column + column, '', 'user'),
  'very long text': ({ area }, sheet, column) =>
    sheet.setInput(area.row, area.column + column, 'long '.repeat(6000), 'user'),
  'delete column': ({ area }, sheet, column) => sheet.deleteColumns(area.column + column, 1, 'user'),
  merge: ({ area }, sheet, column) =>
    sheet.merge(
      { ...area, column: area.column + Math.min(column, area.columns - 2), rows: 1, columns: 2 },
      false,
      'user',
    ),
};

const inputs = (sheet: Sheet, { row, column, rows, columns }: Table['area']): readonly string[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => String(sheet.peek(row + r, column + c).value ?? '')),
  );
const write = (sheet: Sheet, row: number, column: number, texts: readonly string[]): void =>
  texts.forEach((text, at) => sheet.setInput(row, column + at, text, 'user'));

/** Done to its rows, to the table or to its sheet. */
const OTHER: Readonly<Record<string, Does>> = {
  sort: ({ area }, sheet) => {
    const body = inputs(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 });
    [...body].reverse().forEach((row, at) => write(sheet, area.row + 1 + at, area.column, row));
  },
  'a row copied under it': ({ area }, sheet) =>
    write(
      sheet,
      area.row + area.rows,
      area.column,
      inputs(sheet, { ...area, row: area.row + 1, rows: 1 })[0] ?? [],
    ),
  'copied beside it': ({ area }, sheet) =>
    inputs(sheet, area).forEach((row, at) => write(sheet, area.row + at, 40, row)),
  'copied under it': ({ area }, sheet) =>
    inputs(sheet, area).forEach((row, at) => write(sheet, area.row + 60 + at, area.column, row)),
  'merged cells in a row': ({ area }, sheet) =>
    sheet.merge({ row: area.row + 2, column: area.column + 1, rows: 1, columns: 3 }, false, 'user'),
  'very long text in a cell': ({ area }, sheet) =>
    sheet.setInput(area.row + 2, area.column + 3, 'long '.repeat(6000), 'user'),
  'a row emptied': ({ area }, sheet) =>
    sheet.clear({ ...area, row: area.row + 2, rows: 1 }, 'contents', 'user'),
  'all rows but the first deleted': ({ area }, sheet) =>
    sheet.deleteRows(area.row + 2, area.rows - 2, 'user'),
  'a row inserted above it': (_, sheet) => sheet.insertRows(0, 1, 'user'),
  'turned into a range': ({ id }, sheet) => sheet.removeTable(id, false, 'user'),
  'the table renamed': ({ id }, sheet) => sheet.updateTable(id, { name: 'Mine' }, 'user'),
  'its sheet renamed': (_, sheet) => pane.workbook.renameSheet(sheet, `My ${sheet.name}`, 'user'),
  'words beside it': ({ area }, sheet) =>
    sheet.setInput(area.row + 1, area.column + area.columns, 'Mine', 'user'),
};
/** After these the author's words are gone by the author's own hand. */
const GONE: Readonly<Record<string, Does>> = {
  'all rows deleted': ({ area }, sheet) => sheet.deleteRows(area.row + 1, area.rows - 1, 'user'),
  'all rows emptied': ({ area }, sheet) =>
    sheet.clear({ ...area, row: area.row + 1, rows: area.rows - 1 }, 'contents', 'user'),
  'the table deleted with its cells': ({ id }, sheet) => sheet.removeTable(id, true, 'user'),
  'its sheet deleted': (_, sheet) => pane.workbook.removeSheet(sheet, 'user'),
};

const ours = (): number =>
  pane.workbook.sheets
    .flatMap(({ tables }) => tables)
    .filter(({ name }) => /^Scorecard(Comm|Find)/.test(name)).length;

/** Two tries of a person who does what the pane offers, of each list; what they came to. */
async function tryTwice(): Promise<readonly string[]> {
  const { actions, getState } = pane.store;
  await actions.check();
  const outcomes: string[] = [];
  for (const { preview, blocked } of LISTS) {
    const own: string[] = [];
    for (let tries = 0; tries < 2; tries += 1) {
      await actions[preview]();
      if (getState().preview) await actions.applyPreview();
      const { problem, notice } = getState();
      own.push(problem?.code ?? notice?.kind ?? 'silent');
      if (problem)
        expect([problem.code, problem.wayOut]).toEqual([
          blocked,
          expect.stringMatching(/ then try again\.$/i),
        ]);
    }
    outcomes.push(own.join(', '));
  }
  return outcomes;
}

/** Without those for who agreed the words: a table made before there were such is whole without them. */
const needed = (name: string): number =>
  tableOf(name).columns.filter((each) => !/^Agreed /.test(each)).length;
const damageBoth = (damage: Does | undefined, column = 0): void =>
  LISTS.forEach(({ name }) => damage?.(tableOf(name), sheetOf(name), column % needed(name)));

test.each(Object.keys(HEADINGS).map((what, at) => [what, at * 2] as const))(
  '%s a heading: the list is left as it is and said to be, with a way out',
  async (what, column) => {
    const headings = LISTS.map(({ name }) => {
      const { columns } = tableOf(name);
      const own = column % needed(name);
      return columns[what === 'merge' ? Math.min(own, columns.length - 2) + 1 : own] ?? '';
    });
    damageBoth(HEADINGS[what], column);
    const before = everything(pane.workbook);
    expect(await tryTwice()).toEqual(LISTS.map(({ blocked }) => `${blocked}, ${blocked}`));
    expect(pane.store.getState().problem?.says).toContain(`no column headed “${headings[1] ?? ''}”`);
    expect((await refreshFromRibbon(createExcelPort(), NOON)).kind).toBe('nothing');
    expect(everything(pane.workbook)).toBe(before);
  },
);

const UP_TO_DATE = 'nothing, nothing';
const ONCE = 'done, nothing';
/** Excel drops what is written to a merged cell, and the notice says so each time. */
const MERGED = 'partial, partial';
const IN_THE_WAY = 'findings-blocked, findings-blocked';

/** What two tries of each list come to. */
const COMES_TO: Readonly<Record<string, readonly [commentary: string, findings: string]>> = {
  sort: [UP_TO_DATE, ONCE],
  'a row copied under it': [UP_TO_DATE, IN_THE_WAY],
  'copied beside it': [UP_TO_DATE, IN_THE_WAY],
  'copied under it': [UP_TO_DATE, IN_THE_WAY],
  'merged cells in a row': [MERGED, MERGED],
  'very long text in a cell': [ONCE, ONCE],
  'a row emptied': [ONCE, ONCE],
  'all rows but the first deleted': [ONCE, ONCE],
  'a row inserted above it': [UP_TO_DATE, IN_THE_WAY],
  'turned into a range': [ONCE, ONCE],
  'the table renamed': [ONCE, ONCE],
  'its sheet renamed': [UP_TO_DATE, UP_TO_DATE],
  'words beside it': [UP_TO_DATE, IN_THE_WAY],
  'all rows deleted': [ONCE, ONCE],
  'all rows emptied': [ONCE, ONCE],
  'the table deleted with its cells': [ONCE, ONCE],
  'its sheet deleted': [ONCE, ONCE],
};

test.each(Object.keys(COMES_TO))(
  '%s: the list is written at most once more, or what is in the way is said',
  async (what) => {
    damageBoth(OTHER[what] ?? GONE[what]);
    const tables = ours();
    expect([what, await tryTwice()]).toEqual([what, COMES_TO[what]]);
    expect(ours()).toBeLessThanOrEqual(Math.max(tables, LISTS.length));
    if (OTHER[what]) expect(everything(pane.workbook)).toContain(OWN_WORDS);
    expect((await refreshFromRibbon(createExcelPort(), NOON)).kind).toBe('nothing');
  },
);

test('a list of no finding is written, found again, and grows when there is one', async () => {
  const book = new Workbook('Clean.xlsx', 'Scorecard');
  const rows = [
    'Ref\tIndicator\tTarget 2022-23\tQ1 2022-23\tQ2 2022-23',
    '1\t% of reviews of children looked after that were on time\t95%\t96.1 (171/178)\t96.6 (173/179)',
    '2\t% of children with an up to date health assessment\t90%\t95.0 (171/180)\t94.5 (172/182)',
  ];
  fillSheet(book.active, gridOf(rows.join('\n')));
  const clean = await openPane(book);
  const { actions, getState } = clean.store;
  await actions.check();
  expect(getState().session?.findings).toEqual([]);
  const areas: unknown[] = [];
  const writeList = async (): Promise<void> => {
    await actions.previewFindings();
    await actions.applyPreview();
    expect(getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
    areas.push(book.find('Scorecard findings')?.tables.map(({ name, area }) => [name, area.rows]));
  };
  await writeList();
  await actions.previewFindings();
  expect(getState().notice?.kind).toBe('nothing');
  // 171 of 178 is 96.1%, not 98.1%.
  book.find('Scorecard')?.setInput(1, 3, '98.1 (171/178)', 'user');
  await actions.check();
  await writeList();
  book.find('Scorecard')?.setInput(1, 3, '96.1 (171/178)', 'user');
  await actions.check();
  await writeList();
  // An Excel table has one row at least.
  expect(areas).toEqual(Array.from({ length: 3 }, () => [['ScorecardFindings', 2]]));
});
