import { brief, runRows } from '../runExample';

const HEAD = 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23';
const MOVES = '3 | % of CLA with 3 or more placements | N/A | 1.1 (2/188) | 2.1 (4/191) | 8.3 (16/192)';

test('of two rows of counts as near, the one the title speaks of is the headcount', () => {
  const run = runRows(
    'Q3',
    HEAD,
    '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | 192',
    '2 | Number of current Care Leavers at end of quarter | N/A | 188 | 191 | 185',
    MOVES,
  );
  expect(brief(run).filter((line) => !line.includes('rag'))).toEqual(['D4 headcount-differs']);
});

test('where the title speaks of both or neither it is left open', () => {
  const run = runRows(
    'Q3',
    HEAD,
    '1 | Number of open cases | N/A | 187 | 191 | 192',
    '2 | Number of early help cases | N/A | 188 | 191 | 185',
    MOVES,
  );
  expect(brief(run)).toEqual([]);
});

test('averages that are not whole leave a row a count', () => {
  const run = runRows(
    'Q3',
    'Ref | Indicator | England average | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
    '1 | Number of current CLA at end of quarter | 199.5 | 190 | 185 | 193',
    '2 | % of CLA with 3 or more placements, year to date | 10.0 | 1.6 (3/190) | 4.3 (8/185) | 4.7 (9/193)',
  );
  expect(brief(run)).toEqual([]);
});
