import { findFigures } from '../../../../src/layout/tables/findFigures';
import { gridOfRows } from '../../../fixtures/strangers/rows';

const YEARS = 'Code | Heading | 2025-26 | 2026-27 | 2027-28';

test.each([
  [
    'a budget plan by its lines',
    [
      YEARS,
      'I01 | Funds from the authority | 1642300 | 1668900 | 1701200',
      'I08 | Lettings | 14200 | 14500 | 15000',
      'E01 | Teaching staff | -902100 | -934000 | -961500',
      'E16 | Insurance | -48200 | -46900 | -46900',
      ' | Balance carried forward | 706200 | 702500 | 707800',
    ],
  ],
  [
    'accounts by their title above a blank row',
    [
      'Friends of the museum: income and expenditure',
      '',
      'Heading | 2025-26 | 2026-27 | 2027-28',
      'Raffles at the children’s party | 640 | 700 | 710',
      'Teas | 210 | 230 | 220',
    ],
  ],
])('no table of a report: %s', (_name, rows) => expect(findFigures(gridOfRows(rows), [])).toEqual([]));

test('pupils by group are one, though a group is called after its grant', () => {
  const found = findFigures(
    gridOfRows([
      'Pupils by group',
      YEARS,
      'P1 | Pupil premium | 1214 | 1188 | 1190',
      'P2 | Free school meals | 1042 | 1045 | 1050',
      'P3 | In care | 38 | 41 | 40',
    ]),
    [],
  );
  expect(found.map(({ as }) => as)).toEqual(['figures']);
});
