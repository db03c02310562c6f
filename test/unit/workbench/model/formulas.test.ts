import { Workbook } from '../../../../src/workbench/model/workbook';

/** A workbook with these inputs on its first sheet, calculated. */
async function calculated(inputs: Readonly<Record<string, string>>): Promise<Workbook> {
  const book = new Workbook();
  book.transact('user', 'Set up', () => {
    for (const [address, text] of Object.entries(inputs)) {
      const column = address.charCodeAt(0) - 65;
      book.active.setInput(Number(address.slice(1)) - 1, column, text, 'user');
    }
  });
  await book.calculation.ready();
  return book;
}

describe('formulas', () => {
  test('give typed values', async () => {
    const sheet = (
      await calculated({ A1: '10', B1: '3', C1: '=A1/B1', C2: '=A1>B1', C3: '="n"&A1', C4: '=1/0' })
    ).active;
    expect(sheet.cell(0, 2).value).toBe(3.33333333333333);
    expect(sheet.cell(1, 2).value).toBe(true);
    expect(sheet.cell(2, 2).value).toBe('n10');
    expect(sheet.cell(3, 2)).toMatchObject({ value: '#DIV/0!', error: true, formula: '=1/0' });
  });

  test('follow an edit, across sheets, and undo', async () => {
    const book = await calculated({ A1: '10', A2: '=A1*2' });
    const first = book.active;
    const second = book.addSheet('Year to date');
    second.setInput(0, 0, '=Sheet1!A2+1', 'user');
    expect(second.cell(0, 0).value).toBe(21);
    first.setInput(0, 0, '20', 'user');
    expect(second.cell(0, 0).value).toBe(41);
    book.undo();
    expect(first.cell(0, 0).value).toBe(10);
    expect(second.cell(0, 0).value).toBe(21);
  });

  test('use defined names, and follow a renamed and a deleted sheet', async () => {
    const book = await calculated({ A1: '95', B1: '=Target+1' });
    const formula = '=Sheet1!$A$1';
    book.names.add({ name: 'Target', formula, scope: null, comment: '', visible: true }, 'addin');
    expect(book.active.cell(0, 1).value).toBe(96);
    book.renameSheet(book.active, "Q1 '23");
    expect(book.names.get('target')?.formula).toBe("='Q1 ''23'!$A$1");
    const other = book.addSheet('Other');
    other.setInput(0, 0, "='Q1 ''23'!A1", 'user');
    expect(other.cell(0, 0).value).toBe(95);
    book.removeSheet(book.active);
    expect(other.cell(0, 0)).toMatchObject({ value: '#REF!', error: true });
  });

  test('refer to tables', async () => {
    const book = await calculated({
      A1: 'Ref',
      B1: 'Count',
      A2: 'x',
      B2: '4',
      A3: 'y',
      B3: '5',
      D1: '=SUM(Data[Count])',
      D2: '=[@Count]*2',
    });
    book.active.addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, 'user', 'Data');
    expect(book.active.cell(0, 3).value).toBe(9);
    expect(book.active.cell(1, 3).value).toBe(8);
  });

  test('spill, and take the spill back', async () => {
    const book = await calculated({ A1: '=SEQUENCE(3)' });
    const sheet = book.active;
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).value)).toEqual([1, 2, 3]);
    expect(sheet.cell(1, 0)).toMatchObject({ spilled: true, formula: null });
    sheet.setInput(0, 0, '7', 'user');
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).value)).toEqual([7, null, null]);
  });

  test('show 0 for a circular reference and #NAME? for what does not parse', async () => {
    const sheet = (await calculated({ A1: '=B1', B1: '=A1', C1: '=SUM(', C2: '=nosuchname' })).active;
    expect(sheet.cell(0, 0).value).toBe(0);
    expect(sheet.cell(0, 2).value).toBe('#NAME?');
    expect(sheet.cell(1, 2).value).toBe('#NAME?');
  });
});
