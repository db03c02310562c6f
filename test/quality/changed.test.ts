import { CHANGES } from './changed/changes';
import { measureChanges } from './changed/measureChanges';
import { seed } from './seed';
import { readTruth } from './zoo/truth';

/** One workbook of each kind: a rule beneath, statuses with a target each quarter, two years, a rule in formulas, targets of a year. */
const SAMPLE = ['a20', 'a06', 'a13', 'a18', 'a11'];

test('a workbook from which something is missing, or to which something was added, gives no wrong colour', async () => {
  const truths = readTruth('made').filter(({ file }) => SAMPLE.includes(file.slice(0, 3)));
  const changed = (
    await Promise.all(
      truths.map((truth, at) =>
        measureChanges(
          'made',
          truth,
          // Each change is tried on one workbook here, on all by `npm run quality`.
          CHANGES.filter((_change, place) => place % SAMPLE.length === at),
          seed,
        ),
      ),
    )
  ).flat();
  expect(changed.flatMap(({ change, wrong }) => wrong.map((each) => `${change}: ${each}`))).toEqual([]);
  // What is asked of everything is never wrong.
  expect(changed.length).toBeGreaterThan(35);
  const sum = (of: 'right' | 'asked'): number => changed.reduce((total, each) => total + each[of], 0);
  expect(sum('right')).toBeGreaterThan(sum('asked') * 3);
});
