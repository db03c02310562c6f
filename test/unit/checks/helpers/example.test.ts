import { readExample } from '../../../../src/checks/helpers/example';

test('cells are read as Excel would hold what is typed', () => {
  const [row = []] = readExample(
    ['31.20', '95%', "'31.2", '#REF!', '2022-12-01', '=D2/E2 → 0.938', '94.6⏎(174/184)', '', '-1.9'].join(
      '\t',
    ),
  ).cells;
  expect(row.map(({ value, numberFormat, formula, error }) => [value, numberFormat, formula, error])).toEqual(
    [
      [31.2, '0.00', null, false],
      [0.95, '0%', null, false],
      ['31.2', 'General', null, false],
      ['#REF!', 'General', null, true],
      [44896, 'd-mmm-yy', null, false],
      [0.938, '0.000', '=D2/E2', false],
      ['94.6\n(174/184)', 'General', null, false],
      ['', 'General', null, false],
      [-1.9, '0.0', null, false],
    ],
  );
});
