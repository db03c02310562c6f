import { coverCells } from '../../../../src/domain/grid/coverCells';

test.each([
  ['nothing', [], [], 0],
  ['one cell', ['J10'], ['J10'], 1],
  ['a block, in any order', ['I6', 'H5', 'I5', 'H6'], ['H5:I6'], 4],
  ['a cell named twice', ['K5', 'K5'], ['K5'], 1],
  ['a block with a hole', ['H5', 'I5', 'H6', 'H7', 'I7'], ['H5:I5', 'H6', 'H7:I7'], 5],
  ['a gap between rows', ['H5', 'I5', 'H7', 'I7'], ['H5:I5', 'H7:I7'], 4],
  ['a short last column', ['H5', 'I5', 'H6', 'I6', 'H7', 'H8'], ['H5:I6', 'H7:H8'], 6],
  ['an area', ['E5:G6', 'H5', 'H6'], ['E5:H6'], 8],
  [
    'another sheet',
    ['B2', "'Q3 2022'!B2", "'Q3 2022'!B3", 'Data!A1'],
    ['B2', "'Q3 2022'!B2:B3", 'Data!A1'],
    4,
  ],
  ['words', ['nowhere at all', 'A1'], ['A1'], 1],
])('%s', (_name, addresses, areas, cells) => {
  expect(coverCells(addresses)).toEqual({ areas, cells });
});
