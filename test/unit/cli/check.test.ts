import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const SAMPLE = 'assets/samples/scorecard-2022-23-q3.xlsx';
const CLEAN = 'assets/samples/scorecard-2020-21-q1.xlsx';

function scorecard(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the published 2022-23 scorecard: its known mistakes, the breakdown’s among them, its statuses, exit code 1', () => {
  const { status, stdout } = scorecard('check', SAMPLE, '--json');
  expect(status).toBe(1);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({
    version: 2,
    workbook: SAMPLE,
    scorecard: { sheet: 'Scorecard', range: 'A1:K15', year: '2022-23', period: 'Q3' },
    summary: { red: 4, amber: 1, green: 4, notRated: 5 },
  });
  const serious = result.findings.filter(({ severity }: { severity: string }) => severity !== 'note');
  expect(serious).toEqual([
    {
      id: 'ratio-mismatch',
      severity: 'error',
      cell: 'Scorecard!I8',
      indicator: '7',
      message: 'Q1 says 96.3, but 27 of 28 is 96.4.',
      stated: '96.3',
      computed: '96.4',
      fix: { cell: 'Scorecard!I8', from: '96.3 (27/28)', to: '96.4 (27/28)' },
    },
    {
      id: 'ratio-mismatch',
      severity: 'error',
      cell: 'Scorecard!J10',
      indicator: '9',
      message: 'Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1’s figure.',
      stated: '89.9',
      computed: '86.2',
      fix: { cell: 'Scorecard!J10', from: '89.9 (94/109)', to: '86.2 (94/109)' },
    },
    {
      id: 'ratio-rounding',
      severity: 'warning',
      cell: 'Scorecard!I11',
      indicator: '10',
      message: 'Q1 says 93.5, but 102 of 109 is 93.58, so 93.6 when rounded. It was cut off.',
      stated: '93.5',
      computed: '93.6',
      fix: { cell: 'Scorecard!I11', from: '93.5 (102/109)', to: '93.6 (102/109)' },
    },
    {
      id: 'total-mismatch',
      severity: 'error',
      cell: 'Breakdowns!B26',
      indicator: '13',
      message:
        'The total says 31, but the rows add up to 32. Indicator 13 has the rows’ number too: 22.5 (32/142) in K14.',
      stated: '31',
      computed: '32',
      fix: null,
    },
  ]);
  expect(result.indicators[3]).toEqual({
    ref: '4',
    title: 'Timeliness of Reviews of Looked After Children',
    direction: 'higher',
    directionSource: 'suggested',
    accumulation: 'snapshot',
    cell: 'Scorecard!B5',
    targetBasis: null,
    judged: {
      shown: 70.9,
      numerator: 134,
      denominator: 189,
      target: 95,
      variancePercent: -25.37,
      rag: 'red',
      notRatedBecause: null,
    },
    forecast: {
      outlook: 'missed',
      because: null,
      yearEnd: 'Q4',
      target: 95,
      projections: [
        { method: 'carried-on', value: expect.closeTo(70.9, 1) },
        { method: 'straight-line', value: expect.closeTo(59.4, 1) },
      ],
      lastYear: null,
      range: null,
      decided: false,
      runRate: { sense: 'more', amount: 46, cases: true, among: 189, periods: ['Q4'], soFar: null },
      says: 'About 70.9% with this quarter carried on; about 59.4% on a straight line. Target 95% or more. 46 more of 189, as many as now, would meet 95% in Q4.',
    },
    travel: {
      since: 'Q2',
      way: 'worsened',
      points: expect.closeTo(-15.84, 2),
      cases: -30,
      noise: null,
      says: 'Worsened by 15.8 points (about 30 of the 189 reviews) since Q2, when it was 86.7% (157 of 181).',
    },
    control: { variation: null, because: 'few-points' },
    override: null,
    periods: {
      Q1: {
        shown: 93.8,
        numerator: 167,
        denominator: 178,
        target: 95,
        variancePercent: -1.24,
        rag: 'amber',
        notRatedBecause: null,
      },
      Q2: {
        shown: 86.7,
        numerator: 157,
        denominator: 181,
        target: 95,
        variancePercent: -8.69,
        rag: 'red',
        notRatedBecause: null,
      },
      Q3: {
        shown: 70.9,
        numerator: 134,
        denominator: 189,
        target: 95,
        variancePercent: -25.37,
        rag: 'red',
        notRatedBecause: null,
      },
    },
  });
  expect(result.scorecard.columns).toMatchObject([
    { column: 'A', heading: 'Ref No', role: 'ref', period: null },
    { column: 'B', role: 'title' },
    { column: 'C', role: 'comparator' },
    { column: 'D', role: 'comparator' },
    { column: 'E', role: 'past-year', period: '2019-20' },
    { column: 'F', role: 'past-year', period: '2020-21' },
    { column: 'G', role: 'past-year', period: '2021-22' },
    { column: 'H', role: 'target' },
    { column: 'I', role: 'figure', period: 'Q1' },
    { column: 'J', role: 'figure', period: 'Q2' },
    { column: 'K', heading: 'Harrow Q3 2022-23', role: 'figure', period: 'Q3', sure: 'sure' },
  ]);
  expect(result.indicators[4].periods.Q3).toEqual({
    shown: 8.3,
    numerator: 16,
    denominator: 192,
    target: 7.5,
    variancePercent: 11.11,
    rag: 'red',
    notRatedBecause: null,
  });
  expect(result.indicators[0].periods.Q1).toEqual({
    shown: 187,
    numerator: null,
    denominator: null,
    target: null,
    variancePercent: null,
    rag: null,
    notRatedBecause: 'no-target',
  });
});

test('a scorecard without errors exits 0, and says so in words', () => {
  const { status, stdout } = scorecard('check', CLEAN);
  expect(status).toBe(0);
  expect(stdout).toContain('Scorecard A1:I13, Q1 2020-21: 6 red, 1 amber, 4 green, 1 not rated');
  expect(stdout).not.toContain('Wrong');
});

test('another quarter can be judged', () => {
  const { stdout } = scorecard('check', SAMPLE, '--quarter', 'Q1', '--json');
  // Q1, from the worked statuses: amber 4, 9, 10 and 13; green 5, 6, 7, 8 and 14.
  expect(JSON.parse(stdout).summary).toMatchObject({ red: 0, amber: 4, green: 5, notRated: 5 });
});

test('several files give an array; one that cannot be read is an error object and exit code 2', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-'));
  const broken = path.join(folder, 'broken.xlsx');
  writeFileSync(broken, 'this is not a workbook');
  const missing = path.join(folder, 'missing.xlsx');
  const { status, stdout } = scorecard('check', CLEAN, broken, missing, '--json');
  expect(status).toBe(2);
  const [first, second, third] = JSON.parse(stdout);
  expect(first.workbook).toBe(CLEAN);
  expect(Object.keys(second)).toEqual(['workbook', 'error']);
  expect(second.error).toMatch(/broken\.xlsx/);
  expect(third).toEqual({ workbook: missing, error: `${missing} does not exist.` });
});

test('a command that is not understood explains itself on standard error and exits 2', () => {
  const { status, stdout, stderr } = scorecard('check');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('No file was named.');
  expect(stderr).toContain('Usage:');
});

test('a quarter without a column is said, not replaced by another', () => {
  const { status, stdout } = scorecard('check', CLEAN, '--quarter', 'Q4', '--json');
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toEqual({
    workbook: CLEAN,
    error: 'The sheet Scorecard has no column for Q4. It has Q1.',
  });
});
