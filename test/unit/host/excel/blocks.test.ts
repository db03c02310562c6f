import { fillGroups, rowBlocks, type FillEdit, type ValueEdit } from '../../../../src/host/excel/blocks';

const value = (
  address: string,
  to: string | number,
  numberFormat: string | null = null,
  sheet = 'S',
): ValueEdit => ({
  kind: 'value',
  sheet,
  address,
  expect: { value: '', formula: null },
  to,
  numberFormat,
});
const fill = (address: string, to: string | null): FillEdit => ({
  kind: 'fill',
  sheet: 'S',
  address,
  expect: null,
  to,
});

test('neighbours in a row are one block, whatever their order in the plan', () => {
  expect(rowBlocks([value('M5', -0.2537, '0%'), value('L5', 'Red')])).toEqual([
    { sheet: 'S', address: 'L5:M5', inputs: ['Red', -0.2537], formats: [null, '0%'] },
  ]);
});

test('never across rows, gaps or sheets', () => {
  const edits = [value('A1', 'a'), value('A2', 'b'), value('C2', 'c'), value('B1', 'd', null, 'T')];
  expect(rowBlocks(edits).map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([
    'S!A1',
    'S!A2',
    'S!C2',
    'T!B1',
  ]);
});

test('fills are gathered by colour', () => {
  expect(fillGroups([fill('K5', '#F00000'), fill('K6', null), fill('K7', '#F00000')])).toEqual([
    { sheet: 'S', color: '#F00000', addresses: ['K5', 'K7'], length: 5 },
    { sheet: 'S', color: null, addresses: ['K6'], length: 2 },
  ]);
});

test('a list of addresses stays under what Excel reads', () => {
  const many = Array.from({ length: 4000 }, (_, row) => fill(`K${row + 1}`, '#F00000'));
  const groups = fillGroups(many);
  expect(groups.length).toBeGreaterThan(1);
  for (const { addresses } of groups) expect(addresses.join(',').length).toBeLessThanOrEqual(8192);
  expect(groups.flatMap(({ addresses }) => addresses)).toHaveLength(4000);
});
