import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArguments } from '../../../src/cli/arguments';
import { partOf } from '../outputs/docx/made';

const root = path.resolve(__dirname, '../../..');
const SAMPLE = 'assets/samples/scorecard-2022-23-q3.xlsx';

function scorecard(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('writes the exceptions as a Word document and says what it is', async () => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'scorecard-')), 'report.docx');
  const { status, stdout } = scorecard('report', SAMPLE, '--out', out, '--template', 'exceptions');
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      `${out}: Children's services scorecard, Q3 2022-23: exceptions. Internal – do not publish.`,
      'No commentary was found for this period.',
      // 7 in Q1, 9 in Q2, and the total of the breakdown of 13.
      'The check found 3 errors: put right what check says first.',
      '',
    ].join('\n'),
  );
  const xml = await partOf(readFileSync(out), 'word/document.xml');
  expect(xml).toContain('70.9 (134/189)');
  expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(5);
});

test('a public version says so, and no hidden figure is in it', async () => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'scorecard-')), 'report.docx');
  const { status, stdout } = scorecard('report', SAMPLE, '--out', out, '--public');
  expect(status).toBe(0);
  expect(stdout).toContain(`${out}: Children's services scorecard, Q3 2022-23. Public version.`);
  const xml = await partOf(readFileSync(out), 'word/document.xml');
  expect(xml).toContain('70.9 (134/189)');
  expect(xml).toContain('[c]');
  expect(xml).not.toContain('111/117');
});

test('a workbook that is not there, and a folder that is not there', () => {
  expect(scorecard('report', 'missing.xlsx', '--out', 'report.docx')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'The report was not written: missing.xlsx does not exist.\n',
  });
  expect(scorecard('report', SAMPLE, '--out', 'no/such/folder/report.docx').stderr).toBe(
    'The report was not written: The folder of no/such/folder/report.docx does not exist.\n',
  );
});

test('its words in any order', () => {
  expect(
    parseArguments(['report', '--out=a.docx', '--quarter', 'q2', 'b.xlsx', '--template=Summary']),
  ).toEqual({
    kind: 'report',
    workbook: 'b.xlsx',
    out: 'a.docx',
    sheet: null,
    template: 'summary',
    version: 'internal',
    period: 'q2',
  });
  expect(parseArguments(['report', '--public', 'b.xlsx', '--out', 'a.docx'])).toEqual({
    kind: 'report',
    workbook: 'b.xlsx',
    out: 'a.docx',
    sheet: null,
    template: 'full',
    version: 'public',
    period: null,
  });
  expect(parseArguments(['report', 'b.xlsx', '--out', 'c=d.docx'])).toEqual({
    kind: 'report',
    workbook: 'b.xlsx',
    out: 'c=d.docx',
    template: 'full',
    version: 'internal',
    period: null,
    sheet: null,
  });
});

test.each([
  [['report', '--out', 'a.docx'], 'No file was named.'],
  [['report', 'a.xlsx'], 'report wants --out and the name of a .docx file.'],
  [['report', 'a.xlsx', '--out', 'a.xlsx'], '--out wants the name of a .docx file, not “a.xlsx”.'],
  [['report', 'a.xlsx', 'b.xlsx', '--out', 'a.docx'], 'report wants one workbook.'],
  [
    ['report', 'a.xlsx', '--out', 'a.docx', '--template', 'short'],
    '--template wants full, exceptions, summary or comparison, not “short”.',
  ],
  [
    ['report', 'a.xlsx', '--out', 'a.docx', '--quarter'],
    '--quarter wants the label of a period, such as Q3 or “Nov 2025”.',
  ],
  [['report', 'a.xlsx', '--loud'], 'There is no option “--loud”.'],
])('%j is not understood, and says why', (words, says) => {
  expect(parseArguments(words)).toEqual({ kind: 'wrong', says });
});
