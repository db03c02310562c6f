import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArguments } from '../../../src/cli/arguments';
import { readyWorkbook } from '../../setup/readyWorkbook';
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

const place = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'scorecard-')), 'report.docx');

test('writes the exceptions as a Word document, says what it is and what is still open', async () => {
  const out = place();
  const { status, stdout } = scorecard('report', SAMPLE, '--out', out, '--template', 'exceptions');
  expect(status).toBe(0);
  expect(stdout.split('\n')).toEqual([
    `${out}: Performance scorecard, Q3 2022-23: exceptions. Internal – do not publish · Not yet approved.`,
    'Commentary for Q3: 6 asked for, 0 written, 0 agreed. Still to write: 4 · Timeliness of reviews, 5 · 3 or more placements, 6 · Same placement for 2 years, 9 · Dental checks, 10 · Health checks and 13 · Placed more than 20 miles away from home.',
    'Its first page says what is still open:',
    // 7 in Q1, 9 in Q2, and the total of the breakdown of 13.
    '- 3 errors are open: Q1 says 96.3, but 27 of 28 is 96.4; Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1’s figure; The total says 31, but the rows add up to 32. Indicator 13 has the rows’ number too: 22.5 (32/142) in K14.',
    '- No one has confirmed yet whether higher or lower is better for 4, 5, 6, 7, 8, 9, 10, 13 and 14.',
    '',
  ]);
  const xml = await partOf(readFileSync(out), 'word/document.xml');
  expect(xml).toContain('70.9 (134/189)');
  expect(xml).toContain('Before this goes further');
  expect(xml).not.toMatch(/No commentary|questions to answer|not the 93\.5% shown/);
  expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(5);
});

test('a public version of the published workbook is refused for what is open, and nothing is written', () => {
  const out = place();
  const { status, stderr } = scorecard('report', SAMPLE, '--out', out, '--public');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^The report was not written: There is no public document yet\. 3 errors are open: .*No one has confirmed yet/,
  );
  expect(existsSync(out)).toBe(false);
});

test('the same workbook put right and confirmed: a public version says so, and no hidden figure is in it', async () => {
  const out = place();
  const { status, stdout } = scorecard(
    'report',
    await readyWorkbook(),
    '--out',
    out,
    '--public',
    '--approved-by',
    'J. Jones',
    '--allow-owed',
  );
  expect(stdout).toContain(`${out}: Performance scorecard, Q3 2022-23. Public version.`);
  expect(status).toBe(0);
  const xml = await partOf(readFileSync(out), 'word/document.xml');
  expect(xml).toContain('70.9 (134/189)');
  expect(xml).toContain('Approved by J. Jones');
  expect(xml).toContain('[c]');
  expect(xml).not.toMatch(/111\/117|111 of 117|Not yet approved|still open/);
});

test('words that the figures contradict refuse the report; allowed, they are marked where they stand', async () => {
  const file = await readyWorkbook({ commentary: [['4', 'Performance is within target.', '', '']] });
  const out = place();
  const { status, stderr } = scorecard('report', file, '--out', out);
  expect([status, existsSync(out)]).toEqual([1, false]);
  expect(stderr).toMatch(
    /4 · Timeliness of reviews: “within target”\. By the scorecard the target was missed at Q3.*--allow-contradictions/,
  );
  expect(scorecard('report', file, '--out', out, '--allow-contradictions').status).toBe(0);
  expect(await partOf(readFileSync(out), 'word/document.xml')).toContain(
    'Performance is within target [not as in the scorecard: By the scorecard the target was missed at Q3: 70.9%, against a target of 95%].',
  );
});

test('approved while words are owed: refused with who owes them, made by an explicit choice, or marked as not approved', async () => {
  const file = await readyWorkbook({
    commentary: [
      ['4', 'Two posts were empty.', 'B. Brown', '1 March 2023'],
      ['5', 'Moves were planned.', '', ''],
    ],
  });
  const out = place();
  const { status, stderr } = scorecard('report', file, '--out', out, '--approved-by', 'J. Jones');
  expect([status, existsSync(out)]).toEqual([1, false]);
  expect(stderr).toContain(
    'The report is approved by J. Jones, but no one has agreed the commentary on 5 · 3 or more placements and none is written on 6 · Same placement for 2 years, 9 · Dental checks, 10 · Health checks and 13 · Placed more than 20 miles away from home.',
  );
});

