import { COLUMN_IDS } from '../../../src/report/columns';
import { buildTable } from '../../../src/report/table';
import { judgedGrid } from '../../fixtures/judged';
import { gridOfRows } from '../../fixtures/strangers/rows';

const report = (...beneath: string[]) => {
  const grid = gridOfRows([
    'Ref | Indicator | Target 2025/26 | Q1 2025-26 | Q2 2025-26',
    '1 | % of reviews on time | 90 | 91.2 | 92.4*',
    '2 | % of visits on time | 95 | 93.1r | 96.0p',
    '',
    ...beneath,
  ]);
  const table = buildTable(judgedGrid(grid, 'Q2'), { columns: COLUMN_IDS });
  return {
    marks: table.legend.filter(({ rag }) => rag === null).map(({ term, says }) => `${term}: ${says}`),
    notes: table.notes.filter((note) => note.includes('italics')),
  };
};

test('what the sheet says its marks stand for goes along to the report, for those that are printed', () => {
  expect(
    report('* provisional until the audit in July', 'r = restated since the panel met; † estimated'),
  ).toEqual({
    marks: ['*: provisional until the audit in July', 'r: restated since the panel met', 'p: provisional'],
    notes: [],
  });
});

test('a star that stands for something else is not explained', () => {
  expect(report('* Cabinet member priority').marks).toEqual([
    'p: provisional',
    'r: revised since it was first published',
  ]);
});

test('italics are not read, and the report says so', () => {
  expect(report('Figures in italics are provisional.').notes).toEqual([
    'On the sheet figures in italics are provisional; which they are is not marked here.',
  ]);
});
