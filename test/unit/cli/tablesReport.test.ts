import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { writeReport } from '../../../src/cli/report';
import { parseReport } from '../../../src/cli/reportArguments';
import { reportJson } from '../../../src/cli/reportJson';
import type { ReportRequest } from '../../../src/cli/reportResult';
import type { RawCell } from '../../setup/rawWorkbook';
import { published, writeTables } from './tableFiles';

const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-tables-report-'));
const now = new Date('2023-03-14T10:00:00Z');
const write = (name: string, sheets: Record<string, RawCell[][]>): Promise<string> =>
  writeTables(folder, name, sheets);

async function report(...words: readonly string[]) {
  const command = parseReport(words);
  if (command.kind !== 'report') throw new Error(`Not read: ${words.join(' ')}`);
  const request: ReportRequest = command;
  const result = await writeReport(request, now);
  return { result, json: reportJson(result, request) };
}

/** What a Word document says, a line a paragraph. */
async function wordsOf(file: string): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return xml
    .split('</w:p>')
    .map((each) => [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter((line) => line !== '');
}

/** 2 + 9 + 12 + 17 = 40; the two is small. */
const PLACEMENTS: RawCell[][] = [
  ['Children in care by placement', null],
  ['Placement', 'Children'],
  ['Secure unit', 2],
  ['Kinship care', 9],
  ['Residential home', 12],
  ['In-house fostering', 17],
  ['Total', 40],
];

test('a workbook of tables alone gives a report of them', async () => {
  const file = await write('tables.xlsx', {
    Ethnicity: published('ethnicity-mar-2019'),
    Placements: PLACEMENTS,
  });
  const out = path.join(folder, 'tables.docx');
  const { result, json } = await report(
    file,
    '--out',
    out,
    '--title',
    'Who our children are',
    '--committee',
    'Corporate Parenting Panel',
  );
  expect(result.kind).toBe('written');
  expect(json).toMatchObject({ period: null, title: 'Who our children are', statuses: [], sections: [] });
  const lines = await wordsOf(out);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Corporate Parenting Panel',
      'Who our children are',
      'Contents',
      'Tables',
      'The largest group is in-house fostering: 17 of the 40.',
      '42.5%',
      'Method and definitions',
    ]),
  );
  const all = lines.join(' ');
  expect(all).not.toMatch(/Scorecard|nothing to show|Q1|red|amber/i);
});

test('the same as a page of HTML', async () => {
  const file = await write('page.xlsx', { Placements: PLACEMENTS });
  const out = path.join(folder, 'page.html');
  const { result } = await report(file, '--out', out);
  expect(result.kind).toBe('written');
  const html = readFileSync(out, 'utf8');
  expect(html).toContain('<h1>Performance tables</h1>');
  expect(html).toContain('The largest group is in-house fostering: 17 of the 40.');
  expect(html).toContain('22.5%');
  expect(html).not.toMatch(/scorecard|Q1/i);
});

test('the public version hides what is small and what would tell it; shares of no one knows how many keep what no few could make', async () => {
  const file = await write('public.xlsx', {
    Placements: PLACEMENTS,
    Ethnicity: published('ethnicity-mar-2019'),
  });
  const { result, json } = await report(file, '--public', '--json');
  expect(result.kind).toBe('written');
  // The 2 is small; the 9 goes with it, or 40 less the rest would tell it.
  expect(json).toMatchObject({
    tables: [
      {
        kind: 'breakdown',
        rows: [
          ['Secure unit', '[c]', '[c]'],
          ['Kinship care', '[c]', '[c]'],
          ['Residential home', '12', '30.0%'],
          ['In-house fostering', '17', '42.5%'],
          ['Total', '40', '100%'],
        ],
      },
      {
        kind: 'shares',
        // Of how many they are no one says: 15.4 is 2 of 13 and 13.6 is 3 of 22, but 17.8 is 8 of 45 at the least. That goes
        // with them, as 100 less the rest would leave 29.6 for three of which one is the few.
        rows: [
          ['White', '30.2%', '73.9%', '40.6%'],
          ['Mixed', '[c]', '9.7%', '18.1%'],
          ['Asian or Asian British', '[c]', '4.5%', '10.4%'],
          ['Black or Black British', '[c]', '7.6%', '20.0%'],
          ['Other Ethnic Groups/ Other', '22.5%', '3.6%', '7.2%'],
          ['Ethnicity Not Known', '[c]', '0.8%', '0.0%'],
        ],
      },
    ],
    leftOut: { figures: 0, besides: 2, tables: [] },
  });
});

test('where no table can be protected there is no public version, and nothing is written', async () => {
  const file = await write('shares.xlsx', {
    Ethnicity: [
      ['Ethnicity of children looked after (%)', null, null],
      ['Ethnicity', 'Our council', 'England'],
      ['White', '60%', '70%'],
      ['Black', '38%', '25%'],
      ['Other', '2%', '5%'],
    ],
  });
  const out = path.join(folder, 'shares.docx');
  const { result } = await report(file, '--out', out, '--public');
  expect(result).toMatchObject({ kind: 'not-written', because: 'open' });
  expect(result.kind === 'not-written' && result.says).toMatch(
    /^There is no public version of these tables\. 1 table is left out, since too little would be left: small numbers are hidden, and so are percentages that few/,
  );
  expect(existsSync(out)).toBe(false);
});

test('an error still open: on the first page of an internal report, and no public one', async () => {
  const wrong = PLACEMENTS.map((row) => (row[0] === 'Total' ? ['Total', 41] : row));
  const file = await write('wrong.xlsx', { Placements: wrong });
  const internal = await report(file, '--json');
  expect(internal.json).toMatchObject({ open: [expect.stringMatching(/^1 error is open: .*41/)] });
  const { result } = await report(file, '--json', '--public');
  expect(result).toMatchObject({ kind: 'not-written', because: 'open' });
  expect(result.kind === 'not-written' && result.says).toMatch(/Put the cells right\. Then make it again\.$/);
});

test('several sheets of no more than measures over time are tables, not a choice of scorecards', async () => {
  const file = await write('series.xlsx', {
    Placements: PLACEMENTS,
    Missing: published('missing-monthly-2019-2020'),
    School: published('education-2019-20'),
  });
  const { result, json } = await report(file, '--json');
  expect(result.kind).toBe('written');
  expect(json).toMatchObject({
    tables: [
      { kind: 'breakdown' },
      { kind: 'series' },
      { kind: 'series' },
      { kind: 'yearly' },
      { kind: 'yearly' },
    ],
  });
});

test('another template wants a scorecard', async () => {
  const file = await write('template.xlsx', { Placements: PLACEMENTS });
  const { result } = await report(file, '--json', '--template', 'summary');
  expect(result).toMatchObject({ kind: 'not-written', because: 'unread' });
});