test('as JSON: sections, tables, statuses and what was left out; no document is needed', async () => {
  const file = await readyWorkbook({
    report: [['Title', '', '', 'Corporate parenting performance']],
    commentary: [['4', 'Two posts were empty.', 'B. Brown', '1 March 2023']],
  });
  const { status, stdout } = scorecard('report', file, '--json', '--public');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    written: null,
    title: 'Corporate parenting performance, Q3 2022-23',
    version: 'public',
    owed: expect.stringMatching(/^Commentary for Q3: 6 asked for, 1 written, 1 agreed\./) as unknown,
    tables: [
      { columns: expect.arrayContaining(['Status, Q3']) as unknown },
      {},
      { kind: 'breakdown', ref: '5' },
      { kind: 'breakdown', ref: '6' },
      { kind: 'breakdown', ref: '13' },
    ],
    leftOut: { figures: 9, says: null },
  });
  const { statuses } = JSON.parse(stdout) as { statuses: { ref: string; status: string }[] };
  expect(statuses.find(({ ref }) => ref === '10')?.status).toBe('Not published');
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
    indicator: null,
    draft: false,
    allowContradictions: false,
    allowOwed: false,
    fields: {},
    style: null,
    json: false,
  });
  expect(parseArguments(['report', '--public', 'b.xlsx', '--out', 'a.docx'])).toEqual({
    kind: 'report',
    workbook: 'b.xlsx',
    out: 'a.docx',
    sheet: null,
    template: 'full',
    version: 'public',
    period: null,
    indicator: null,
    draft: false,
    allowContradictions: false,
    allowOwed: false,
    fields: {},
    style: null,
    json: false,
  });
  expect(parseArguments(['report', 'b.xlsx', '--out', 'c=d.docx'])).toEqual({
    kind: 'report',
    workbook: 'b.xlsx',
    out: 'c=d.docx',
    template: 'full',
    version: 'internal',
    period: null,
    sheet: null,
    indicator: null,
    draft: false,
    allowContradictions: false,
    allowOwed: false,
    fields: {},
    style: null,
    json: false,
  });
  expect(
    parseArguments([
      'report',
      'b.xlsx',
      '--indicator=4',
      '--draft',
      '--title',
      'T',
      '--approved-by',
      'A',
      '--json',
    ]),
  ).toMatchObject({
    template: 'indicator',
    indicator: '4',
    draft: true,
    json: true,
    out: null,
    fields: { title: 'T', approvedBy: 'A' },
  });
});

test.each([
  [['report', '--out', 'a.docx'], 'No file was named.'],
  [['report', 'a.xlsx'], 'report wants --out and the name of a .docx file.'],
  [
    ['report', 'a.xlsx', '--out', 'a.xlsx'],
    '--out wants the name of a .docx file or an .html file, not “a.xlsx”.',
  ],
  [
    ['report', 'a.xlsx', 'b.xlsx', '--out', 'a.pdf'],
    '--out wants the name of a .docx file or an .html file, not “a.pdf”.',
  ],
  [
    ['report', 'a.xlsx', '--out', 'a.docx', '--template', 'short'],
    '--template wants full, scorecard, exceptions, summary, indicator or comparison, not “short”.',
  ],
  [
    ['report', 'a.xlsx', '--out', 'a.docx', '--quarter'],
    '--quarter wants the label of a period, such as Q3 or “Nov 2025”.',
  ],
  [
    ['report', 'a.xlsx', '--out', 'a.docx', '--public', '--draft'],
    '--draft makes the author’s own copy, which is never public.',
  ],
  [
    ['report', 'a.xlsx', '--out', 'a.docx', '--style', 'a.dotm'],
    '--style wants the name of a .docx file, not “a.dotm”.',
  ],
  [['report', 'a.xlsx', '--loud'], 'There is no option “--loud”.'],
])('%j is not understood, and says why', (words, says) => {
  expect(parseArguments(words)).toEqual({ kind: 'wrong', says });
});
