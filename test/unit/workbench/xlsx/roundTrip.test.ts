import { areaAt } from '../../../../src/domain/grid/area';
import { BLANK_CONTENT } from '../../../../src/workbench/model/cells/cell';
import { choicesAt, setChoices } from '../../../../src/workbench/model/sheets/choices';
import { DEFAULT_PAGE } from '../../../../src/workbench/model/sheets/page';
import { Workbook } from '../../../../src/workbench/model/workbook';
import { WorkbookUnreadable, openWorkbook, saveWorkbook } from '../../../../src/workbench/xlsx';

/** A workbook with every feature that a save must keep. */
function everything(): Workbook {
  const book = new Workbook('All.xlsx', 'Scorecard Q3');
  const sheet = book.active;
  book.author = 'Performance team';
  book.transact('user', 'Set up', () => {
    const rows = [
      ['Ref', 'Q1', 'Q2'],
      ['4', '93.8', '12.5%'],
      ['9', "'007", '31/12/2022'],
      ['13', '=B2*2', '=1/0'],
    ];
    rows.forEach((row, r) => row.forEach((text, c) => sheet.setInput(r, c, text, 'user')));
    sheet.setContent(5, 0, { ...BLANK_CONTENT, value: true }, 'user');
    sheet.setFormat(
      areaAt(0, 0, 1, 3),
      { fill: '#1F4E79', fontColor: '#FFFFFF', bold: true, wrap: true },
      'user',
    );
    sheet.setFormat(
      areaAt(1, 1),
      { horizontal: 'Center', vertical: 'Top', italic: true, indent: 1, size: 9 },
      'user',
    );
    sheet.setFormat(areaAt(2, 1), { locked: false, underline: 'Single', fontName: 'Arial' }, 'user');
    const line = { style: 'Continuous', weight: 'Medium', color: '#FF0000' } as const;
    sheet.setFormat(areaAt(3, 0), { borders: { top: line, right: line } }, 'user');
    sheet.setColumnWidth(1, 150, 'user');
    sheet.setRowHeight(0, 42, 'user');
    sheet.setRowsHidden(6, 1, true, 'user');
    sheet.setColumnsHidden(7, 1, true, 'user');
    sheet.merge(areaAt(8, 0, 1, 3), false, 'user');
    sheet.addTable(areaAt(0, 0, 4, 3), true, 'user', 'Scores');
    sheet.setFreeze(1, 1, 'user');
    sheet.setPage(
      {
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
        printArea: areaAt(0, 0, 4, 3),
      },
      'user',
    );
    sheet.setPage(
      { printTitleRows: { first: 0, last: 0 }, footer: { left: 'As at', center: '', right: '&P' } },
      'user',
    );
    sheet.setProtection({ on: true, password: null, options: { allowFormatCells: true } }, 'user');
    sheet.setLook({ tabColour: '#C00000', showGridlines: false }, 'user');
    const other = book.addSheet('Hidden one');
    other.setLook({ visibility: 'Hidden' }, 'user');
    other.setInput(0, 0, "='Scorecard Q3'!B2+1", 'user');
    const formula = "='Scorecard Q3'!$B$2:$C$2";
    book.names.add({ name: 'Judged', formula, scope: null, comment: '', visible: true }, 'user');
  });
  return book;
}

