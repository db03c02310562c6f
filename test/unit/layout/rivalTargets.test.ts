import { formatColumn } from '../../../src/domain/grid/address';
import { gridOfRows } from '../../fixtures/strangers/rows';
import { found } from './finding';
import { judged } from './judged';

/** Off both, better than both, and between the two: per cent, days and per cent. */
const ROWS = [
  ['% of looms threaded on time', 95, 78, 76.2, 'Red'],
  ['% of lids turned on time', 92, 64, 66.1, 'Amber'],
  ['% of orders sent on time', 77, 76, 79.3, 'Green'],
  ['Days lost to sickness', 4, 4.6, 4.4, 'Amber'],
  ['% of staff trained', 90, 86, 84.8, 'Red'],
] as const;

const sheet = (one: string, two: string, { rule = '', statuses = true } = {}): readonly string[] => [
  'Mill',
  rule,
  '',
  `Measure | ${one} | ${two} | Oct-25${statuses ? ' | RAG' : ''}`,
  ...ROWS.map(([title, a, b, figure, rag]) => [title, a, b, figure, ...(statuses ? [rag] : [])].join(' | ')),
];
const rolesOf = (rows: readonly string[]): string =>
  (found(gridOfRows(rows)).reading?.columns ?? [])
    .filter(({ role, sure }) => role === 'target' || (sure === 'asked' && role === 'ignore'))
    .map(({ column, role, sure }) => `${formatColumn(column)} ${role} ${sure}`)
    .join(', ');

describe('of two columns of targets', () => {
  const PAIRS = [
    ['Standard', 'Trajectory'],
    ['National target', 'Local target'],
    ['England standard', 'Trajectory'],
    ['Target', 'Trajectory'],
    ['Statutory target', 'Planned'],
  ] as const;

  test.each(PAIRS)('%s, %s: the statuses that agree with one say which', (one, two) =>
    expect(rolesOf(sheet(one, two))).toBe('B target likely'),
  );

  test.each(PAIRS)('%s, %s: nothing says which, and it is asked', (one, two) => {
    const rows = sheet(one, two, { statuses: false });
    expect(rolesOf(rows)).toBe('B target asked, C ignore asked');
    expect(new Set(Object.values(judged(gridOfRows(rows))))).toEqual(new Set(['to-be-confirmed']));
  });

  test('the rule in words names it', () => {
    const rule = 'Green: local target met. Red: local target missed.';
    expect(rolesOf(sheet('National target', 'Local target', { rule, statuses: false }))).toBe(
      'C target likely',
    );
  });

  test('amber down to the other, where the rule says so', () => {
    const rule =
      'Green: standard met. Amber: standard missed but the trajectory for the month met. Red: both missed.';
    expect(
      judged(gridOfRows(sheet('National standard', 'Trajectory Oct-25', { rule, statuses: false }))),
    ).toEqual({
      '% of looms threaded on time': 'red',
      '% of lids turned on time': 'amber',
      '% of orders sent on time': 'green',
      'Days lost to sickness': 'amber',
      '% of staff trained': 'red',
    });
  });

  test('the plain target is the sheet’s own beside a national one', () =>
    expect(rolesOf(sheet('National target', 'Target', { statuses: false }))).toBe('C target sure'));
});

test.each(['National standard', 'National ambition', 'England standard (2025)', 'National goal for 2025/26'])(
  '“%s” alone is the target',
  (heading) =>
    expect(
      rolesOf([
        'Mill',
        `Measure | ${heading} | Sep-25 | Oct-25`,
        '% of looms threaded on time | ≥95% | 74.2 | 76.2',
        '% of lids turned on time | ≥92% | 66 | 66.1',
        'Days lost to sickness | ≤4 | 4.2 | 4.4',
      ]),
    ).toMatch(/^B target/),
);

test.each(['National average', 'England mean', 'National target performance'])(
  '“%s” is no target',
  (heading) =>
    expect(
      rolesOf([
        'Mill',
        `Measure | ${heading} | Target | Sep-25 | Oct-25`,
        '% of looms threaded on time | 95 | 90 | 74.2 | 76.2',
        '% of lids turned on time | 92 | 80 | 66 | 66.1',
        'Days lost to sickness | 4 | 5 | 4.2 | 4.4',
      ]),
    ).toBe('C target sure'),
);
