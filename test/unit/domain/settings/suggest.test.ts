import { rational } from '../../../../src/domain/values/exact';
import { DEFAULT_POLICY, type IndicatorSetting } from '../../../../src/domain/settings/settings';
import { settingsFor, suggestSetting } from '../../../../src/domain/settings/suggest';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { indicatorOf, settingOf } from '../../../fixtures/indicator';
import { publishedGrid, type PublishedScorecard } from '../../../fixtures/published';

function suggested(name: PublishedScorecard): readonly IndicatorSetting[] {
  const found = findScorecard(publishedGrid(name), DEFAULT_POLICY);
  if (found.kind !== 'found') throw new Error(found.reason);
  return settingsFor(found.scorecard, null).indicators;
}

const say = (settings: readonly IndicatorSetting[]): string[] =>
  settings.map(({ ref, direction, accumulation, source }) => `${ref} ${direction} ${accumulation} ${source}`);

test('2022-23', () => {
  expect(say(suggested('scorecard-2022-23-q3'))).toEqual([
    '1 none snapshot suggested',
    '2 none snapshot suggested',
    '3 none snapshot suggested',
    '4 higher snapshot suggested',
    '5 lower year-to-date suggested',
    '6 higher snapshot suggested',
    '7 higher snapshot suggested',
    '8 lower snapshot suggested',
    '9 higher rolling-year suggested',
    '10 higher rolling-year suggested',
    '11 higher year-to-date suggested',
    '12 higher year-to-date suggested',
    '13 lower snapshot suggested',
    '14 lower year-to-date suggested',
  ]);
});

test('2020-21', () => {
  expect(say(suggested('scorecard-2020-21-q1'))).toEqual([
    '1 none snapshot suggested',
    '2 higher snapshot suggested',
    '3 lower year-to-date suggested',
    '4 higher snapshot suggested',
    '5 higher snapshot suggested',
    '6 lower snapshot suggested',
    '7 higher rolling-year suggested',
    '8 higher rolling-year suggested',
    '9 higher year-to-date suggested',
    '10 lower snapshot suggested',
    '11 lower year-to-date suggested',
    '12 lower year-to-date suggested',
  ]);
});

test('cohorts of 2022-23: 7 and 8, 9 and 10, 11 and 12, and no other', () => {
  const groups = new Map<string, string[]>();
  for (const { ref, cohort } of suggested('scorecard-2022-23-q3')) {
    if (cohort !== null) groups.set(cohort, [...(groups.get(cohort) ?? []), ref]);
  }
  expect([...groups.values()]).toEqual([
    ['7', '8'],
    ['9', '10'],
    ['11', '12'],
  ]);
});

test.each([
  // The target's own words decide, whatever the wording.
  ['Timeliness of reviews', '<=20%', 'lower', 'snapshot'],
  ['% of CLA with 3 or more placements', 'At least 10%', 'higher', 'snapshot'],
  ['Children in need', 'Fewer than 85', 'lower', 'snapshot'],
  ['Children in need', '80-85%', 'range', 'snapshot'],
  ['Children in need', 'Above Stat Neighbour Average', 'higher', 'snapshot'],
  ['Children in need', '85', 'none', 'snapshot'],
  // Accumulation: wording before the shape of the target.
  ['Re-referrals', 'Q1 - 5% Q2 - 10%', 'lower', 'year-to-date'],
  ['Re-referrals', 'Q1 - 5% Q2 - 5%', 'lower', 'snapshot'],
  ['Re-referrals', 'Q1 - 10% Q2 - 5%', 'lower', 'snapshot'],
  ['Re-referrals (rolling 12 months)', 'Q1 - 5% Q2 - 10%', 'lower', 'rolling-year'],
  ['Re-referrals in the last 12 months', '', 'lower', 'rolling-year'],
  ['Re-referrals (snapshot)', 'Q1 - 5% Q2 - 10%', 'lower', 'snapshot'],
  ['Re-referrals (YTD)', '20%', 'lower', 'year-to-date'],
  ['Re-referrals, year to date', '20%', 'lower', 'year-to-date'],
] as const)('%s with target %j: %s, %s', (title, target, direction, accumulation) =>
  expect(suggestSetting(indicatorOf({ title, target }))).toMatchObject({
    direction,
    accumulation,
    source: 'suggested',
  }),
);

