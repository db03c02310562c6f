import { cellInput } from '../../../../../src/host/excel/cells/input';

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'quoted", "''quoted"],
  ['2/50', "'2/50"],
  ['1/12', "'1/12"],
  ['2011-12', "'2011-12"],
  ['95%', "'95%"],
  ['£1,200', "'£1,200"],
  ['(5)', "'(5)"],
  ['1e5', "'1e5"],
  ['4', "'4"],
  ['4 May', "'4 May"],
  ['Mar 23', "'Mar 23"],
  ['12:30', "'12:30"],
  ['TRUE', "'TRUE"],
  ['#N/A', "'#N/A"],
])('%s would not stay text: apostrophe', (text, expected) => {
  expect(cellInput(text)).toBe(expected);
});

test.each([
  'Red',
  'Not rated',
  '86.2 (94/109)',
  '94.6 \n(174/184)',
  'Q1 - 2.5% Q2 - 5%',
  'Timeliness of reviews',
  '% of CLA with 3 or more placements',
  'N/A',
  '22 Nov 2026 at 12:00, as the last of all entries',
])('%s stays as it is', (text) => {
  expect(cellInput(text)).toBe(text);
});

test('a number is a number, and nothing empties the cell', () => {
  expect(cellInput(-0.2537)).toBe(-0.2537);
  expect(cellInput('')).toBe('');
});
