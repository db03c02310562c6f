import { aQuarter } from '../../../fixtures/periods';
import { statusChanges } from '../../../../src/domain/settings/compareSettings';
import { rational } from '../../../../src/domain/values/exact';
import type { JudgedScorecard } from '../../../../src/domain/judging/judged';
import { judgeScorecard } from '../../../../src/domain/judging/judge';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/settings/settings';
import { settingsFor } from '../../../../src/domain/settings/suggest';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { publishedGrid } from '../../../fixtures/published';

function judged(): JudgedScorecard {
  const layout = findScorecard(publishedGrid('scorecard-2022-23-q3'), DEFAULT_POLICY);
  if (layout.kind === 'not-found') throw new Error('no scorecard');
  return judgeScorecard(layout.scorecard, settingsFor(layout.scorecard, null), aQuarter('Q3'));
}

function changesWith(change: Partial<Policy>): string[] {
  const now = judged();
  const settings = { ...now.settings, policy: { ...now.settings.policy, ...change } };
  return statusChanges(now, settings).map(
    ({ indicator, period, before, after }) => `${period} ${indicator.ref} ${before} ${after}`,
  );
}

test('points instead of per cent of the target: 5, 6 and 13 would be amber at Q3', () => {
  expect(changesWith({ toleranceKind: 'points' })).toEqual([
    'Q3 5 red amber',
    'Q3 6 red amber',
    'Q3 13 red amber',
  ]);
});

test('a wider tolerance: 9% takes in Q2 of 4 (8.7% short) and Q3 of 6 (5.92%)', () => {
  expect(changesWith({ tolerance: rational(9) })).toEqual(['Q3 6 red amber', 'Q2 4 red amber']);
});

test('the same rules change nothing', () => {
  expect(changesWith({})).toEqual([]);
  expect(changesWith({ xMeans: 'not-available' })).toEqual([]);
});

test('a direction turned round: 4 at Q3 is under its target, so green', () => {
  const now = judged();
  const indicators = now.settings.indicators.map((setting) =>
    setting.ref === '4' ? { ...setting, direction: 'lower' as const } : setting,
  );
  const q3 = statusChanges(now, { ...now.settings, indicators }).filter(({ period }) => period === 'Q3');
  expect(q3.map(({ indicator, before, after }) => [indicator.ref, before, after])).toEqual([
    ['4', 'red', 'green'],
  ]);
});
