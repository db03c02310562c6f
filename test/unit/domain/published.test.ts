import { aQuarter } from '../../fixtures/periods';
/** Every worked status of the domain rules, on the published scorecards themselves. */
import { formatDecimal } from '../../../src/domain/values/exact';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import type { JudgedScorecard } from '../../../src/domain/judging/judged';
import type { PeriodKey } from '../../../src/domain/periods/period';
import type { Scorecard } from '../../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { sensitivities } from '../../../src/domain/judging/sensitivity';
import type { Judgement } from '../../../src/domain/judging/status';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { findScorecard } from '../../../src/layout/findScorecard';
import { publishedGrid, type PublishedScorecard } from '../../fixtures/published';

function scorecardOf(name: PublishedScorecard): Scorecard {
  const found = findScorecard(publishedGrid(name), DEFAULT_POLICY);
  if (found.kind !== 'found') throw new Error(found.reason);
  return found.scorecard;
}

const SCORECARDS = {
  '2022-23': scorecardOf('scorecard-2022-23-q3'),
  '2020-21': scorecardOf('scorecard-2020-21-q1'),
};

const judged = (year: keyof typeof SCORECARDS, period: PeriodKey): JudgedScorecard =>
  judgeScorecard(SCORECARDS[year], settingsFor(SCORECARDS[year], null), aQuarter(period));

function statusOf(year: keyof typeof SCORECARDS, ref: string, period: PeriodKey): Judgement {
  const found = judged(year, period).indicators.find(({ indicator }) => indicator.ref === ref);
  if (!found || found.status.kind === 'stated') throw new Error(`No judgement of ${ref}`);
  return found.status;
}

const wordOf = (status: Judgement): string => (status.kind === 'rated' ? status.rag : status.because);

test.each([
  ['4', 'amber', 'red', 'red'],
  ['5', 'green', 'green', 'red'],
  ['6', 'green', 'green', 'red'],
  ['7', 'green', 'amber', 'green'],
  ['8', 'green', 'amber', 'green'],
  ['9', 'amber', 'amber', 'green'],
  ['10', 'amber', 'amber', 'amber'],
  ['13', 'amber', 'amber', 'red'],
  ['14', 'green', 'green', 'green'],
  ['1', 'no-target', 'no-target', 'no-target'],
  ['2', 'no-target', 'no-target', 'no-target'],
  ['3', 'no-target', 'no-target', 'no-target'],
  ['11', 'no-target', 'no-target', 'no-target'],
  ['12', 'no-target', 'no-target', 'no-target'],
])('2022-23, indicator %s: %s, %s, %s', (ref, ...expected) => {
  expect((['Q1', 'Q2', 'Q3'] as const).map((period) => wordOf(statusOf('2022-23', ref, period)))).toEqual(
    expected,
  );
});

test.each([
  ['4', 'Q2', '8.7', 1],
  ['4', 'Q3', '25.4', 1],
  ['5', 'Q3', '11.1', 1],
  ['6', 'Q3', '5.92', 2],
  ['9', 'Q2', '4.2', 1],
  ['13', 'Q1', '4.3', 1],
  ['13', 'Q3', '12.7', 1],
] as const)('2022-23, indicator %s %s is off by %s%%', (ref, period, shortfall, decimals) => {
  const status = statusOf('2022-23', ref, period);
  expect(status.kind === 'rated' && status.shortfall && formatDecimal(status.shortfall, decimals)).toBe(
    shortfall,
  );
});

test.each([
  ['4', 'Q1', '-1.24'],
  ['4', 'Q3', '-25.37'],
  ['5', 'Q3', '11.11'],
  ['13', 'Q3', '12.68'],
] as const)('2022-23, indicator %s %s varies by %s%%', (ref, period, variance) => {
  const status = statusOf('2022-23', ref, period);
  expect(status.kind === 'rated' && status.variancePercent && formatDecimal(status.variancePercent, 2)).toBe(
    variance,
  );
});

test('2022-23, judged against the cumulative target in force', () => {
  const targets = (['Q1', 'Q2', 'Q3'] as const).map((period) => {
    const status = statusOf('2022-23', '5', period);
    return status.kind === 'rated' ? status.target.text : null;
  });
  expect(targets).toEqual(['2.5', '5', '7.5']);
});

test.each([
  ['1', 'no-target'],
  ['2', 'green'],
  ['3', 'green'],
  ['4', 'green'],
  ['5', 'red'],
  ['6', 'red'],
  ['7', 'red'],
  ['8', 'amber'],
  ['9', 'red'],
  ['10', 'red'],
  ['11', 'red'],
  ['12', 'green'],
])('2020-21 Q1, indicator %s: %s', (ref, expected) =>
  expect(wordOf(statusOf('2020-21', ref, 'Q1'))).toBe(expected),
);

/** Indicators whose status the points kind would change, with that status. */
function changedByPoints(year: keyof typeof SCORECARDS, period: PeriodKey): string[] {
  const { indicators, settings } = judged(year, period);
  return indicators.flatMap(({ indicator, setting }) => {
    const { otherKind } = sensitivities(indicator, aQuarter(period), setting, settings.policy);
    return otherKind ? [`${indicator.ref} ${otherKind}`] : [];
  });
}

test('amber if points', () => {
  expect(changedByPoints('2022-23', 'Q1')).toEqual([]);
  // 4 in Q2 is 8.26 points off, and so red by either kind.
  expect(changedByPoints('2022-23', 'Q2')).toEqual([]);
  expect(changedByPoints('2022-23', 'Q3')).toEqual(['5 amber', '6 amber', '13 amber']);
  expect(changedByPoints('2020-21', 'Q1')).toEqual(['9 amber', '10 amber', '11 amber']);
});
