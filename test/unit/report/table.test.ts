import { COLUMN_IDS } from '../../../src/report/columns';
import { buildTable } from '../../../src/report/table';
import { renderTableHtml } from '../../../src/outputs/html';
import { renderTableText } from '../../../src/outputs/text';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';
import { expectGolden } from '../../setup/golden';

/** All but the one that is shown on request. */
const USUAL = COLUMN_IDS.filter((id) => id !== 'travel');

const published = () => buildTable(judgedPublished('scorecard-2022-23-q3', 'Q3'), { columns: USUAL });

test('says what it is, which version, and where the figures come from', () => {
  const table = published();
  expect(table.title).toBe('Performance scorecard, Q3 2022-23');
  expect(table.version).toBe('Internal – do not publish');
  expect(table.source).toBe(
    'Source: sheet Scorecard, A1:K15. Position at the end of Q3 2022-23 (31 December 2022).',
  );
  expect(table.legend).toEqual([
    { term: 'Red', rag: 'red', says: 'off target by more than 5% of the target' },
    { term: 'Amber', rag: 'amber', says: 'off target by 5% of the target or less' },
    { term: 'Green', rag: 'green', says: 'on target or better' },
  ]);
  expect(table.notes).toEqual([
    '[note 1] Whether higher or lower is better is suggested by the wording, not yet confirmed.',
    '[note 2] In percentage points, or the unit of the figure. Amber and red go by the share of the target that this is.',
    '[note 3] Not rated: there is no target.',
    '[note 4] 27 of 28 is 96.4%, not the 96.3% shown.',
    '[note 5] 94 of 109 is 86.2%, not the 89.9% shown.',
    '[note 6] 102 of 109 is 93.6%, not the 93.5% shown.',
  ]);
});

test('cells read as the sheet shows them, and a status is a word and a colour', () => {
  const table = published();
  expect(table.columns.map(({ id }) => id)).toEqual([
    'ref',
    'title',
    'neighbour',
    'england',
    'past-1',
    'past-2',
    'past-3',
    'target',
    'Q1',
    'Q2',
    'Q3',
    'rag',
    'variance',
  ]);
  expect(table.rows[3]?.cells.map(({ text, role }) => [text, role])).toEqual([
    ['4', 'text'],
    ['Timeliness of Reviews of Looked After Children', 'text'],
    ['Not Published', 'number'],
    ['Not Published', 'number'],
    ['98.9', 'number'],
    ['97.1', 'number'],
    ['89.8', 'number'],
    ['95%', 'number'],
    ['93.8 (167/178)', 'number'],
    ['86.7 (157/181)', 'number'],
    ['70.9 (134/189)', 'rag-red'],
    ['Red', 'rag-red'],
    ['24.1 points under', 'number'],
  ]);
  expect(table.rows[0]?.cells.at(-2)).toEqual({
    text: 'Not rated [note 3]',
    role: 'status',
    number: null,
  });
});

test('columns come in the order asked for, unknown ones are left out, and no colour stands without its word', () => {
  const table = buildTable(judgedPublished('scorecard-2022-23-q3', 'Q3'), {
    columns: ['periods', 'title', 'colour', 'title'],
  });
  expect(table.columns.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3', 'title']);
  expect(
    table.rows.flatMap(({ cells }) => cells.map(({ role }) => role)).filter((role) => role.startsWith('rag')),
  ).toEqual([]);
  expect(table.legend).toEqual([]);
});

test('a suppressed or missing figure gets its code, never a bare x, and only codes used are explained', () => {
  const table = buildTable(
    judgedGrid(
      gridOf(
        'Ref\tIndicator\tTarget\tQ1 2022-23\n1\t% of CLA with a plan\t95%\tx\n2\t% of CLA seen\t90%\t..',
      ),
      'Q1',
    ),
    { columns: ['ref', 'periods', 'rag'] },
  );
  expect(table.rows.map(({ cells }) => cells[1]?.text)).toEqual(['[c]', '[x]']);
  expect(table.legend).toEqual([
    { term: '[c]', rag: null, says: 'confidential: suppressed to protect small numbers' },
    { term: '[x]', rag: null, says: 'not available' },
  ]);
});

test.each([
  ['Sheet1', 'Performance scorecard, Q1 2022-23'],
  ['Scorecard Q1 2022-23', 'Performance scorecard, Q1 2022-23'],
  ['Corporate parenting 2022-23', 'Performance scorecard, Q1 2022-23'],
])('a sheet named %s is no title: it is %s', (sheet, title) => {
  const grid = gridOf('Ref\tIndicator\tTarget\tQ1 2022-23\n1\t% of CLA seen\t90%\t91.0', sheet);
  expect(buildTable(judgedGrid(grid, 'Q1'), { columns: USUAL }).title).toBe(title);
});

test('the published table as text and as HTML, read by eye', () => {
  expectGolden('table-2022-23-q3.txt', renderTableText(published()));
  expectGolden('table-2022-23-q3.html', renderTableHtml(published()));
});
