import { controlChartOf, type Control } from '../../../../src/domain/overTime/controlChart';
import { rational } from '../../../../src/domain/values/exact';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../../fixtures/anyPeriods';

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const monthsOf = (first: number): readonly string[] =>
  MONTHS.map((name, at) => `${name}-${String((first % 100) + (at > 8 ? 1 : 0))}`);
const HEADINGS = [...monthsOf(2021), ...monthsOf(2022)];

function chart(
  figures: readonly (number | '' | 'c')[],
  more: Partial<RowOfPeriods> = {},
  steps: readonly string[] = [],
): Control {
  const headings = HEADINGS.slice(0, figures.length);
  const row: RowOfPeriods = {
    title: 'Number of missing episodes',
    target: '12',
    figures: figures.map(String),
    ...more,
  };
  const scorecard = scorecardOf({ year: '2022-23', yearStart: 3 }, headings, [row]);
  const last = scorecard.periods.at(-1)?.key ?? '';
  const judged = judgedOf(scorecard, [row], last);
  const [entry] = judged.indicators;
  if (!entry) throw new Error('No indicator');
  return controlChartOf(
    { ...entry, steps: steps.map((from) => ({ ref: '', title: row.title, from, reason: '' })) },
    judged,
  );
}

const TEN = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

test('twelve points: mean, limits, no signal', () => {
  // Mean 11, ranges 2: limits 11 ± 5.32.
  const found = chart([...TEN, 10, 12], { direction: 'lower' });
  expect(found).toMatchObject({
    kind: 'chart',
    limits: { mean: rational(11), lower: rational(568, 100), upper: rational(1632, 100) },
    variation: 'common',
    provisional: false,
    missing: [],
  });
});

test('five are enough with a note, four are not', () => {
  expect(chart([10, 12, 10, 12, 10])).toMatchObject({ kind: 'chart', provisional: true });
  expect(chart([10, 12, 10, 12])).toEqual({ kind: 'none', because: 'few-points', points: 4 });
});

test.each([
  ['higher', 'improvement'],
  ['lower', 'concern'],
  ['none', 'high'],
] as const)('a point above the limit, %s is better: %s', (direction, variation) => {
  // Mean 149 ÷ 12 = 12.417; ranges 9 × 2 + 3 + 17... by hand: 10 12 … 10 12 13 30: 18 + 1 + 17 = 36 ÷ 11 = 3.27; limit 21.1.
  expect(chart([...TEN, 13, 30], { direction })).toMatchObject({ variation, causes: ['outside'] });
});

test('a trend has its own way', () => {
  // Seven falling from above the mean: the last lies below it; for what is better low that is improvement.
  expect(chart([13, 13, 13, 20, 19, 18, 17, 16, 15, 14], { direction: 'lower' })).toMatchObject({
    causes: ['trend'],
    variation: 'improvement',
  });
});

test('a declared step begins limits of its own', () => {
  const found = chart([...TEN, 20, 22, 20, 22, 20, 22], { direction: 'lower' }, ['Feb 2022']);
  expect(found).toMatchObject({
    kind: 'chart',
    limits: { mean: rational(21) },
    variation: 'common',
    provisional: true,
  });
  expect(found.kind === 'chart' && found.points.map(({ step }) => step).indexOf(true)).toBe(10);
  expect(found.kind === 'chart' && found.points[0]?.limits?.mean).toEqual(rational(11));
});

test('a step with fewer than five points after it has no limits yet', () => {
  expect(chart([...TEN, 20, 22, 20], {}, ['Feb 2022'])).toEqual({
    kind: 'none',
    because: 'few-since-step',
    points: 3,
  });
});

test.each([
  // Limits 5.68 and 16.32.
  ['5', 'higher', 'passes'],
  ['17', 'higher', 'fails'],
  ['12', 'higher', 'either'],
  ['17', 'lower', 'passes'],
  ['5', 'lower', 'fails'],
  ['8-14', 'range', 'either'],
  ['5-17', 'range', 'passes'],
  ['20-30', 'range', 'fails'],
] as const)('against %s, %s is better: %s', (target, direction, assurance) => {
  expect(chart([...TEN, 10, 12, 10, 12], { target, direction })).toMatchObject({
    assurance,
    targetMoved: false,
  });
});

test('a target that moves: each point against its own, the latest one counts', () => {
  // As in issue 257 of the Power BI chart: the first target is never met, the latest now and then.
  // Of months, those that end a quarter have its target.
  const target = 'Q1 - 20 Q2 - 12';
  const found = chart([...TEN, 10, 12, 10, 12, 10, 12, 10, 12], { target, direction: 'higher' });
  expect(found).toMatchObject({ assurance: 'either', targetMoved: true });
  expect(found.kind === 'chart' && found.points.map(({ assurance }) => assurance).slice(-4)).toEqual([
    'fails',
    null,
    null,
    'either',
  ]);
});

test('always at the target is passing', () => {
  // Issue 463 of the Power BI chart shows this as failing.
  const hundred = Array.from({ length: 12 }, () => 100);
  expect(chart(hundred, { title: '% visited', target: '100', direction: 'higher' })).toMatchObject({
    variation: 'common',
  });
  const found = chart([...hundred, 100, 100], { title: '% visited', target: '100', direction: 'higher' });
  expect(found).toMatchObject({ assurance: 'passes' });
});

test('what is left out is named, what is hidden says nothing, and a running total has no chart', () => {
  expect(chart([10, 12, '', 12, 10, 12])).toMatchObject({ kind: 'chart', missing: ['Jun 2021'] });
  expect(chart([10, 12, 'c', 12, 10, 12, 10])).toEqual({ kind: 'none', because: 'hidden', points: 0 });
  expect(chart(TEN, { accumulation: 'year-to-date' })).toEqual({
    kind: 'none',
    because: 'year-to-date',
    points: 0,
  });
  expect(chart(TEN, { accumulation: 'rolling-year' })).toEqual({
    kind: 'none',
    because: 'rolling-year',
    points: 0,
  });
  expect(chart([...TEN, ''])).toEqual({ kind: 'none', because: 'no-figure', points: 0 });
});
