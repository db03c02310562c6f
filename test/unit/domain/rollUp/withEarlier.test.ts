import { samePairs } from '../../../../src/domain/rollUp/samePlace';
import { withEarlier } from '../../../../src/domain/rollUp/withEarlier';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { rational } from '../../../../src/domain/values/exact';
import { moversOf } from '../../../../src/report/keyPoints';
import { indicatorOf, judgedGrid } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';

const HEAD = (quarters: string) => `Ref\tIndicator\tTarget 2022/23\t${quarters}`;
const card = (quarters: string, rows: readonly string[], policy = DEFAULT_POLICY) =>
  judgedGrid(
    gridOf([HEAD(quarters), ...rows].join('\n')),
    /Q[1-4](?= 2022-23$)/.exec(quarters)?.[0] ?? 'Q1',
    policy,
  );
const joined = (now: ReturnType<typeof card>, then: ReturnType<typeof card>) =>
  withEarlier(now, then, samePairs(now, then));
const turns = (judged: ReturnType<typeof card>) =>
  moversOf(judged).map(({ entry, turn, moved }) => [
    entry.indicator.ref,
    turn?.then ?? null,
    moved?.was ?? null,
  ]);

const REPAIRS = '1\t% of repairs done on time\t95';
const RENT = '2\t% of rent collected\t97';

test('last quarter’s figure and status are there where the sheet has no column of them', () => {
  const now = card('Q3 2022-23', [`${REPAIRS}\t88.0 (88/100)`, `${RENT}\t97.0 (97/100)`]);
  const then = card('Q2 2022-23', [`${REPAIRS}\t96.0 (96/100)`, `${RENT}\t97.0 (97/100)`]);
  expect(turns(now)).toEqual([]);
  expect(turns(joined(now, then))).toEqual([['1', 'Green', '96.0% (96 of 100)']]);
});

test('a column of the sheet’s own counts: it may have been put right since', () => {
  const now = card('Q2 2022-23\tQ3 2022-23', [`${REPAIRS}\t90.0 (90/100)\t88.0 (88/100)`]);
  const then = card('Q2 2022-23', [`${REPAIRS}\t96.0 (96/100)`]);
  expect(joined(now, then)).toBe(now);
});

test('each is held against its own target: 6 of 10 was the limit then, 9 is now', () => {
  const now = card('Q3 2022-23', ['1\tNumber of complaints not answered\t9\t8', `${RENT}\t97`]);
  const then = card('Q2 2022-23', ['1\tNumber of complaints not answered\t6\t7', `${RENT}\t97`]);
  const both = joined(now, then);
  expect(indicatorOf(both, '1').status).toEqual(indicatorOf(now, '1').status);
  expect(turns(both)).toEqual([['1', 'Red', '7']]);
});

test('a figure that today’s rule would judge otherwise than it was judged then is left out', () => {
  const now = card('Q3 2022-23', [`${REPAIRS}\t88.0 (88/100)`, `${RENT}\t97`]);
  // 91 is 4.2% under 95: amber by today's 5%, red by the 2% of then.
  const then = card('Q2 2022-23', [`${REPAIRS}\t91.0 (91/100)`, `${RENT}\t97`], {
    ...DEFAULT_POLICY,
    tolerance: rational(2),
  });
  expect(indicatorOf(joined(now, then), '1').indicator.periods).not.toHaveProperty('Q2');
});

test('by name though the reference is another, and by the reference where a word of the name changed', () => {
  const now = card('Q3 2022-23', [
    '7\t% of repairs done on time\t95\t88',
    '2\t% of council rent collected\t97\t97',
  ]);
  const then = card('Q2 2022-23', [`${REPAIRS}\t96`, `${RENT}\t91`, '7\t% of empty homes let\t90\t50']);
  expect(samePairs(now, then).map(({ here, there }) => [here.ref, there.ref])).toEqual([
    ['7', '1'],
    ['2', '2'],
  ]);
});
