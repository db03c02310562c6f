import { formatArea, parseArea, parseRange } from '../../../../src/domain/grid/address';
import { areaAt, bound, contains, covers, MAX_ROWS } from '../../../../src/domain/grid/area';

test.each([
  ['A1', areaAt(0, 0)],
  ['$B$2:C$4', areaAt(1, 1, 3, 2)],
  ['C4:B2', areaAt(1, 1, 3, 2)],
  ['2:3', areaAt(1, 0, 2, 16384)],
  ['$2:$3', areaAt(1, 0, 2, 16384)],
  ['XFD1048576', areaAt(1048575, 16383)],
  ['AA:AB', areaAt(0, 26, MAX_ROWS, 2)],
  ['XFE1', null],
  ['A1048577', null],
  ['A0', null],
  ['Q1 2022', null],
  ['Sheet1!A1', null],
])('%s on a sheet', (address, area) => expect(parseRange(address)).toEqual(area));

test.each([
  ['$J$10', areaAt(9, 9)],
  ['Data!B2', areaAt(1, 1)],
  ["'It''s Q3'!$A$1:$K$15", areaAt(0, 0, 15, 11)],
  ['ABC1234567890', null],
  ['2:3', null],
  ['', null],
])('%s as cells, whatever the sheet', (address, area) => expect(parseArea(address)).toEqual(area));

test('areas are written as Excel does', () => {
  const areas = [areaAt(0, 0), areaAt(1, 1, 3, 2), areaAt(4, 0, 1, 16384), areaAt(0, 26, MAX_ROWS, 2)];
  expect(areas.map(formatArea)).toEqual(['A1', 'B2:C4', '5:5', 'AA:AB']);
});

test('a merged area covers its cells but the first', () => {
  const merge = areaAt(2, 1, 2, 2);
  expect([covers(merge, 2, 1), covers(merge, 3, 2), covers(merge, 4, 1)]).toEqual([false, true, false]);
  expect([contains(merge, 2, 1), contains(merge, 1, 1)]).toEqual([true, false]);
  expect(bound(areaAt(0, 5), merge)).toEqual(areaAt(0, 1, 4, 5));
});
