import { judgeIndicator } from '../../../../src/domain/judging/judge';
import { quarterPeriod } from '../../../../src/domain/periods/quarters';
import { DEFAULT_POLICY, type IndicatorSetting } from '../../../../src/domain/settings/settings';
import type { Judgement } from '../../../../src/domain/judging/status';
import { explainStatus } from '../../../../src/wording/status';
import { indicatorOf, scorecardCell, settingOf } from '../../../fixtures/indicator';

const Q3 = quarterPeriod('Q3', '2025-26');

function say(status: Judgement): string {
  if (status.kind === 'not-rated') return status.because;
  const marks = [status.decided && 'decided', status.straightLine && 'line', status.ifYears].filter(Boolean);
  return [status.rag, ...marks].join(' ');
}

function judge(
  figures: { readonly Q1?: string; readonly Q2?: string; readonly Q3: string },
  target: string,
  direction: 'higher' | 'lower',
  setting: Partial<IndicatorSetting> = {},
  title = 'Children adopted',
): { readonly says: string; readonly explained: string } {
  const indicator = indicatorOf({ title, target, ...figures });
  const own = settingOf(direction, { accumulation: 'year-to-date', ...setting });
  const status = judgeIndicator(indicator, Q3, own, DEFAULT_POLICY);
  const judged = { indicator, setting: own, status, periods: [Q3] };
  return { says: say(status), explained: explainStatus(judged, Q3) };
}

test('30 of 40 at Q3: 40 is the year’s', () => {
  const { says, explained } = judge({ Q3: '30' }, '40', 'higher', { targetBasis: 'year' });
  expect(says).toBe('year-target');
  expect(explained).toBe('Not rated: 30 of 40 at Q3: 40 is the year’s.');
});

test('not said: asked, unless both readings give one status', () => {
  const { says, explained } = judge({ Q1: '5', Q2: '11', Q3: '18' }, '24', 'higher');
  expect(says).toBe('to-be-confirmed');
  expect(explained).toBe('To be confirmed: is 24 the whole year’s target, or what should be reached by Q3?');
  expect(judge({ Q3: '25' }, '24', 'higher').says).toBe('green decided');
  expect(judge({ Q3: '30' }, '24', 'lower').says).toBe('red decided');
  expect(judge({ Q3: '18' }, '24 to date', 'higher').says).toBe('red');
  expect(judge({ Q3: '18' }, '90% by March', 'higher').says).toBe('year-target');
});

test('on the straight line where a person chose it: 18 of 24 at Q3 is exactly on it', () => {
  expect(judge({ Q3: '18' }, '24', 'higher', { targetBasis: 'straight-line' }).says).toBe('green line');
  // 17 of 18 is 5.6% off.
  expect(judge({ Q3: '17' }, '24', 'higher', { targetBasis: 'straight-line' }).says).toBe('red line');
});

test('a share of a cohort stands, with a note where the straight line would say otherwise', () => {
  const title = '% of children who ceased to be looked after who were adopted';
  const { says, explained } = judge({ Q3: '8.5 (17/200)' }, '10%', 'higher', {}, title);
  // 8.5 is 15% off 10, but above three quarters of it, 7.5.
  expect(says).toBe('red green');
  expect(explained).toContain('If the target is the whole year’s, its part up to Q3 would make this Green.');
});

test('thresholds in the row decide, not the tolerance', () => {
  const thresholds = {
    green: scorecardCell('≤300'),
    amber: scorecardCell('301–324'),
    red: scorecardCell('>324'),
    minimum: null,
  };
  const besides = { thresholds } as unknown as NonNullable<ReturnType<typeof indicatorOf>['besides']>;
  const of = (actual: string): string =>
    say(
      judgeIndicator(
        { ...indicatorOf({ title: 'Burglaries', Q3: actual }), besides },
        Q3,
        settingOf('none'),
        DEFAULT_POLICY,
      ),
    );
  // 320 is 6.7% over, which our 5% would call red.
  expect(['300', '320', '325'].map(of)).toEqual(['green', 'amber', 'red']);
});

test('a minimum is asked about where it and the tolerance differ', () => {
  const snapshot = { accumulation: 'snapshot' } as const;
  expect(judge({ Q3: '84' }, '90% (minimum 81%)', 'higher', snapshot).says).toBe('to-be-confirmed');
  expect(judge({ Q3: '76.3' }, '90% (minimum 81%)', 'higher', snapshot).says).toBe('red');
  expect(judge({ Q3: '88' }, '90% (minimum 81%)', 'higher', snapshot).says).toBe('amber');
  expect(judge({ Q3: '95' }, '90% (minimum 81%)', 'higher', snapshot).says).toBe('green');
});

test('an aim in words is not rated, with the word', () =>
  expect(judge({ Q3: '45.2' }, 'Baseline', 'higher', { accumulation: 'snapshot' }).explained).toBe(
    'Not rated: the target says “Baseline”.',
  ));

test('by the straight line where the workbook’s rule says so, and only of a year’s target', () => {
  const judgedBy = (target: string, setting: Partial<IndicatorSetting>) =>
    say(
      judgeIndicator(
        indicatorOf({ title: 'Children adopted', target, Q3: '18' }),
        Q3,
        settingOf('higher', { accumulation: 'year-to-date', ...setting }),
        { ...DEFAULT_POLICY, straightLine: 'yes' },
      ),
    );
  // Three quarters of 24 is 18.
  expect(judgedBy('24', { targetBasis: 'year' })).toBe('green line');
  expect(judgedBy('24', { targetBasis: 'to-date' })).toBe('red');
  expect(judgedBy('24', {})).toBe('to-be-confirmed');
});

test('what single quarters add up to decides against the year’s target, and gives the colour', () => {
  const own = { accumulation: 'snapshot', targetBasis: 'year' } as const;
  // 14 + 14 + 15 = 43, 7.5% over 40; the last quarter's 15 alone is far under it.
  const over = judge({ Q1: '14', Q2: '14', Q3: '15' }, '40', 'lower', own);
  expect(over.says).toBe('red decided');
  expect(over.explained).toBe(
    '43 is 3 over 40: not met. The quarters so far add up to 43: the year’s limit is exceeded already.',
  );
  // 41 is 2.5% over.
  expect(judge({ Q1: '14', Q2: '14', Q3: '13' }, '40', 'lower', own).says).toBe('amber decided');
  expect(judge({ Q1: '14', Q2: '14', Q3: '13' }, '40', 'higher', own).says).toBe('green decided');
  expect(judge({ Q1: '10', Q2: '12', Q3: '9' }, '40', 'lower', own).says).toBe('year-target');
  // Whose the target is nobody said: 13 is under it, 41 over.
  const unsaid = { accumulation: 'snapshot' } as const;
  expect(judge({ Q1: '14', Q2: '14', Q3: '13' }, '40', 'lower', unsaid).says).toBe('to-be-confirmed');
});
