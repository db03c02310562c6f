import JSZip from 'jszip';
import { openWorkbook } from '../../../../src/workbench/xlsx';
import type { Workbook } from '../../../../src/workbench/model/workbook';
import { rawWorkbook, rowsXml, SCORECARD, type RawWorkbook } from '../../../setup/rawWorkbook';

const CARD = { name: 'Scorecard', rows: rowsXml(SCORECARD) };

async function open(raw: RawWorkbook): Promise<Workbook> {
  return openWorkbook(await rawWorkbook(raw), 'Any.xlsx');
}

/** The heading of Q3 and the figures beneath it, as they must come out of every one of these files. */
const Q3 = ['Q3 2025/26', '92.1 (140/152)', '19.7 (29/147)', '83.3 (90/108)'];
const q3Of = (book: Workbook) => [0, 1, 2, 3].map((row) => book.find('Scorecard')?.cell(row, 6).value);

/** Gives every element of the main namespace a prefix, as some writers do. */
const prefixed = (text: string): string =>
  text
    .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    );

const STRICT: readonly (readonly [string, string])[] = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

test.each<[string, RawWorkbook]>([
  ['a plain one', { sheets: [CARD] }],
  [
    'with a prefix on every element',
    { sheets: [CARD], rewrite: (name, text) => (name.startsWith('xl/w') ? prefixed(text) : text) },
  ],
  [
    'with another prefix for relationships',
    {
      sheets: [CARD],
      rewrite: (_, text) => text.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll(' r:id=', ' rel:id='),
    },
  ],
  [
    'of the strict kind',
    {
      sheets: [CARD],
      rewrite: (_, text) => STRICT.reduce((all, [from, to]) => all.replaceAll(from, to), text),
    },
  ],
  [
    'with rows and cells that do not say where they are',
    { sheets: [{ ...CARD, rows: CARD.rows.replace(/ r="[A-Z]*\d+"/g, '') }] },
  ],
  [
    'with document properties of another prefix',
    {
      sheets: [CARD],
      parts: {
        'docProps/app.xml':
          '<ap:Properties xmlns:ap="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><ap:Company>x</ap:Company></ap:Properties>',
      },
    },
  ],
  [
    'with names Excel does not allow',
    {
      sheets: [CARD],
      after:
        '<definedNames><definedName name="Targets[All]">Scorecard!$A$1</definedName><definedName name="A1">1</definedName><definedName name="twice">1</definedName><definedName name="Twice">2</definedName><definedName name="gone">#REF!</definedName></definedNames>',
    },
  ],
  [
    'with column widths beyond the sheet',
    { sheets: [{ ...CARD, before: '<cols><col min="1" max="4294967295" width="9"/></cols>' }] },
  ],
  [
    'with a validation, a rule and a link on the whole sheet',
    {
      sheets: [
        {
          ...CARD,
          after:
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
        },
      ],
    },
  ],
  [
    'with merges that lie on one another',
    {
      sheets: [
        {
          ...CARD,
          after: '<mergeCells><mergeCell ref="I1:K9"/><mergeCell ref="J2:XFD1048576"/></mergeCells>',
        },
      ],
    },
  ],
  ['with a sheet that is a chart', { sheets: [{ name: 'Chart', rows: '', kind: 'chartsheet' }, CARD] }],
  [
    'with elements 3,000 deep',
    {
      sheets: [{ ...CARD, after: `<extLst><ext>${'<x>'.repeat(3000)}${'</x>'.repeat(3000)}</ext></extLst>` }],
    },
  ],
  [
    'with formulas 3,000 deep',
    {
      sheets: [
        CARD,
        { name: 'Deep', rows: rowsXml([[{ f: `${'IF(B1,'.repeat(3000)}1${')'.repeat(3000)}`, v: 1 }]]) },
      ],
    },
  ],
  [
    'with one cell in the last corner of a sheet',
    { sheets: [CARD, { name: 'Far', rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }] },
  ],
])('a workbook opens: %s', async (_, raw) => {
  expect(q3Of(await open(raw))).toEqual(Q3);
});

