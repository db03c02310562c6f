import type { Edit, Plan } from '../../../src/domain/plan/plan';
import type { GridCell } from '../../../src/domain/grid/grid';
import type { PeriodKey } from '../../../src/domain/periods/period';
import type { SheetSnapshot } from '../../../src/host/port';
import { planCommentary } from '../../../src/outputs/commentarySheet';
import { buildPrompts } from '../../../src/report/prompts';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';
import { applyPlan, sheetOf } from '../../setup/applyPlan';

const plan = (period: PeriodKey, existing: SheetSnapshot | null, sheetNames?: readonly string[]) => {
  const judged = judgedPublished('scorecard-2022-23-q3', period);
  return planCommentary(buildPrompts(judged), judged, existing, sheetNames);
};
const made = (period: PeriodKey = 'Q3') => applyPlan(plan(period, null, ['Scorecard']), 'Commentary', null);

const of = <Kind extends Edit['kind']>({ edits }: Plan, kind: Kind) =>
  edits.filter((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind);
const column = (sheet: SheetSnapshot, at: number) => sheet.grid.cells.map((row) => row[at]?.value);

/** The sheet with cells changed by a person. */
function edited(sheet: SheetSnapshot, changes: Readonly<Record<string, string>>): SheetSnapshot {
  const width = Math.max(
    ...sheet.grid.cells.map((row) => row.length),
    ...Object.keys(changes).map((at) => Number(at.split(',')[1]) + 1),
  );
  const height = Math.max(
    sheet.grid.cells.length,
    ...Object.keys(changes).map((at) => Number(at.split(',')[0]) + 1),
  );
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, at): GridCell => {
      const cell = sheet.grid.cells[row]?.[at] ?? {
        value: '',
        formula: null,
        numberFormat: 'General',
        error: false,
      };
      const value = changes[`${row},${at}`];
      return value === undefined ? cell : { ...cell, value };
    }),
  );
  return { ...sheet, grid: { ...sheet.grid, cells } };
}

test('a new sheet: one row for each indicator that needs words, the author’s column empty and tinted', () => {
  const first = plan('Q3', null, ['Scorecard']);
  expect(first.title).toBe('Make the sheet “Commentary” with 6 rows');
  const sheet = applyPlan(first, 'Commentary', null);
  expect(sheet.grid.cells[0]?.map(({ value }) => value)).toEqual([
    'Reference',
    'Quarter',
    'Indicator',
    'Status',
    'Facts',
    'Questions',
    'Commentary',
    'Agreed by',
    'Agreed on',
  ]);
  // The columns of people are left empty: words, and who agreed them.
  for (const place of [7, 8]) expect(column(sheet, place).slice(1)).toEqual(['', '', '', '', '', '']);
  expect(column(sheet, 0)).toEqual(['Reference', 4, 5, 6, 9, 10, 13]);
  expect(new Set(column(sheet, 1).slice(1))).toEqual(new Set(['Q3 2022-23']));
  expect(column(sheet, 3).slice(1)).toEqual(['Red', 'Red', 'Red', 'Green', 'Amber', 'Red']);
  expect(column(sheet, 6).slice(1)).toEqual(['', '', '', '', '', '']);
  expect(String(sheet.grid.cells[1]?.[4]?.value).split('\n')[1]).toBe(
    '• 70.9% is 24.1 points under 95%: 46 more reviews on time would have met it.',
  );
  expect(of(first, 'look').find(({ address }) => address === 'G2')?.look.fill).toBe('#FFF8E1');
  expect(of(first, 'table')).toEqual([
    { kind: 'table', sheet: 'Commentary', address: 'A1:I7', name: 'ScorecardCommentary', create: true },
  ]);
});

test('again with nothing changed: nothing to do, whatever line breaks the workbook gives back', () => {
  expect(plan('Q3', made())).toEqual({
    title: 'The prompts on “Commentary” are up to date',
    edits: [],
    blocked: null,
  });
  const sheet = made();
  const cells = sheet.grid.cells.map((row) =>
    row.map((cell) => ({ ...cell, value: String(cell.value).replace(/\n/g, '\r\n') })),
  );
  expect(plan('Q3', { ...sheet, grid: { ...sheet.grid, cells } }).edits).toEqual([]);
});