test('a saved and reopened workbook has everything it had', async () => {
  const saved = everything();
  const book = await openWorkbook(await saveWorkbook(saved), 'All.xlsx');
  const sheet = book.active;
  expect(sheet.name).toBe('Scorecard Q3');
  expect([0, 1, 2].map((c) => sheet.cell(1, c).value)).toEqual([4, 93.8, 0.125]);
  expect([0, 1, 2].map((c) => sheet.cell(2, c).text)).toEqual(['9', '007', '31/12/2022']);
  expect(sheet.cell(3, 1)).toMatchObject({ formula: '=B2*2', value: 187.6 });
  expect(sheet.cell(3, 2)).toMatchObject({ formula: '=1/0', value: '#DIV/0!', error: true });
  expect(sheet.cell(5, 0).value).toBe(true);
  expect(sheet.cell(0, 0).format).toMatchObject({
    fill: '#1F4E79',
    fontColor: '#FFFFFF',
    bold: true,
    wrap: true,
  });
  expect(sheet.cell(1, 1).format).toMatchObject({
    horizontal: 'Center',
    vertical: 'Top',
    italic: true,
    indent: 1,
    size: 9,
  });
  expect(sheet.cell(2, 1).format).toMatchObject({ locked: false, underline: 'Single', fontName: 'Arial' });
  const line = { style: 'Continuous', weight: 'Medium', color: '#FF0000' };
  expect(sheet.cell(3, 0).format.borders).toEqual({ top: line, right: line });
  expect(sheet.columnWidth(1)).toBe(150);
  expect(sheet.columnWidth(4)).toBe(48);
  expect(sheet.rowHeight(0)).toBe(42);
  expect([...sheet.hiddenRows]).toEqual([6]);
  expect([...sheet.hiddenColumns]).toEqual([7]);
  expect(sheet.merges).toEqual([areaAt(8, 0, 1, 3)]);
  expect(sheet.tables).toMatchObject([
    { name: 'Scores', area: areaAt(0, 0, 4, 3), columns: ['Ref', 'Q1', 'Q2'], style: 'TableStyleMedium2' },
  ]);
  expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
  expect(sheet.page).toEqual({
    ...DEFAULT_PAGE,
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
    printArea: areaAt(0, 0, 4, 3),
    printTitleRows: { first: 0, last: 0 },
    footer: { left: 'As at', center: '', right: '&P' },
  });
  expect(sheet.protection).toMatchObject({ on: true, options: { allowFormatCells: true, allowSort: false } });
  expect(sheet).toMatchObject({ tabColour: '#C00000', showGridlines: false });
  expect(book.sheets[1]).toMatchObject({ name: 'Hidden one', visibility: 'Hidden' });
  expect(book.sheets[1]?.cell(0, 0).value).toBe(94.8);
  expect(book.names.get('Judged')?.formula).toBe("='Scorecard Q3'!$B$2:$C$2");
  expect(book).toMatchObject({ author: 'Performance team', isDirty: false, canUndo: false, lost: [] });
});

test('rows hidden inside a filter come back as filtered rows', async () => {
  const book = new Workbook();
  const sheet = book.active;
  ['Status', 'Red', 'Green', 'Red'].forEach((text, row) => sheet.setInput(row, 0, text, 'user'));
  sheet.setAutoFilter(
    { area: areaAt(0, 0, 4, 1), hiddenRows: [2], criteria: { 0: { filterOn: 'Values', values: ['Red'] } } },
    'user',
  );
  const again = (await openWorkbook(await saveWorkbook(book), 'f.xlsx')).active;
  expect(again.autoFilter).toMatchObject({ area: areaAt(0, 0, 4, 1), hiddenRows: [2] });
  expect(again.hiddenRows.size).toBe(0);
  expect(again.isRowHidden(2)).toBe(true);
});

test.each([
  [
    'text',
    new TextEncoder().encode('Ref,Q1'),
    'x.xlsx cannot be opened: it is text, such as a .csv file. Open it in Excel and save it as an Excel workbook (.xlsx).',
  ],
  [
    'an old file',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    'x.xlsx cannot be opened: it is an old Office file, or one with a password. Save it in Excel as .xlsx.',
  ],
  [
    'a torn file',
    new Uint8Array([0x50, 0x4b, 3, 4, 5]),
    'x.xlsx could not be read: it is damaged, cut short or is not an Excel workbook.',
  ],
])('%s is refused in a sentence', async (_, bytes, message) => {
  await expect(openWorkbook(bytes, 'x.xlsx')).rejects.toEqual(new WorkbookUnreadable(message));
});

test('a list of words to choose from is kept, and is not told as lost', async () => {
  const book = new Workbook('Choices.xlsx', 'Settings');
  book.transact('user', 'Set up', () => {
    book.active.setInput(0, 0, 'Direction', 'user');
    const offer = { words: ['Higher', 'Lower', 'None'], alert: false };
    setChoices(book.active, areaAt(1, 0, 3, 1), offer);
  });
  const reopened = await openWorkbook(await saveWorkbook(book), 'again.xlsx');
  expect(choicesAt(reopened.active.state.choices, areaAt(2, 0))).toMatchObject({
    words: ['Higher', 'Lower', 'None'],
    alert: false,
  });
  expect(choicesAt(reopened.active.state.choices, areaAt(4, 0))).toBeNull();
  expect(reopened.lost).toEqual([]);
});
