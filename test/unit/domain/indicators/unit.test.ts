import { isPercentage, rateBase, unitOf, usualDecimals } from '../../../../src/domain/indicators/unit';
import { indicatorOf } from '../../../fixtures/indicator';

test.each([
  // What four places decided in four ways.
  ['The percentage of reviews on time', '93', 'percentage'],
  ['% of reviews on time', '93.8', 'percentage'],
  ['Per cent of reviews on time', '93.8', 'percentage'],
  ['Proportion of reviews on time', '93.8', 'percentage'],
  ['Voluntary turnover (%)', '11.1', 'percentage'],
  ['Agency spend as % of pay bill', '6.1', 'percentage'],
  ['Timeliness of reviews', '93.8 (167/178)', 'percentage'],
  ['Timeliness of reviews', '93.8%', 'percentage'],
  ['Timeliness of reviews', '93.8', 'other'],
  ['Rate of CLA per 10,000 children', '31.2', 'rate'],
  ['Rate of admissions per 1,000', '5.2 (52/10000)', 'rate'],
  ['Attainment gap, percentage points', '-31', 'other'],
  ['Number of current CLA', '187', 'count'],
  ['Number of carers (and % approved)', '187', 'count'],
  ['Number of cases per worker', '17.5', 'other'],
  ['Total complaints', '9', 'count'],
  ['Agency spend £000', '1190', 'money'],
  ['Average cost of a placement', '1190', 'money'],
  ['Arrears', '£1.2m', 'money'],
  ['Average days to re-let a home', '27.9', 'time'],
  ['Duration of care proceedings (weeks)', '41', 'time'],
  ['Re-let', '34 days', 'time'],
  ['Assessments completed within 45 working days', '12', 'other'],
  ['Average SDQ score', '13.2', 'score'],
  ['Average caseload', '17.5', 'average'],
  ['Children in need', '85', 'other'],
])('%s, %s: %s', (title, Q1, unit) => {
  const indicator = indicatorOf({ title, Q1 });
  expect(unitOf(indicator)).toBe(unit);
  expect(isPercentage(indicator)).toBe(unit === 'percentage');
});

test('the target’s sign tells too', () =>
  expect(unitOf(indicatorOf({ title: 'Timeliness of reviews', Q1: '93', target: '95%' }))).toBe(
    'percentage',
  ));

test.each([
  ['Rate of CLA per 10,000 children', 10_000],
  ['Admissions per 100,000', 100_000],
  ['Falls per 1,000 bed days', 1_000],
  ['% of reviews', null],
])('%s is per %s', (title, base) => expect(rateBase(indicatorOf({ title }))).toBe(base));

test.each([
  [{ Q1: '93.8', Q2: '94', Q3: '95.1' }, 1],
  [{ Q1: '94.9 (111/117)', Q2: '94.96 (113/119)' }, 2],
  [{ Q1: '94.96', Q2: '167/178' }, 2],
  [{ Q1: 'N/A' }, null],
])('%j has %s decimals', (figures, decimals) =>
  expect(usualDecimals(indicatorOf({ title: 'A', ...figures }))).toBe(decimals),
);
