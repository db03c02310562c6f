import { fillGroups, gather, type Placed } from '../../../../../src/host/excel/cells/blocks';

const cell = <Item>(address: string, item: Item, sheet = 'S'): Placed<Item> => ({ sheet, address, item });

test('neighbours are one block, whatever their order in the plan', () => {
  const cells = [cell('M6', 4), cell('L5', 'Red'), cell('M5', -0.2537), cell('L6', 'Amber')];
  expect(gather<string | number>(cells)).toEqual([
    {
      sheet: 'S',
      address: 'L5:M6',
      rows: [
        ['Red', -0.2537],
        ['Amber', 4],
      ],
    },
  ]);
});

test('never across gaps or sheets: columns of other rows are blocks of their own', () => {
  const cells = [cell('A1', 'a'), cell('A2', 'b'), cell('A4', 'c'), cell('B2', 'd'), cell('B1', 'e', 'T')];
  expect(gather(cells).map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([
    'S!A1:A2',
    'S!A4',
    'S!B2',
    'T!B1',
  ]);
});

test('row by row where a filter may be set', () => {
  const cells = [cell('L5', 1), cell('M5', 2), cell('L6', 3), cell('M6', 4)];
  expect(gather(cells, 1).map(({ address }) => address)).toEqual(['L5:M5', 'L6:M6']);
});

test('of two items for one cell the last counts', () => {
  expect(gather([cell('A1', 'first'), cell('A1', 'second')])).toEqual([
    { sheet: 'S', address: 'A1', rows: [['second']] },
  ]);
});

test('fills are gathered by colour, neighbours as areas', () => {
  const fills = [cell('K5', '#F00000'), cell('K6', null), cell('K7', '#F00000'), cell('K8', '#F00000')];
  expect(fillGroups(fills)).toEqual([
    { sheet: 'S', color: '#F00000', addresses: ['K5', 'K7:K8'] },
    { sheet: 'S', color: null, addresses: ['K6'] },
  ]);
});

test('a list of addresses stays under what Excel reads', () => {
  const many = Array.from({ length: 4000 }, (_, row) => cell(`K${2 * row + 1}`, '#F00000'));
  const groups = fillGroups(many);
  expect(groups.length).toBeGreaterThan(1);
  for (const { addresses } of groups) expect(addresses.join(',').length).toBeLessThanOrEqual(8192);
  expect(groups.flatMap(({ addresses }) => addresses)).toHaveLength(4000);
});
