import { found, rows } from './finding';
import { judged } from './judged';

const TABLE = [
  'Measure\tTarget\tActual\tOutcome and comment',
  'Calls answered in time (%)\t90%\t88%\t◆',
  'Emails answered in time (%)\t95%\t97%\t✔',
  'Letters answered in time (%)\t80%\t61%\t✖',
  'Visits made in time (%)\t90%\t91%\t✔',
];
const roleOf = (...lines: readonly string[]) => found(rows(...lines)).reading?.columns.at(-1)?.role;

test('marks with a key above or beneath are statuses, and its rule is followed', () => {
  const key = [
    '✔ Result meets its target or betters it',
    '◆ Result misses its target by up to 3 per cent or 2 days',
    '✖ Result misses its target by more than 3 per cent or 2 days',
  ];
  expect(roleOf(...key, '', ...TABLE)).toBe('status');
  expect(judged(rows(...key, '', ...TABLE))).toMatchObject({
    'Calls answered in time (%)': 'amber',
    'Letters answered in time (%)': 'red',
  });
  // 5% would be amber too, 3% is not.
  const far = TABLE.map((line) => line.replace('88%', '86.4%'));
  expect(judged(rows(...key, '', ...far))['Calls answered in time (%)']).toBe('red');
});

test('bullets before notes are no key', () =>
  expect(
    judged(
      rows('• Figures are provisional', '• Amber = within 8% of target', '• Red: further off', '', ...TABLE),
    )['Calls answered in time (%)'],
  ).toBe('amber'));
