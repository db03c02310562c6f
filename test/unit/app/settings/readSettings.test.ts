import { completeSettings, readSettings } from '../../../../src/app/settings/readSettings';
import { findLastRefresh } from '../../../../src/app/settings/layout';
import { parseWord, DIRECTIONS, ACCUMULATIONS, sayChoices } from '../../../../src/app/settings/vocabulary';
import { rational } from '../../../../src/domain/values/exact';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { gridOf } from '../../../fixtures/published';
import { sheetOf } from '../fakePort';

const read = (lines: readonly string[]) =>
  readSettings(sheetOf(gridOf(lines.join('\n'), 'Scorecard settings')));
const HEADINGS = 'Reference\tIndicator\tDirection\tAccumulation\tTolerance\tTolerance kind\tCohort\tBasis';

test('reads its tables by their headings, in any order and place', () => {
  const stored = read([
    'My own title',
    '',
    'Notes\tBASIS\tdirection\t accumulation \tIndicator\tReference\t\tRule\tValue',
    'ask Sam\tconfirmed\thigher is better\tYTD\tTimeliness of reviews\t4\t\ttolerance\t3',
    '\t\tLOWER\tSnapshot\t3 or more placements\t5\t\tTolerance kind\tpoints',
    '\t\t\t\t\t\t\tJudge by\tas shown',
    'a note below',
  ]);
  expect(stored?.indicators).toMatchObject([
    {
      ref: '4',
      title: 'Timeliness of reviews',
      direction: 'higher',
      accumulation: 'year-to-date',
      source: 'confirmed',
    },
    {
      ref: '5',
      direction: 'lower',
      accumulation: 'snapshot',
      source: 'suggested',
      tolerance: null,
      cohort: null,
    },
  ]);
  expect(stored?.policy).toEqual({
    ...DEFAULT_POLICY,
    tolerance: rational(3),
    toleranceKind: 'points',
    judgeBy: 'shown',
  });
  expect(stored?.unread).toEqual([]);
});

test('what counts as small is read; without its rows the usual holds, and an unreadable one is the strictest', () => {
  const rules = (...lines: string[]) =>
    read([HEADINGS, '4\tReviews\tHigher\tSnapshot', '', 'Rule\tValue', ...lines]);
  expect(rules('Tolerance\t5')?.policy).toMatchObject({ numeratorTo: 5, complementTo: 6, denominatorTo: 10 });
  expect(
    rules('small count, up to\t9', 'Few left out, up to\t', 'Small group, up to\t20 or fewer')?.policy,
  ).toMatchObject({ numeratorTo: 9, complementTo: 6, denominatorTo: 20 });
  const unread = rules(
    'Small count, up to\tmore than 5',
    'Few left out, up to\t0',
    'Small group, up to\t2.5',
  );
  expect(unread?.policy).toMatchObject({ numeratorTo: 100, complementTo: 100, denominatorTo: 100 });
  const until = 'Until then the public version takes up to 100 for small.';
  const wanted = 'a whole number from 1 to 100';
  expect(unread?.unread).toEqual([
    { address: 'B5', text: 'more than 5', wanted, until },
    { address: 'B6', text: '0', wanted, until },
    { address: 'B7', text: '2.5', wanted, until },
  ]);
});

test('a row of rules that someone emptied does not end the table: what is written under it holds', () => {
  const stored = read([
    HEADINGS,
    '4\tReviews\tHigher\tSnapshot',
    '',
    'Rule\tValue',
    'Tolerance\t3',
    '',
    'Small count, up to\t9',
    '',
    'my own note',
  ]);
  expect(stored?.policy).toMatchObject({ tolerance: rational(3), numeratorTo: 9 });
  expect(stored?.ruleTable?.end).toBe(7);
});

test('a word that means nothing is named by its cell; the row is suggested for meanwhile and keeps the rest', () => {
  const stored = read([
    HEADINGS,
    '4\tTimeliness of reviews\tsideways\tSnapshot\tlots\tPoints\tMy cohort\tConfirmed',
  ]);
  expect(stored?.unread).toEqual([
    { address: 'C2', text: 'sideways', wanted: 'Higher, Lower, Range or None' },
    { address: 'E2', text: 'lots', wanted: 'a number, zero or more' },
  ]);
  const layout = findScorecard(
    gridOf('Ref\tIndicator\tTarget\tQ1\n4\tTimeliness of reviews\t95%\t93.8 (167/178)'),
    DEFAULT_POLICY,
  );
  if (layout.kind !== 'found' || !stored) throw new Error('not found');
  expect(completeSettings(layout.scorecard, stored).indicators).toMatchObject([
    { direction: 'higher', source: 'suggested', toleranceKind: 'points', cohort: 'My cohort', row: 1 },
  ]);
});

test('a tolerance may be a percentage, never negative', () => {
  const stored = read([
    HEADINGS,
    '4\tReviews\tHigher\tSnapshot\t2.5 %',
    '5\tPlacements\tLower\tSnapshot\t-1',
  ]);
  expect(stored?.indicators[0]?.tolerance).toEqual(rational(5, 2));
  expect(stored?.unread).toMatchObject([{ address: 'E3', text: '-1' }]);
});

test('a sheet without the headings is none of ours', () => {
  expect(read(['Reference\tIndicator\tNotes', '4\tReviews\tx'])).toBeNull();
  expect(read([''])).toBeNull();
});

test('the block of the last refresh is found by its words', () => {
  const grid = gridOf(`Title\t\tLast refresh\tyesterday\n${HEADINGS}`);
  expect(findLastRefresh(grid)).toEqual({ row: 0, column: 3 });
});

test('words are taken in any case, with or without hyphens', () => {
  expect(parseWord(DIRECTIONS, ' higher IS better')).toBe('higher');
  expect(parseWord(ACCUMULATIONS, 'year-to-date')).toBe('year-to-date');
  expect(parseWord(ACCUMULATIONS, 'Rolling')).toBe('rolling-year');
  expect(parseWord(DIRECTIONS, 'sideways')).toBeNull();
  expect(sayChoices(DIRECTIONS)).toBe('Higher, Lower, Range or None');
});

test('what targets are of is read from its own table, and a word that is none is named', () => {
  const stored = read([
    `${HEADINGS}\t\tTarget reference\tTarget of\tTarget is`,
    '4\tReviews\tHigher\tYear to date\t\t\t\t\t\t4\tReviews\tof the Year',
    '5\tMoves\tLower\tSnapshot\t\t\t\t\t\t6\tAdopted\tYTD',
    '6\tAdopted\tHigher\tYear to date\t\t\t\t\t\t5\tMoves\tsometimes',
  ]);
  expect(stored?.indicators.map(({ targetBasis }) => targetBasis)).toEqual(['year', undefined, 'to-date']);
  expect(stored?.unread).toEqual([{ address: 'L4', text: 'sometimes', wanted: 'To date or Of the year' }]);
});

test('settings sheets without it say nothing of targets', () => {
  const stored = read([HEADINGS, '4\tReviews\tHigher\tSnapshot']);
  expect(stored?.indicators[0]).not.toHaveProperty('targetBasis');
  expect(stored?.policy.straightLine).toBe('no');
});