test('the next quarter goes below; rows of the quarter before and the author’s words are not touched', () => {
  const before = edited(made('Q2'), { '1,6': 'Reviews slipped in August.' });
  const next = plan('Q3', before);
  // Q2 has prompts for 4, 7, 8, 9, 10 and 13.
  expect(next.title).toBe('Add 6 rows on “Commentary”');
  expect(of(next, 'value').every(({ address }) => Number(address.slice(1)) > 7)).toBe(true);
  expect(of(next, 'table')).toEqual([
    { kind: 'table', sheet: 'Commentary', address: 'A1:I13', name: 'ScorecardCommentary', create: false },
  ]);
  const after = applyPlan(next, 'Commentary', before);
  expect(after.grid.cells.slice(0, 7)).toEqual(before.grid.cells.slice(0, 7));
  expect(column(after, 1).slice(7)).toEqual(Array(6).fill('Q3 2022-23'));
  expect(plan('Q3', after).edits).toEqual([]);
  expect(plan('Q2', after).edits).toEqual([]);
});

test('only what differs is written, expecting what was there', () => {
  const before = edited(made(), { '1,3': 'Amber', '1,6': 'Mine', '2,4': 'old facts' });
  const next = plan('Q3', before);
  expect(next.title).toBe('Update 2 cells on “Commentary”');
  expect(
    of(next, 'value').map(({ address, expect: expected, to }) => [
      address,
      expected.value,
      String(to).slice(0, 25),
    ]),
  ).toEqual([
    ['D2', 'Amber', 'Red'],
    ['E3', 'old facts', '• Red at Q3 2022-23: 8.3%'],
  ]);
});

test('columns are found again by heading, and columns of the author’s own are left alone', () => {
  const sheet = made();
  // Commentary moved to the front, the author's "Owner" column put between.
  const cells = sheet.grid.cells.map((row, index): GridCell[] => {
    const own = (value: string): GridCell => ({
      value,
      formula: null,
      numberFormat: 'General',
      error: false,
    });
    const [reference = own(''), ...rest] = row;
    return [rest[5] ?? own(''), own(index === 0 ? ' owner' : 'A. Person'), reference, ...rest.slice(0, 5)];
  });
  const moved: SheetSnapshot = {
    ...sheet,
    grid: { ...sheet.grid, cells },
    tables: [{ name: 'ScorecardCommentary', area: { row: 0, column: 0, rows: 7, columns: 8 } }],
  };
  expect(plan('Q3', moved).edits).toEqual([]);
  const next = plan('Q2', moved);
  expect(of(next, 'value').filter(({ address }) => /^[AB]\d/.test(address))).toEqual([]);
  expect(of(next, 'value').find(({ address }) => address === 'C8')?.to).toBe(4);
});

test('an indicator that needs no words any more: its row says so, the author’s words stay', () => {
  const before = edited(made(), { '1,6': 'Mine' });
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const next = planCommentary(
    buildPrompts(judged).filter(({ ref }) => ref !== '4'),
    judged,
    before,
  );
  expect(of(next, 'value').map(({ address, to }) => [address, to])).toEqual([
    ['F2', 'No questions: on target or not rated, and not much moved.'],
  ]);
});

test('a row the author copied is theirs: the first of two is ours', () => {
  const sheet = made();
  const [heading = [], first = [], ...rest] = sheet.grid.cells;
  const copy = first.map((cell, at) => (at === 4 ? { ...cell, value: 'my copy' } : cell));
  const twice: SheetSnapshot = {
    ...sheet,
    grid: { ...sheet.grid, cells: [heading, first, copy, ...rest] },
    tables: [{ name: 'ScorecardCommentary', area: { row: 0, column: 0, rows: 8, columns: 7 } }],
  };
  expect(plan('Q3', twice).edits).toEqual([]);
});

test('rows that stand below the table, where an older Excel could not make it longer, are found', () => {
  const sheet = made();
  const short = {
    ...sheet,
    tables: [{ name: 'ScorecardCommentary', area: { row: 0, column: 0, rows: 3, columns: 7 } }],
  };
  expect(plan('Q3', short).edits).toEqual([]);
});

test('text directly below the table is not swallowed', () => {
  const before = edited(made('Q2'), { '8,2': 'A note of mine' });
  const next = plan('Q3', before);
  expect(next.edits).toEqual([]);
  expect(next.blocked).toBe(
    'There is text directly below the table on “Commentary”, where new rows would go: move it down, then try again.',
  );
});