test('a workbook opens: with backslashes in the names of its parts', async () => {
  const zip = await JSZip.loadAsync(await rawWorkbook({ sheets: [CARD] }));
  const slanted = new JSZip();
  for (const entry of Object.values(zip.files)) {
    const name = entry.name.replaceAll('/', '\\');
    if (!entry.dir) slanted.file(name, await entry.async('uint8array'), { createFolders: false });
  }
  expect(q3Of(await openWorkbook(await slanted.generateAsync({ type: 'uint8array' }), 'x.xlsx'))).toEqual(Q3);
});

test('what is not read is said: sheets without cells, and cells far out', async () => {
  const book = await open({
    sheets: [
      { name: 'Chart', rows: '', kind: 'chartsheet' },
      CARD,
      {
        name: 'Far',
        rows: '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      },
    ],
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Far']);
  expect(book.find('Far')?.cell(0, 0).value).toBe(7);
  expect(book.lost).toEqual(['sheets without cells (Chart)', 'cells beyond row 20,000 and column ALL (Far)']);
});

test.each(['1', 'true'])('dates count from 1904 where date1904 is %s', async (word) => {
  // 1 April 2025 is day 45748 of Excel's calendar from 1900, and 1462 days less from 1904.
  const book = await open({
    before: `<workbookPr date1904="${word}"/>`,
    sheets: [
      {
        name: 'Scorecard',
        rows: '<row r="1"><c r="A1" s="1"><v>44286</v></c><c r="B1"><v>44286</v></c></row>',
      },
    ],
    parts: { 'xl/styles.xml': STYLES },
  });
  expect(book.active.cell(0, 0).value).toBe(45748);
  expect(book.active.cell(0, 1).value).toBe(44286);
});

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFC00000"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="2" borderId="0"/></cellXfs></styleSheet>';

test('dates before March 1900, as text and out of every calendar', async () => {
  const cell = (address: string, value: string, type = '') =>
    `<c r="${address}" s="1"${type}><v>${value}</v></c>`;
  const rows = `<row r="1">${cell('A1', '0')}${cell('B1', '0.75')}${cell('C1', '59')}${cell('D1', '61')}${cell('E1', '2025-04-01', ' t="d"')}${cell('F1', '1000000000000')}</row>`;
  const book = await open({ sheets: [{ name: 'S', rows }], parts: { 'xl/styles.xml': STYLES } });
  const values = [0, 1, 2, 3, 4, 5].map((column) => book.active.cell(0, column).value);
  expect(values).toEqual([0, 0.75, 59, 61, 45748, '#NUM!']);
});

test('the format of a cell and of a whole column', async () => {
  const book = await open({
    sheets: [
      {
        name: 'S',
        before: '<cols><col min="3" max="4" width="12" style="2"/></cols>',
        rows: '<row r="1"><c r="A1" s="2"><v>0.5</v></c></row>',
      },
    ],
    parts: { 'xl/styles.xml': STYLES },
  });
  const look = { fill: '#C00000', numberFormat: '0%' };
  expect(book.active.cell(0, 0).format).toMatchObject(look);
  expect(book.active.cell(9, 3).format).toMatchObject(look);
  expect(book.active.cell(9, 4).format.fill).toBeNull();
});

test('a formula that cells share is read in each of them', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM(Other!A:A)</f><v>4</v></c><c r="C1"><f t="shared" si="0"/><v>8</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>';
  const { active } = await open({
    sheets: [
      { name: 'S', rows },
      { name: 'Other', rows: '' },
    ],
  });
  expect(
    [active.cell(0, 1), active.cell(0, 2), active.cell(1, 1)].map(({ formula, value }) => [formula, value]),
  ).toEqual([
    ['=A1*$A$1+SUM(Other!A:A)', 4],
    ['=B1*$A$1+SUM(Other!B:B)', 8],
    ['=A2*$A$1+SUM(Other!A:A)', 0],
  ]);
});

test('a sensitivity label is known by its name', async () => {
  const property = (name: string, value: string) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const book = await open({
    sheets: [CARD],
    parts: {
      'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property('MSIP_Label_1234_Enabled', 'true')}${property('MSIP_Label_1234_Name', 'Official Sensitive')}</Properties>`,
    },
  });
  expect(book.label).toBe('Official Sensitive');
  expect(book.lost).toEqual(['the sensitivity label “Official Sensitive”']);
});
