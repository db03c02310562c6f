import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const SAMPLE = 'assets/samples/scorecard-2022-23-q3.xlsx';
const folder = mkdtempSync(path.join(tmpdir(), 'commentary-'));

function textFile(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function commentary(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'commentary', ...words],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

test('claims as documented, and exit code 1 for a contradiction', () => {
  const file = textFile('wrong.txt', '\ufeffDental checks fell to 91.5% in Q3.\n');
  const { status, stdout } = commentary(SAMPLE, file, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    claims: [
      {
        text: 'fell',
        indicator: '9',
        period: 'Q3',
        kind: 'direction',
        verdict: 'contradicts',
        expected: 'rose',
        cell: 'K10',
        reason: 'By the scorecard it rose: 89.9% at Q2, 91.5% at Q3.',
      },
      {
        text: '91.5%',
        indicator: '9',
        period: 'Q3',
        kind: 'percentage',
        verdict: 'agrees',
        expected: '91.5%',
        cell: 'K10',
        reason: 'Agrees with the scorecard.',
      },
    ],
    leftOut: { table: 0, contents: 0, page: 0 },
    balance: {
      red: { total: 4, unmentioned: ['4', '5', '6', '13'] },
      amber: { total: 1, unmentioned: ['10'] },
      successes: [],
      otherPeriod: null,
    },
  });
});

test('nothing contradicted exits 0, and says so in words; another quarter can be judged', () => {
  const file = textFile('right.txt', 'Reviews on time were 86.7% (157/181), red against a target of 95%.');
  const { status, stdout } = commentary(SAMPLE, file, '--quarter', 'Q2');
  expect(status).toBe(0);
  expect(stdout).toContain('4 agree, 0 contradict the scorecard, 0 not checked');
  expect(commentary(SAMPLE, file).status).toBe(1);
});

test('a doubt is told and exits 0; lines that are no prose are left out, and said so', () => {
  const words = 'Health checks went up in the quarter.\nDental\t91.5%\t90%\n';
  const { status, stdout } = commentary(SAMPLE, textFile('table.txt', words));
  expect(status).toBe(0);
  expect(stdout).toContain('1 line is a table: left out.');
  const doubt = commentary(SAMPLE, textFile('doubt.txt', 'Reviews improved.'));
  expect(doubt.status).toBe(0);
  expect(doubt.stdout).toContain('Please look (1)');
});

test('what cannot be read is said on standard error, exit code 2', () => {
  const good = textFile('good.txt', 'Reviews.');
  const missing = path.join(folder, 'missing.txt');
  const binary = textFile('binary.txt', Uint8Array.of(0xff, 0xfe, 0x41, 0xd8));
  const noText = commentary(SAMPLE, missing);
  expect([noText.status, noText.stdout]).toEqual([2, '']);
  expect(noText.stderr).toContain(`${missing} does not exist.`);
  expect(commentary(SAMPLE, binary).stderr).toContain('is not a text file in UTF-8.');
  const noBook = commentary(missing, good, '--json');
  expect(noBook.status).toBe(2);
  expect(JSON.parse(noBook.stdout)).toEqual({
    workbook: missing,
    text: good,
    error: `${missing} does not exist.`,
  });
  expect(commentary(SAMPLE).stderr).toContain('commentary wants a workbook and a text file.');
});
