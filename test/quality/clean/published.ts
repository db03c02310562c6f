import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../../src/domain/grid/grid';
import type { PeriodKey } from '../../../src/domain/periods/period';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { gridOf, typedCell } from '../../fixtures/published';
import { entryAt, put, readBook, spotAt, type Book } from '../sheet';

/** The mistakes known in the published tables, corrected by hand: cell, as printed, as it should be. */
const CORRECTIONS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'scorecard-2022-23-q3': [
    ['I8', '96.3 (27/28)', '96.4 (27/28)'],
    ['J10', '89.9 (94/109)', '86.2 (94/109)'],
    ['I11', '93.5 (102/109)', '93.6 (102/109)'],
  ],
  // The rows add up to 32, and the indicator says 32 of 142.
  'breakdowns-2022-23-q3': [['B26', '31', '32']],
  'placement-types-2018-2020': [['C15', '173', '161']],
  'reasons-ceased-q1-2020-21': [['B16', '59', '18']],
  // Its figures are those of 2019, as their heading says.
  'age-groups-mar-2019': [
    [
      'A1',
      'Comparator Info. for % of age of CLA at 31/03/2018 (Source: SSDA903)',
      'Comparator Info. for % of age of CLA at 31/03/2019 (Source: SSDA903)',
    ],
  ],
  // A bare x may mean either; the department's tables of those years used it for suppressed.
  'education-2019-20': [
    ['D5', 'x', '[c]'],
    ['D8', 'x', '[c]'],
    ['B14', 'x', '[c]'],
  ],
};

const FOLDERS = ['published', 'corpus'].map((folder) => join(__dirname, '../../fixtures', folder));

function corrected(file: string, sheet: string): Grid {
  const path = FOLDERS.map((folder) => join(folder, `${file}.tsv`)).find(existsSync);
  if (!path) throw new Error(`There is no table ${file}`);
  let book: Book = {
    name: file,
    grids: [gridOf(readFileSync(path, 'utf8'), sheet)],
    period: 'Q1',
    settle: null,
  };
  for (const [address, printed, right] of CORRECTIONS[file] ?? []) {
    const spot = spotAt(address);
    // As many as were printed, so that a correction cannot go astray.
    if (entryAt(book, spot).value !== typedCell(printed).value)
      throw new Error(`${file} does not say ${printed} in ${address}`);
    book = put(book, [[spot, right]]);
  }
  const [grid] = book.grids;
  if (!grid) throw new Error(`${file} is empty`);
  return grid;
}

const bookOf = (name: string, period: PeriodKey, scorecard: string, ...breakdowns: string[]): Book => ({
  name: `${name} at ${period}`,
  grids: [corrected(scorecard, 'Scorecard'), ...breakdowns.map((file) => corrected(file, sheetName(file)))],
  period,
  settle: null,
});

const sheetName = (file: string): string => file.slice(0, 31);

/** The published scorecards at each of their quarters, and with their breakdowns in the workbook. */
const SCORECARDS: readonly Book[] = [
  ...(['Q1', 'Q2', 'Q3'] as const).map((period) => bookOf('2022-23', period, 'scorecard-2022-23-q3')),
  bookOf('2022-23 with breakdowns', 'Q3', 'scorecard-2022-23-q3', 'breakdowns-2022-23-q3'),
  // Both give 2019-20, under other references.
  bookOf('2022-23 beside 2020-21', 'Q3', 'scorecard-2022-23-q3', 'scorecard-2020-21-q1'),
  bookOf('2020-21', 'Q1', 'scorecard-2020-21-q1'),
  bookOf(
    '2020-21 with breakdowns',
    'Q1',
    'scorecard-2020-21-q1',
    'placement-types-2018-2020',
    'primary-need-q1-2020-21',
    'reasons-ceased-q1-2020-21',
    'care-leaver-status-jun-2020',
  ),
  bookOf(
    '2020-21 with its demographics',
    'Q1',
    'scorecard-2020-21-q1',
    'age-groups-mar-2019',
    'gender-mar-2019',
    'ethnicity-mar-2019',
    'main-placements-mar-2019',
    'key-stages-2019',
    'offending-2015-2019',
    'missing-monthly-2019-2020',
    'health-indicators-2018-2020',
  ),
];

/** Made up: the children of 2022-23 by gender and by age, side by side, each table with the published number of them. */
const WHO_THEY_ARE = `Children looked after at Q3 2022-23

Gender\tNo.\t\tAge band\tNo.
Boys\t108\t\t0-4\t31
Girls\t84\t\t5-9\t34
Total\t192\t\t10-15\t79
\t\t\t16-17\t48
\t\t\tTotal\t192`;

const withWhoTheyAre = (): Book => {
  const book = bookOf('2022-23 with who they are', 'Q3', 'scorecard-2022-23-q3');
  return { ...book, grids: [...book.grids, gridOf(WHO_THEY_ARE, 'Who they are')] };
};

/** Every other published table or table of this corpus that reads as a scorecard, at its latest quarter. */
function others(): readonly Book[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder)).map((file) => file.replace(/\.tsv$/, ''));
  return files
    .filter((file) => !file.startsWith('scorecard-20'))
    .flatMap((file) => {
      const book: Book = { name: file, grids: [corrected(file, 'Scorecard')], period: 'Q1', settle: null };
      const scorecard = readBook(book);
      const period = scorecard && latestPeriod(scorecard);
      return period ? [{ ...book, name: `${file} at ${period.key}`, period: period.key }] : [];
    });
}

export const publishedBooks = (): readonly Book[] => [...SCORECARDS, withWhoTheyAre(), ...others()];
