import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { parseArguments } from '../../../src/cli/arguments';
import { codeOf, sayRollUp, writeRollUp } from '../../../src/cli/rollUp/rollUp';
import { rollUpJson } from '../../../src/cli/rollUp/rollUpJson';
import { addTable } from '../../setup/readyWorkbook';
import { partOf } from '../outputs/docx/made';

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'scorecard-roll-'));

/** Runs the command as the command line would, on this thread; the exit code with what it prints or gives as JSON. */
async function scorecard(...words: string[]) {
  const command = parseArguments(words);
  if (command.kind !== 'roll-up') throw new Error(JSON.stringify(command));
  const result = await writeRollUp(command, new Date(Date.UTC(2023, 2, 14)));
  return { status: codeOf(result), says: sayRollUp(result, command.out), json: rollUpJson(result, command) };
}

type Sheet = {
  readonly period: string;
  readonly rows: readonly (readonly [string, string, string, string])[];
};

/** A workbook of one scorecard of one quarter: name, way, target and figure of each row; every direction is confirmed. */
async function workbook(file: string, { period, rows }: Sheet): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Scorecard');
  sheet.addRow(['Ref', 'Indicator', 'Target 2022-23', `${period} 2022-23`]);
  rows.forEach(([title, , target, figure], at) => {
    const typed = (text: string): string | number => (/^[\d.]+$/.test(text) ? Number(text) : text);
    sheet.addRow([at + 1, title, typed(target), typed(figure)]);
  });
  addTable(
    book.addWorksheet('Scorecard settings'),
    'ScorecardIndicators',
    'A4',
    ['Reference', 'Indicator', 'Direction', 'Accumulation', 'Tolerance', 'Tolerance kind', 'Cohort', 'Basis'],
    rows.map(([title, way], at) => [at + 1, title, way, 'Snapshot', '', '', '', 'Confirmed']),
  );
  await book.xlsx.writeFile(file);
}

const MISSING = 'Children missing from care';
const VISITS = '% of visits made on time';

/** North with its quarter before, South, and the council's own scorecard: 3 + 40 = 43 children missing in Q3. */
async function council(): Promise<string> {
  const at = folder();
  const file = (name: string): string => path.join(at, name);
  await workbook(file('North Q2.xlsx'), {
    period: 'Q2',
    rows: [
      [MISSING, 'Lower', '10', '12'],
      [VISITS, 'Higher', '90', '95.0 (190/200)'],
    ],
  });
  await workbook(file('North Q3.xlsx'), {
    period: 'Q3',
    rows: [
      [MISSING, 'Lower', '10', '3'],
      [VISITS, 'Higher', '90', '70.0 (140/200)'],
    ],
  });
  await workbook(file('South Q3.xlsx'), {
    period: 'Q3',
    rows: [
      [MISSING, 'Lower', '30', '40'],
      [VISITS, 'Higher', '90', '92.0 (276/300)'],
    ],
  });
  await workbook(file('Council Q3.xlsx'), { period: 'Q3', rows: [[MISSING, 'Lower', '50', '43']] });
  return at;
}

test('a folder becomes one document: counts by service, what is off target, what turned, each scorecard', async () => {
  const at = await council();
  const out = path.join(at, 'all.docx');
  const { status, says } = await scorecard(
    'report',
    at,
    '--out',
    out,
    '--title',
    'Children across the council',
  );
  expect([status, says.slice(0, 3)]).toEqual([
    0,
    [
      `${out}: Children across the council, Q3 2022-23. Internal – do not publish · Not yet approved.`,
      'Services: Council, North, South.',
      `North: “Scorecard” of ${path.join(at, 'North Q2.xlsx')} is an earlier scorecard of it, for its changes.`,
    ],
  ]);
  const xml = await partOf(readFileSync(out), 'word/document.xml');
  const words = xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain(
    'In 3 services: 2 of 4 indicators with a status met their target; 2 are off target (red). 1 has no status.',
  );
  expect(words).toContain('95% (190 of 200) at Q2');
  expect(words).toMatch(/North: Visits made on time \(2\) turned red; it was green at Q2\./);
});

test('as JSON: tables over all, each service, and what gave its changes', async () => {
  const { status, json } = await scorecard('report', await council(), '--json');
  expect(status).toBe(0);
  expect(json).toMatchObject({
    title: 'Performance of 3 services, Q3 2022-23',
    tables: [
      {
        id: 'statuses',
        columns: ['Service', 'Green', 'Amber', 'Red', 'Not rated', 'All indicators'],
        rows: [
          ['Council', '1', '0', '0', '0', '1'],
          // Whether 10 is the whole year's target of its missing children is asked: it has no status.
          ['North', '0', '0', '1', '1', '2'],
          ['South', '1', '0', '1', '0', '2'],
          ['All services', '2', '0', '2', '1', '5'],
        ],
      },
      { id: 'exceptions', facts: '2 of 4 indicators with a status are off target.' },
      {
        id: 'movers',
        facts: 'Since the period before 1 status changed and 1 figure moved much without a change of status.',
      },
    ],
    services: [
      { name: 'Council', earlier: [] },
      {
        name: 'North',
        from: ['Q2 2022-23'],
        period: 'Q3 2022-23',
        counts: { red: 1, green: 0, notRated: 1 },
      },
      { name: 'South' },
    ],
    without: [],
    unread: [],
  });
});

test('public: a total of the council does not give North’s small number away, in any table of the document', async () => {
  const at = await council();
  const out = path.join(at, 'all.html');
  const { status } = await scorecard('report', at, '--out', out, '--public');
  expect(status).toBe(0);
  const html = readFileSync(out, 'utf8');
  // 43 − 40 = 3: North's 3 is hidden, and one of the other two with it.
  const shown = ['>40<', '>43<'].filter((figure) => html.includes(figure));
  expect(shown).toHaveLength(1);
  expect(html).not.toMatch(/>3<\/p>|do not publish/);
  expect(html).toContain('Public version');
});

test('a broken workbook among them: the others are reported, the first page names it, and the exit code is 2; none in public', async () => {
  const at = await council();
  writeFileSync(path.join(at, 'broken.xlsx'), 'no workbook');
  const out = path.join(at, 'all.docx');
  const { status, says } = await scorecard('report', at, '--out', out);
  expect([status, says.join(' ').includes('broken.xlsx')]).toEqual([2, true]);
  expect(await partOf(readFileSync(out), 'word/document.xml')).toContain('broken.xlsx');
  const open = path.join(at, 'public.docx');
  expect([(await scorecard('report', at, '--out', open, '--public')).status, existsSync(open)]).toEqual([
    2,
    false,
  ]);
});

test('its words: several workbooks, several sheets, or one workbook as a whole', () => {
  expect(parseArguments(['report', 'a.xlsx', 'b.xlsx', '--out', 'all.html'])).toMatchObject({
    kind: 'roll-up',
    workbooks: ['a.xlsx', 'b.xlsx'],
    template: 'scorecard',
  });
  expect(parseArguments(['report', 'a.xlsx', '--sheet', 'Housing', '--sheet=Waste', '--json'])).toMatchObject(
    {
      kind: 'roll-up',
      sheets: ['Housing', 'Waste'],
    },
  );
  expect(parseArguments(['report', 'a.xlsx', '--roll-up', '--template', 'full', '--json'])).toMatchObject({
    kind: 'roll-up',
    template: 'full',
  });
  expect(parseArguments(['report', 'a.xlsx', '--out', 'a.html'])).toMatchObject({
    kind: 'report',
    out: 'a.html',
  });
});
