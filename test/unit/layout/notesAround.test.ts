import { notesAround } from '../../../src/layout/notesAround';
import { readExample } from '../../../src/checks/helpers/example';

test('lines above and beneath a table, not in it, with what stands side by side as one', () => {
  const grid = readExample(
    [
      'Target slightly missed (within 10%)\tAmber',
      'Ref\tIndicator\tTarget\tQ1',
      '1\tReviews on time\t95\t93',
      '',
      '\tRed = more than 10% off\t7',
    ].join('\n'),
  );
  const area = { row: 1, column: 0, rows: 2, columns: 4 };
  expect(notesAround(grid, area)).toEqual([
    { text: 'Target slightly missed (within 10%) | Amber', address: 'A1' },
    { text: 'Red = more than 10% off', address: 'B5' },
  ]);
});
