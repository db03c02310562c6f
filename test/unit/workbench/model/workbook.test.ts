import { MAX_ROWS, areaAt } from '../../../../src/domain/grid/area';
import type { Change } from '../../../../src/workbench/model/parts';
import { Workbook } from '../../../../src/workbench/model/workbook';

describe('input', () => {
  test.each([
    ['12', 12, '12', 'General'],
    ['1,234.5', 1234.5, '1,234.50', '#,##0.00'],
    ['5%', 0.05, '5%', '0%'],
    ['31/12/2022', 44926, '31/12/2022', 'dd/mm/yyyy'],
    ['1/2/2023', 44958, '01/02/2023', 'dd/mm/yyyy'],
    ['true', true, 'TRUE', 'General'],
    ["'12", '12', '12', 'General'],
    ['93.8 (167/178)', '93.8 (167/178)', '93.8 (167/178)', 'General'],
    ['-', '-', '-', 'General'],
    ['2022-23', '2022-23', '2022-23', 'General'],
    ['#N/A', '#N/A', '#N/A', 'General'],
  ])('%s', (text, value, shown, numberFormat) => {
    const { active } = new Workbook();
    active.setInput(0, 0, text, 'user');
    const cell = active.cell(0, 0);
    expect([cell.value, cell.text, cell.format.numberFormat]).toEqual([value, shown, numberFormat]);
  });

  test('in a text cell everything stays text', () => {
    const { active } = new Workbook();
    active.setFormat(areaAt(0, 0), { numberFormat: '@' }, 'user');
    active.setInput(0, 0, '=1+1', 'user');
    expect(active.cell(0, 0)).toMatchObject({ value: '=1+1', formula: null });
    active.setValue(0, 0, 7, 'addin');
    expect(active.cell(0, 0).value).toBe('7');
  });
});

describe('undo', () => {
  test('takes back a transaction as one step, and does it again', () => {
    const book = new Workbook();
    const { active } = book;
    book.transact('user', 'Fill in', () => {
      active.setInput(0, 0, 'a', 'user');
      active.setInput(5, 5, 'b', 'user');
      active.setFormat(areaAt(0, 0, 2, 2), { bold: true }, 'user');
    });
    expect(book.undoLabel).toBe('Fill in');
    expect(book.undo()).toBe(true);
    expect(active.usedArea()).toBeNull();
    expect(book.canUndo).toBe(false);
    expect(book.redo()).toBe(true);
    expect([active.cell(0, 0).value, active.cell(5, 5).value, active.cell(1, 1).format.bold]).toEqual([
      'a',
      'b',
      true,
    ]);
  });

  test('brings back a deleted sheet with all it had', () => {
    const book = new Workbook();
    const other = book.addSheet('Other');
    other.setInput(0, 0, 'kept', 'user');
    other.merge(areaAt(1, 0, 1, 2), false, 'user');
    book.removeSheet(other);
    expect(book.sheets).toHaveLength(1);
    book.undo();
    expect(book.sheets[1]).toBe(other);
    expect([other.cell(0, 0).value, other.merges]).toEqual(['kept', [areaAt(1, 0, 1, 2)]]);
  });

  test('a step that throws leaves nothing behind, inside another too', () => {
    const book = new Workbook();
    const fail = (): void => {
      book.active.setInput(1, 0, 'half', 'user');
      throw new Error('stop');
    };
    expect(() => book.transact('user', 'Fails', fail)).toThrow('stop');
    expect(book.active.usedArea()).toBeNull();
    book.transact('user', 'Goes on', () => {
      book.active.setInput(0, 0, 'kept', 'user');
      expect(() => book.transact('user', 'Fails', fail)).toThrow('stop');
    });
    expect(book.active.usedArea()).toEqual(areaAt(0, 0));
    expect(book.isDirty).toBe(true);
    book.undo();
    expect(book.isDirty).toBe(false);
  });
});

describe('changes', () => {
  test('are told once for each transaction, with its edits and their bounds', () => {
    const book = new Workbook();
    const changes: Change[] = [];
    const stop = book.subscribe((change) => changes.push(change));
    book.transact('addin', 'Write', () => {
      book.active.setFormat(areaAt(9, 9), { bold: true }, 'addin');
      book.block(book.active, areaAt(0, 0, 1, 2), 'addin', () => {
        book.active.setValue(0, 0, 1, 'addin');
        book.active.setValue(0, 1, 2, 'addin');
      });
    });
    stop();
    book.active.setInput(0, 0, 'unheard', 'user');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'cells',
      source: 'addin',
      label: 'Write',
      area: areaAt(0, 0, 10, 10),
    });
    expect(changes[0]?.edits.map(({ kind, area }) => [kind, area])).toEqual([
      ['format', areaAt(9, 9)],
      ['cells', areaAt(0, 0, 1, 2)],
    ]);
  });

  test('a single cell comes with what it was and is', () => {
    const book = new Workbook();
    book.active.setInput(0, 0, 'old', 'user');
    const seen: unknown[] = [];
    book.subscribe(({ source, edits }) =>
      seen.push([source, edits[0]?.before?.value, edits[0]?.after?.value]),
    );
    book.active.setInput(0, 0, 'new', 'coauthor');
    book.undo();
    expect(seen).toEqual([
      ['coauthor', 'old', 'new'],
      ['undo', 'new', 'old'],
    ]);
  });
});

describe('structure', () => {
  test('inserted columns move tables, widths, formulas and names', async () => {
    const book = new Workbook();
    const { active } = book;
    ['Ref', '4', '5', '=SUM(A2:$A$3)'].forEach((text, row) => active.setInput(row, 0, text, 'user'));
    active.addTable(areaAt(0, 0, 3, 1), true, 'user', 'Data');
    active.setColumnWidth(0, 99, 'user');
    book.names.add(
      { name: 'Refs', formula: '=Sheet1!$A$2:$A$3', scope: null, comment: '', visible: true },
      'user',
    );
    active.insertColumns(0, 2, 'user');
    await book.calculation.ready();
    expect(active.tables[0]?.area).toEqual(areaAt(0, 2, 3, 1));
    expect(active.columnWidth(2)).toBe(99);
    expect(active.cell(3, 2)).toMatchObject({ formula: '=SUM(C2:$C$3)', value: 9 });
    expect(book.names.get('Refs')?.formula).toBe('=Sheet1!$C$2:$C$3');
    active.deleteRows(1, 1, 'user');
    expect(active.cell(2, 2)).toMatchObject({ formula: '=SUM(C2:$C$2)', value: 5 });
    active.deleteColumns(2, 1, 'user');
    expect(book.names.get('Refs')?.formula).toBe('=#REF!');
  });

  test('text in a formula is no reference, nor is a function or a longer word', () => {
    const book = new Workbook();
    book.active.setInput(5, 0, '=IF(A1="A1",LOG10(A1),A1B)&Q1_total', 'user');
    book.active.insertRows(0, 1, 'user');
    expect(book.active.cell(6, 0).formula).toBe('=IF(A2="A1",LOG10(A2),A1B)&Q1_total');
  });
});

test('whole rows and columns are formatted without touching their cells', () => {
  const { active } = new Workbook();
  active.setFormat(areaAt(0, 2, MAX_ROWS, 1), { locked: false }, 'user');
  expect(active.cell(70_000, 2).format.locked).toBe(false);
  expect(active.cell(70_000, 3).format.locked).toBe(true);
  expect(active.usedArea()).toBeNull();
});