describe('stored settings', () => {
  const indicator = (ref: string, title: string): ReturnType<typeof indicatorOf> => ({
    ...indicatorOf({ title }),
    ref,
  });
  const stored = (...indicators: IndicatorSetting[]): Parameters<typeof settingsFor>[1] => ({
    policy: { ...DEFAULT_POLICY, tolerance: rational(10) },
    indicators,
  });
  const confirmed = (
    ref: string,
    title: string,
    direction: IndicatorSetting['direction'],
  ): IndicatorSetting => settingOf(direction, { ref, title });

  it('are kept with the policy, and missing ones suggested', () => {
    const settings = settingsFor(
      { indicators: [indicator('1', 'Timeliness'), indicator('2', 'Re-referrals')] },
      stored(confirmed('2', 're-referrals ', 'none')),
    );
    expect(settings.policy.tolerance).toEqual(rational(10));
    expect(settings.indicators.map(({ ref, direction, source }) => [ref, direction, source])).toEqual([
      ['1', 'higher', 'suggested'],
      ['2', 'none', 'confirmed'],
    ]);
  });

  it('follow the title when references are renumbered', () => {
    const settings = settingsFor(
      { indicators: [indicator('1', 'Care leavers not in education'), indicator('2', 'Dental checks')] },
      stored(
        confirmed('1', 'Dental checks', 'higher'),
        confirmed('9', 'Care leavers not in education', 'lower'),
      ),
    );
    expect(settings.indicators.map(({ ref, title, direction }) => [ref, title, direction])).toEqual([
      ['1', 'Care leavers not in education', 'lower'],
      ['2', 'Dental checks', 'higher'],
    ]);
  });

  it('follow the reference through a mended title, not to another indicator', () => {
    const mended = settingsFor(
      {
        indicators: [
          indicator('12', '% children who ceased to be looked after due to a Special Guardianship Order'),
        ],
      },
      stored(
        confirmed('12', '% children who ceased to be looked due to a Special Guardianship Order', 'none'),
      ),
    );
    expect(mended.indicators).toHaveLength(1);
    expect(mended.indicators[0]?.source).toBe('confirmed');
    const other = settingsFor(
      {
        indicators: [
          indicator('8', '% of Care Leavers not in education, employment or training (19 - 21 year olds)'),
        ],
      },
      stored(confirmed('8', '% of Care Leavers in suitable accommodation (19 - 21 year olds)', 'higher')),
    );
    expect(other.indicators.map(({ direction, source }) => [direction, source])).toEqual([
      ['lower', 'suggested'],
      ['higher', 'confirmed'],
    ]);
  });

  it('of other sheets stay, after those of this one', () => {
    const elsewhere = confirmed('77', 'Something of another sheet', 'higher');
    const settings = settingsFor({ indicators: [indicator('1', 'Timeliness')] }, stored(elsewhere));
    expect(settings.indicators.map(({ ref }) => ref)).toEqual(['1', '77']);
    expect(settings.indicators[1]).toEqual(elsewhere);
  });

  it('are one for each of two indicators with one reference, and settle after one pass', () => {
    const scorecard = { indicators: [indicator('1', 'Same'), indicator('1', 'Same'), indicator('', '')] };
    const once = settingsFor(scorecard, stored(confirmed('1', 'Same', 'lower')));
    expect(once.indicators.map(({ direction }) => direction)).toEqual(['lower', 'none', 'none']);
    expect(settingsFor(scorecard, once)).toEqual(once);
  });
});
