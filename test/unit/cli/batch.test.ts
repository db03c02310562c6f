import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { rawWorkbook, rowsXml, SCORECARD, type RawWorkbook } from '../../setup/rawWorkbook';

const run = path.resolve(__dirname, '../../../src/cli/run.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-batch-'));
const CARD = { name: 'Scorecard', rows: rowsXml(SCORECARD) };
/** Q3 of the first indicator says 95.1, but 140 of 152 is 92.1: one error. */
const WRONG = { name: 'Scorecard', rows: CARD.rows.replace('92.1 (140/152)', '95.1 (140/152)') };

const write = async (name: string, raw: RawWorkbook) =>
  writeFileSync(path.join(folder, name), await rawWorkbook(raw));

beforeAll(async () => {
  mkdirSync(path.join(folder, 'below'));
  await write('a.xlsx', { sheets: [CARD] });
  await write('b.xlsx', { sheets: [WRONG] });
  await write('below/c.xlsm', { sheets: [CARD] });
  await write('~$a.xlsx', { sheets: [CARD] });
  writeFileSync(path.join(folder, 'below/d.xlsx'), 'Ref,Q1\n1,2\n');
  writeFileSync(path.join(folder, 'notes.txt'), 'not a workbook');
});

/** Runs the command line in the folder, which has no package.json of ours. */
function scorecard(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a folder: every workbook in it and below, each result as a line, progress and roll-up on standard error', () => {
  const { status, stdout, stderr } = scorecard('check', '.', '--json-lines', '--jobs', '2');
  expect(status).toBe(2);
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const byName = new Map(results.map((result) => [result.workbook, result]));
  expect([...byName.keys()].sort()).toEqual([
    'a.xlsx',
    'b.xlsx',
    path.join('below', 'c.xlsm'),
    path.join('below', 'd.xlsx'),
  ]);
  expect(byName.get('a.xlsx').summary).toMatchObject({ green: 2, amber: 1 });
  expect(byName.get('b.xlsx').findings).toContainEqual(
    expect.objectContaining({ id: 'ratio-mismatch', cell: 'Scorecard!G2' }),
  );
  expect(byName.get(path.join('below', 'd.xlsx')).error).toContain('it is text, such as a .csv file');
  expect(stderr).toMatch(/^[1-4]\/4 /m);
  expect(stderr).toContain('4 workbooks: 3 checked (3 scorecards), 1 not read');
  expect(stderr).toContain('Open: 1 error in 1 workbook');
});

test('one thread or two: the same results, and an array in the order of the files', () => {
  const [one, two] = ['1', '2'].map((jobs) =>
    scorecard('check', 'b.xlsx', 'a.xlsx', '--json', '--jobs', jobs),
  );
  expect(one?.status).toBe(1);
  expect(two?.stdout).toBe(one?.stdout);
  expect(JSON.parse(one?.stdout ?? '').map(({ workbook }: { workbook: string }) => workbook)).toEqual([
    'b.xlsx',
    'a.xlsx',
  ]);
});

test('a pattern; what fails it; a folder and a pattern without a workbook', () => {
  expect(scorecard('check', '{a,c}.xlsx').status).toBe(0);
  expect(scorecard('check', 'b*.xlsx', '--fail-on', 'never').status).toBe(0);
  expect(scorecard('check', 'b*.xlsx', '--fail-on', 'warning').status).toBe(1);
  const { status, stderr } = scorecard('check', 'nothing*.xlsx', 'a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('nothing*.xlsx: no workbook is there.');
});

test('every scorecard of a workbook: those of other sheets beside that in view; one alone on request', async () => {
  const two = { ...WRONG, name: 'Q2' };
  await write('two.xlsx', {
    sheets: [{ name: 'Cover', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, CARD, two],
  });
  const all = JSON.parse(scorecard('check', 'two.xlsx', '--json').stdout);
  expect(all.scorecard.sheet).toBe('Scorecard');
  expect(all.others.map(({ scorecard: { sheet } }: { scorecard: { sheet: string } }) => sheet)).toEqual([
    'Q2',
  ]);
  const one = scorecard('check', 'two.xlsx', '--sheet', 'Q2', '--json');
  expect(one.status).toBe(1);
  expect(JSON.parse(one.stdout)).toMatchObject({ scorecard: { sheet: 'Q2' } });
  expect(JSON.parse(one.stdout).others).toBeUndefined();
  expect(JSON.parse(scorecard('check', 'two.xlsx', '--sheet', 'Q9', '--json').stdout).error).toContain(
    'There is no sheet “Q9”',
  );
  const report = scorecard('report', 'two.xlsx', '--out', 'r.docx');
  expect(report.status).toBe(2);
  expect(report.stderr).toContain(
    '2 sheets have a scorecard: “Scorecard”, “Q2”. Say which with --sheet NAME.',
  );
});

test('results as JUnit XML, as CI shows them: a suite a workbook, and what fails the check fails', () => {
  expect(scorecard('check', 'b.xlsx', 'below/d.xlsx', '--junit', 'r.xml').status).toBe(2);
  const read = new JSDOM(readFileSync(path.join(folder, 'r.xml'), 'utf8'), { contentType: 'text/xml' });
  const suites = [...read.window.document.querySelectorAll('testsuite')];
  expect(suites.map((suite) => suite.getAttribute('name'))).toEqual(['b.xlsx', 'below/d.xlsx']);
  const failing = [...(suites[0]?.querySelectorAll('testcase') ?? [])].filter((each) =>
    each.querySelector('failure'),
  );
  expect(failing.map((each) => each.getAttribute('name'))).toEqual(['Scorecard!G2 ratio-mismatch']);
  expect(failing[0]?.querySelector('failure')?.getAttribute('message')).toContain('140 of 152 is 92.1');
  expect(suites[1]?.querySelector('error')?.getAttribute('message')).toContain(
    'it is text, such as a .csv file',
  );
  expect(scorecard('check', 'b.xlsx', '--junit=n.xml', '--fail-on', 'never').status).toBe(0);
  expect(readFileSync(path.join(folder, 'n.xml'), 'utf8')).not.toContain('<failure');
  const wrong = scorecard('check', 'b.xlsx', '--junit', 'r.txt');
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringContaining('--junit wants the name of an .xml file'),
  ]);
});

test('the help has examples', () => {
  const { status, stdout } = scorecard('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('Examples:');
});
