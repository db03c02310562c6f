import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summariseWorkbook } from '../../../src/cli/batch/summary';
import { checkFile } from '../../../src/cli/check';
import type { RawCell } from '../../setup/rawWorkbook';
import { published, writeTables } from './tableFiles';

const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-tables-'));
const write = (name: string, sheets: Record<string, RawCell[][]>): Promise<string> =>
  writeTables(folder, name, sheets);

interface Json {
  readonly error?: string;
  readonly scorecard?: { readonly sheet: string } | null;
  readonly findings?: readonly { readonly id: string; readonly cell: string; readonly severity: string }[];
  readonly tables?: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly title: string;
    readonly kind: string;
    readonly indicator: string | null;
    readonly indicators: readonly string[];
  }[];
}
async function check(
  file: string,
): Promise<{ readonly json: Json; readonly readable: boolean; readonly errors: number }> {
  const { json, readable, open } = await summariseWorkbook(file, { period: null, sheet: null });
  return { json: json as Json, readable, errors: open.error };
}

test('a workbook of tables alone is checked, and lists them', async () => {
  const { json, readable, errors } = await check(
    await write('tables.xlsx', {
      Ethnicity: published('ethnicity-mar-2019'),
      Need: published('primary-need-q1-2020-21'),
    }),
  );
  expect([readable, errors, json.scorecard]).toEqual([true, 0, null]);
  expect(json.tables?.map(({ sheet, range, kind, indicator }) => [sheet, range, kind, indicator])).toEqual([
    ['Ethnicity', 'A1:G4', 'shares', null],
    ['Need', 'A1:C12', 'breakdown', null],
  ]);
});

test('its mistakes are errors like any other', async () => {
  const { json, readable, errors } = await check(
    await write('wrong.xlsx', { Ceased: published('reasons-ceased-q1-2020-21') }),
  );
  expect([readable, errors]).toEqual([true, 1]);
  expect(json.findings?.map(({ id, cell }) => `${id} ${cell}`)).toContain('total-mismatch Ceased!B16');
});

test('a command that needs a scorecard says that there is none', async () => {
  const file = await write('none.xlsx', { Gender: published('gender-mar-2019') });
  expect((await checkFile(file, null)).kind).toBe('unreadable');
});

test('beside a scorecard: each with the indicators it gives figures of, and no scorecard of its own', async () => {
  const { json } = await check(
    await write('all.xlsx', {
      Scorecard: published('scorecard-2020-21-q1'),
      Health: published('health-indicators-2018-2020'),
      Missing: published('missing-monthly-2019-2020'),
      School: published('education-2019-20'),
      Ages: published('age-groups-mar-2019'),
    }),
  );
  expect(json.scorecard?.sheet).toBe('Scorecard');
  expect(json.tables?.map(({ sheet, kind, indicators }) => [sheet, kind, indicators])).toEqual([
    ['Health', 'series', ['7', '8']],
    ['Missing', 'series', []],
    ['Missing', 'series', ['11', '12']],
    ['School', 'yearly', []],
    ['School', 'yearly', []],
    ['Ages', 'shares', []],
  ]);
  expect(
    json.findings?.filter(({ severity, cell }) => severity === 'error' && !cell.startsWith('Scorecard')),
  ).toEqual([]);
});

test('breakdowns belong to the indicator their titles name', async () => {
  const { json } = await check(
    await write('2022.xlsx', {
      Q3: published('scorecard-2022-23-q3'),
      Breakdowns: published('breakdowns-2022-23-q3'),
    }),
  );
  expect(json.tables?.map(({ range, indicator }) => [range, indicator])).toEqual([
    ['A2:B8', '5'],
    ['A11:B14', '6'],
    ['A17:B26', '13'],
  ]);
});

test.each([
  [
    'a budget',
    [
      ['Service', 'Budget £000', 'Actual £000'],
      ['Fostering', 2400, 2510],
      ['Total', 2400, 2510],
    ],
  ],
  [
    'a price list',
    [
      ['Product', '2023', '2024'],
      ['Chairs', 20, 35],
      ['Desks', 10, 120],
    ],
  ],
  [
    'a list of children',
    [
      ['Child', 'Placement', 'Age'],
      ['AB', 'Foster', 12],
      ['CD', 'Residential', 15],
    ],
  ],
])('%s is refused', async (name, rows) => {
  const { json, readable } = await check(await write(`${name}.xlsx`, { Sheet1: rows }));
  expect(readable).toBe(false);
  expect(json.error).toMatch(/scorecard/);
});
