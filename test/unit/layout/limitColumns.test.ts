import { formatColumn } from '../../../src/domain/grid/address';
import { gridOfRows } from '../../fixtures/strangers/rows';
import { found } from './finding';
import { judged } from './judged';

const rolesOf = (sheet: readonly string[]): string =>
  (found(gridOfRows(sheet)).reading?.columns ?? [])
    .filter(({ role }) => role === 'target' || role === 'threshold')
    .map(({ column, role }) => `${formatColumn(column)} ${role}`)
    .join(', ');

/** Target, limit and this year's figure: off target and inside the limit, beyond it, better than the target. */
const ROWS = [
  '% of lids turned on time | 92 | 95 | 91.2 | 90 | Watch',
  'Average days to mend a loom | 12 | 8 | 14 | 11 | Off',
  '% of looms threaded on time | 94 | 90 | 96 | 80 | Good',
];
const under = (limit: string): readonly string[] => [
  'Mill indicators',
  `Measure | 2022/23 | Target 2023/24 | 2023/24 | ${limit} | Status`,
  ...ROWS,
];

test.each([
  'Warning limit',
  'Alert from',
  'Trigger',
  'Tolerance limit',
  'Intervention level',
  'Threshold',
  'Escalation threshold',
])('“%s” beside the target is a threshold', (limit) =>
  expect(rolesOf(under(limit))).toBe('C target, E threshold'),
);

test.each(['Warning limit', 'Alert level'])('“%s” alone is no target', (limit) =>
  expect(
    rolesOf([
      'Mill',
      `Measure | 2022/23 | 2023/24 | ${limit}`,
      ...ROWS.map((row) => row.split(' | ')).map(([title, a, , b, c]) => [title, a, b, c].join(' | ')),
    ]),
  ).toBe('D threshold'),
);

test.each(['Thresholds', 'Limits', 'Triggers'])(
  'under a merged “%s” too, and the target under the year is the target',
  (over) => {
    const sheet = [
      'Mill indicators',
      '',
      `Measure | 2022/23 | 2023/24 |  | ${over} |  | Status`,
      ' | Value | Value | Target | Warning limit | Alert from | ',
      '% of lids turned on time | 92 | 91.2 | 95 | 90 | 90 | Watch',
      'Average days to mend a loom | 12 | 14 | 8 | 11 | 11 | Off',
      '% of looms threaded on time | 94 | 96 | 90 | 80 | 80 | Good',
    ];
    expect(rolesOf(sheet)).toBe('D target, E threshold, F threshold');
  },
);

test('a line of the sheet that says amber ends at it is heard', () => {
  const [title, ...rest] = under('Warning limit');
  expect(
    judged(
      gridOfRows([
        title ?? '',
        'Good: target met. Watch: off target but not beyond the warning limit. Off: beyond the warning limit.',
        ...rest,
      ]),
    ),
  ).toEqual({
    '% of lids turned on time': 'amber',
    'Average days to mend a loom': 'red',
    '% of looms threaded on time': 'green',
  });
});
