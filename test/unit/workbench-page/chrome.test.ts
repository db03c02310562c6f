/** @jest-environment jsdom */
import { areaAt } from '../../../src/domain/grid/area';
import { Workbook } from '../../../src/workbench/model/workbook';
import { findPlace } from '../../../src/workbench/page/chrome/formulaBar';
import { coauthorEdits, setFiltered } from '../../../src/workbench/page/chrome/simulate';
import { formatTotals, formatTraffic, totalsOf } from '../../../src/workbench/page/chrome/statusBar';
import { cellsOf, clearContents, enterText, pasteTexts } from '../../../src/workbench/page/grid/edits';

function book(rows: readonly (readonly (string | number)[])[]): Workbook {
  const workbook = new Workbook('Test.xlsx', 'Main');
  rows.forEach((row, r) => row.forEach((value, c) => workbook.active.setValue(r, c, value, 'user')));
  return workbook;
}
const inputs = (workbook: Workbook, rows: number, columns: number): string[][] =>
  cellsOf(workbook.active, areaAt(0, 0, rows, columns)).map((row) => row.map((cell) => cell.input));

test('totals of a selection leave out text and hidden rows', () => {
  const sheet = book([
    ['n', 'x'],
    [1, 'a'],
    [2, 'b'],
    [6, 'c'],
  ]).active;
  expect(totalsOf(sheet, areaAt(0, 0, 4, 2))).toEqual({ count: 8, numbers: 3, sum: 9 });
  sheet.setRowsHidden(3, 1, true, 'user');
  expect(totalsOf(sheet, areaAt(0, 0, 4, 1))).toEqual({ count: 3, numbers: 2, sum: 3 });
  expect(totalsOf(sheet, areaAt(20, 20))).toEqual({ count: 0, numbers: 0, sum: 0 });
});

test('totals and traffic in words', () => {
  expect(formatTotals({ count: 4, numbers: 3, sum: 1000 })).toBe('Average 333.3333   Count 4   Sum 1,000');
  expect(formatTotals({ count: 2, numbers: 0, sum: 0 })).toBe('Count 2');
  expect(formatTotals({ count: 1, numbers: 1, sum: 5 })).toBe('');
  expect(formatTraffic({ syncs: 1, requestBytes: 1234, responseBytes: 56 })).toBe(
    'Last add-in action: 1 sync, 1.2 kB sent, 0.1 kB received',
  );
});

test('the name box finds cells, areas, other sheets and names', () => {
  const workbook = book([[1]]);
  const other = workbook.addSheet('Other sheet');
  workbook.names.add(
    { name: 'Total', formula: "='Other sheet'!$B$2", scope: null, comment: '', visible: true },
    'user',
  );
  expect(findPlace(workbook, 'j10')).toEqual({ sheet: workbook.active, area: areaAt(9, 9) });
  expect(findPlace(workbook, "'Other sheet'!A1:B2")).toEqual({ sheet: other, area: areaAt(0, 0, 2, 2) });
  expect(findPlace(workbook, 'total')).toEqual({ sheet: other, area: areaAt(1, 1) });
  expect(findPlace(workbook, 'nowhere')).toBeNull();
});

describe('edits by hand', () => {
  test('a paste is one step of undo, and one text fills the selection', () => {
    const workbook = book([]);
    expect(
      pasteTexts(workbook.active, areaAt(0, 0), [
        ['a', '5%'],
        ['1', ''],
      ]),
    ).toEqual(areaAt(0, 0, 2, 2));
    expect(inputs(workbook, 2, 2)).toEqual([
      ['a', '0.05'],
      ['1', ''],
    ]);
    expect(pasteTexts(workbook.active, areaAt(0, 0, 2, 2), [['x']])).toEqual(areaAt(0, 0, 2, 2));
    expect(inputs(workbook, 2, 2)).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    workbook.undo();
    expect(inputs(workbook, 2, 2)).toEqual([
      ['a', '0.05'],
      ['1', ''],
    ]);
  });

  test('a protected sheet refuses each of them in a sentence', () => {
    const workbook = book([['a']]);
    const sheet = workbook.active;
    sheet.setProtection({ on: true, password: null, options: {} }, 'user');
    const refusal =
      'This sheet is protected, so the cell cannot be changed. To go on, turn off Simulate, Protected sheet, then try again.';
    expect(enterText(sheet, { row: 0, column: 0 }, 'b')).toBe(refusal);
    expect(clearContents(sheet, areaAt(0, 0))).toBe(refusal);
    expect(pasteTexts(sheet, areaAt(0, 0), [['b']])).toBe(refusal);
    expect(inputs(workbook, 1, 1)).toEqual([['a']]);
  });

  test('a block is not pasted over merged cells, nor off the sheet', () => {
    const sheet = book([['a', 'b']]).active;
    sheet.merge(areaAt(3, 0, 1, 2), false, 'user');
    expect(pasteTexts(sheet, areaAt(3, 0), [['x'], ['y']])).toMatch(/^The cells A4:B4 are merged/);
    expect(pasteTexts(sheet, areaAt(1_048_575, 0), [['x'], ['y']])).toMatch(/does not fit/);
  });
});

test('simulated: a filter hides every third row below the headings, and goes again', () => {
  const sheet = book([['h'], ['a'], ['b'], ['c'], ['d'], ['e'], ['f']]).active;
  setFiltered(sheet, true);
  expect([0, 1, 2, 3, 4, 5, 6].filter((row) => sheet.isRowHidden(row))).toEqual([3, 6]);
  setFiltered(sheet, false);
  expect(sheet.autoFilter).toBeNull();
  expect(sheet.isRowHidden(3)).toBe(false);
});

test('simulated: a co-author changes a number by one, and marks a text', () => {
  const workbook = book([[5, 'a']]);
  const sources: string[] = [];
  workbook.subscribe((change) => sources.push(change.source));
  expect(coauthorEdits(workbook.active, { row: 0, column: 0 })).toBe('A co-author changed A1 to "6".');
  expect(coauthorEdits(workbook.active, { row: 0, column: 1 })).toBe(
    'A co-author changed B1 to "a (changed)".',
  );
  expect(sources).toEqual(['coauthor', 'coauthor']);
});
