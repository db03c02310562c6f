import { readAuthorsWords } from '../../../src/outputs/authorsWords';
import { judgedPublished } from '../../fixtures/judged';
import { sheetOf } from '../../setup/applyPlan';
import { COMMENTARY_TABLE } from '../../../src/outputs/ownNames';

const HEADINGS = ['Quarter', 'Reference', 'My notes', 'Commentary'];
const judged = () => judgedPublished('scorecard-2022-23-q3', 'Q3');
const sheet = (rows: readonly (readonly (string | number)[])[], tableRows = rows.length) =>
  sheetOf('Commentary', rows, [
    { name: COMMENTARY_TABLE, area: { row: 0, column: 0, rows: tableRows, columns: 4 } },
  ]);

test('words of the judged quarter, by the indicator’s row, wherever the columns were moved', () => {
  const words = readAuthorsWords(
    sheet([
      HEADINGS,
      ['Q2 2022-23', 4, '', 'Last quarter’s words.'],
      ['Q3 2022-23', 4, 'mine', 'Late because of sickness.\nTwo posts are vacant.'],
      ['q3 2022-23', '5', '', '   '],
      ['Q3 2022-23', 99, '', 'No such indicator.'],
      ['Q3 2022-23', 4, '', 'A copy of the row.'],
    ]),
    judged(),
  );
  // Indicator 4 stands in the sheet's fifth row, 0-based 4.
  expect([...words]).toEqual([[4, 'Late because of sickness.\nTwo posts are vacant.']]);
});

test('rows directly below the table count as well', () => {
  const rows = [HEADINGS, ['Q3 2022-23', 4, '', ''], ['Q3 2022-23', 13, '', 'Below.']];
  expect([...readAuthorsWords(sheet(rows, 2), judged()).values()]).toEqual(['Below.']);
});

test('without the table there are no words', () => {
  expect(readAuthorsWords(null, judged()).size).toBe(0);
  expect(readAuthorsWords(sheetOf('Commentary', [HEADINGS]), judged()).size).toBe(0);
});
