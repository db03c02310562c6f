import { rows } from './finding';
import { judged } from './judged';

const TITLES = { near: '% of looms threaded on time', far: '% of lids turned on time' };

describe('a tolerance in per cent beside a target in per cent', () => {
  const sheet = (heading: string, near: string): Record<string, string> =>
    judged(
      rows(
        `Measure\tPlan\t${heading}\tActual`,
        `${TITLES.near}\t40%\t${near}\t36.5%`,
        // 2.2% of 90% is 1.98 points: red as either.
        `${TITLES.far}\t90%\t${near}\t60.0%`,
        'Average days to mend a loom\t20\t10%\t21.5',
      ),
    );

  test('is asked about where points and per cent of the target give another colour', () => {
    // 3.5 points and 8.75% of the target under 40%.
    expect(sheet('Tolerance', '5%')).toEqual({
      [TITLES.near]: 'to-be-confirmed',
      [TITLES.far]: 'red',
      // Of days a per cent is of the target: 21.5 is 7.5% over 20.
      'Average days to mend a loom': 'amber',
    });
  });

  test('is read where the cell or the heading says which it is', () => {
    expect(sheet('Tolerance', '5% of target')[TITLES.near]).toBe('red');
    expect(sheet('Tolerance', '5 points')[TITLES.near]).toBe('amber');
    expect(sheet('Tolerance (% of target)', '5%')[TITLES.near]).toBe('red');
    expect(sheet('Tolerance (percentage points)', '5%')[TITLES.near]).toBe('amber');
  });
});

describe('what a check reports as out by a factor has no colour', () => {
  const HEAD = 'Measure\t2022/23\t2023/24\tTarget 2024/25\tQ1\tQ2';
  const status = (row: string): string | undefined => Object.values(judged(rows(HEAD, row)))[0];

  test.each([
    ['% of looms threaded on time\t91.0\t92.5\t9,500%\t93.1\t94.4', 'out-of-scale'],
    ['% of looms threaded on time\t91.0\t92.5\t95\t93.1\t944', 'out-of-scale'],
    ['Timeliness of threading\t91.0\t92.5\t0.95\t93.1\t94.4', 'out-of-scale'],
    ['Number of lids sold\t24,100\t25,200\t250\t24,450\t25,010', 'out-of-scale'],
    // A figure of another period is its own matter.
    ['% of looms threaded on time\t910\t92.5\t95\t93.1\t96.4', 'green'],
    // Far over a limit, and yet not fifty times.
    ['Number of complaints\t41\t38\t40\t44\t61', 'red'],
  ])('%s: %s', (row, expected) => expect(status(row)).toBe(expected));
});