test('a heading that is gone is named', () => {
  const next = plan('Q3', edited(made(), { '0,1': 'When' }));
  expect(next.edits).toEqual([]);
  expect(next.blocked).toBe(
    'The table on “Commentary” has no column headed “Quarter”: put the heading back, then try again.',
  );
});

test('an emptied table is filled from its first row', () => {
  const sheet = sheetOf(
    'Commentary',
    [['Reference', 'Quarter', 'Indicator', 'Status', 'Facts', 'Questions', 'Commentary']],
    [{ name: 'ScorecardCommentary', area: { row: 0, column: 0, rows: 2, columns: 7 } }],
  );
  const next = plan('Q3', sheet);
  expect(of(next, 'value')[0]?.address).toBe('A2');
  expect(of(next, 'table')[0]?.address).toBe('A1:G7');
});

test('someone else’s sheet of that name is left alone; an empty one is used', () => {
  const foreign = plan('Q3', sheetOf('Commentary', [['Minutes']]), ['Scorecard', 'Commentary']);
  expect(foreign.edits[0]).toEqual({ kind: 'add-sheet', sheet: 'Commentary 2' });
  const empty = plan('Q3', sheetOf('Commentary', []), ['Scorecard', 'Commentary']);
  expect(of(empty, 'add-sheet')).toEqual([]);
  expect(of(empty, 'table')[0]?.sheet).toBe('Commentary');
});

test('indicators without references are found by their name, and no text begins a formula', () => {
  const judged = judgedGrid(
    gridOf(
      'Indicator\tTarget\tQ1 2022-23\n=cmd of reviews on time\t95%\t70.0\n@Care Leavers in suitable accommodation\t85%\t60.0',
    ),
    'Q1',
  );
  const settled = {
    ...judged,
    indicators: judged.indicators.map((entry) => ({
      ...entry,
      setting: { ...entry.setting, direction: 'higher' as const },
    })),
  };
  const prompts = buildPrompts(settled, ['']);
  const first = planCommentary(prompts, settled, null);
  const texts = of(first, 'value').map(({ to }) => String(to));
  expect(texts.filter((text) => /^[=+\-@\t]/.test(text))).toEqual([]);
  expect(of(first, 'table')[0]?.address).toBe('A1:I3');
  expect(planCommentary(prompts, settled, applyPlan(first, 'Commentary', null)).edits).toEqual([]);
});

const TWICE = [
  'Ref\tIndicator\tTarget\tQ1 2022-23',
  '4\tReviews on time\t95%\t70.0 (70/100)',
  '4\tHealth checks on time\t90%\t60.0 (30/50)',
].join('\n');

function judgedTwice(text = TWICE) {
  const judged = judgedGrid(gridOf(text), 'Q1');
  const higher = judged.indicators.map((entry) => ({
    ...entry,
    setting: { ...entry.setting, direction: 'higher' as const },
  }));
  return { ...judged, indicators: higher };
}

const planTwice = (text: string | undefined, existing: SheetSnapshot | null) => {
  const judged = judgedTwice(text);
  return planCommentary(buildPrompts(judged, ['4']), judged, existing);
};

test('a reference that stands twice: each row keeps the facts of its own indicator, run after run', () => {
  const sheet = applyPlan(planTwice(undefined, null), 'Commentary', null);
  expect(column(sheet, 2)).toEqual(['Indicator', 'Reviews on time', 'Health checks on time']);
  const facts = column(sheet, 4).map(String);
  expect(facts[1]).toContain('70 of 100');
  expect(facts[2]).toContain('30 of 50');
  expect(planTwice(undefined, sheet).edits).toEqual([]);
});

test('of two indicators with one reference, only the row of the one that changed is brought up to date', () => {
  const sheet = applyPlan(planTwice(undefined, null), 'Commentary', null);
  const later = planTwice(TWICE.replace('60.0 (30/50)', '80.0 (40/50)'), sheet);
  // Its facts, and the question that names how many are missing.
  expect(of(later, 'value').map(({ address }) => address)).toEqual(['E3', 'F3']);
});

test('a reference of its own finds the row again though its indicator was reworded', () => {
  const before = TWICE.replace('\n4\tHealth', '\n5\tHealth');
  const sheet = applyPlan(planTwice(before, null), 'Commentary', null);
  expect(planTwice(before.replace('Reviews on time', 'Reviews held on time'), sheet).edits).toEqual([]);
});
