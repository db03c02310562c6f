import { gridOf } from '../../fixtures/published';
import { judgedGrid } from '../../fixtures/judged';
import { renderTableText } from '../../../src/outputs/text';
import { makeReport } from '../../../src/report/makeReport';

// Averages and past years of small counts: domain rules, "Disclosure". A numerator or count of 1 to 5, a complement of 1 to
// 6, a denominator of 10 or fewer, whosever children they are.

const SHEET = [
  [
    'Ref',
    'Indicator',
    'Statistical neighbours 2021-22',
    'England 2021-22',
    '2021-22',
    'Target',
    'Q1 2022-23',
    'Q2 2022-23',
  ],
  [
    '1',
    '% of reviews on time',
    '60.0 (3/5)',
    '86.4',
    '88.9 (16/18)',
    '80%',
    '91.5 (130/142)',
    '88.7 (126/142)',
  ],
  ['2', 'Number of UASC', '3', '5,570', '31', '', '28', '27'],
  [
    '3',
    '% of visits on time',
    '96.3 (260/270)',
    '91.0 (71,000/78,000)',
    '93.3 (140/150)',
    '90%',
    '93.8 (135/144)',
    '90.3 (130/144)',
  ],
]
  .map((row) => row.join('\t'))
  .join('\n');

test('a public table prints no small count of neighbours or of a past year, and every other', () => {
  const judged = judgedGrid(gridOf(SHEET), 'Q2');
  const made = makeReport(judged, [], {
    template: 'scorecard',
    columns: ['ref', 'neighbour', 'england', 'past'],
    version: 'public',
  });
  if (made.kind !== 'made') throw new Error('No public version.');
  const rows = renderTableText(made.report.table)
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter(([ref = '']) => /^[123]$/.test(ref));
  expect(rows).toEqual([
    ['1', '[c]', '86.4', '[c]'],
    ['2', '[c]', '5,570', '31'],
    ['3', '96.3 (260/270)', '91.0 (71,000/78,000)', '93.3 (140/150)'],
  ]);
  // Nothing in what a document is made of says more than its table.
  const held = JSON.stringify(made.judged.indicators, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(held).not.toContain('3/5');
  expect(held).not.toContain('16/18');
});

test('the heading “95% interval” of a comparison does not tell a hidden 95%', () => {
  const sheet = SHEET.replace('88.7 (126/142)', '95.0 (19/20)');
  const options = { template: 'comparison', columns: [], version: 'public' } as const;
  const made = makeReport(judgedGrid(gridOf(sheet), 'Q2'), [], options);
  expect(made.kind).toBe('made');
  expect(made.kind === 'made' && renderTableText(made.report.table)).not.toContain('19/20');
});
