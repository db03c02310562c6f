import { aQuarter } from '../../fixtures/periods';
import { attackPlan } from '../../../src/disclosure/attack/attack';
import type { SuppressionPlan } from '../../../src/disclosure/model/plan';
import { publishedFigure, publishesStatus } from '../../../src/disclosure/publish/publishedText';
import { suppressScorecard } from '../../../src/disclosure/suppress/suppress';
import type { JudgedScorecard } from '../../../src/domain/judging/judged';
import { judgedPublished } from '../../fixtures/judged';

/**
 * The published scorecard of 2022-23 Q3, worked out by hand from its figures: numerators of 1 to 5, complements of 1 to
 * 6, denominators of 10 or less. What else was looked at and stays published:
 * - 14 Q2 and Q3: own quarters 10 − 4 and 16 − 10 are 6, above 5; Q1 lies somewhere in 0 to 10.
 * - 5 Q3: 16 − 4 is 12. The denominators 187 and 191 stand in row 1, but numerators of 0 to 16 remain.
 * - 12 Q1 is 0.0, of the 27 of row 11, which is hidden; nought is not small.
 * - 12 Q3: 7 − 2 is 5, a small quarter of its own, but Q2 is hidden, so 0 to 7 remain.
 * - 4 Q1 leaves 11, 6 leaves 8, 9 and 14, 7 leaves 8 and 10, 9 leaves 11, 15 and 10, 10 leaves 7 and 9.
 * - 8 Q1 7/28 leaves 21, and its 28 is the denominator of 7 Q1, whose numerator may be 0 to 28.
 */
const HIDDEN: readonly (readonly [cell: string, text: string, reason: string])[] = [
  ['5 Q1', '1.1 (2/187)', 'small-numerator'],
  ['5 Q2', '2.1 (4/191)', 'small-numerator'],
  ['7 Q1', '96.3 (27/28)', 'small-complement'],
  ['10 Q3', '94.9 (111/117)', 'small-complement'],
  ['11 Q1', '3.7 (1/27)', 'small-numerator'],
  ['11 Q2', '4 (2/50)', 'small-numerator'],
  ['11 Q3', '2.6 (2/78)', 'small-numerator'],
  ['12 Q2', '4 (2/50)', 'small-numerator'],
  ['14 Q1', '1.9 (4/214)', 'small-numerator'],
];

function hiddenOf(judged: JudgedScorecard, plan: SuppressionPlan) {
  return plan.cells.flatMap(({ place, reasons }) => {
    if (reasons.length === 0 || place.kind !== 'indicator') return [];
    const indicator = judged.indicators[place.index]?.indicator;
    const quarter = place.period.startsWith('Q') ? (place.period as 'Q1') : null;
    const text = quarter && indicator?.periods[quarter]?.value.raw;
    return [[`${indicator?.ref} ${place.period}`, text, reasons.map(({ kind }) => kind).join(', ')]];
  });
}

describe('the published scorecard of 2022-23 Q3', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const plan = suppressScorecard(judged);

  it('hides just these nine figures', () => {
    const found = hiddenOf(judged, plan);
    expect(new Set(found.map(String))).toEqual(new Set(HIDDEN.map(String)));
    expect(found).toHaveLength(9);
    expect(plan.method).toBe('exact');
  });

  it('leaves nothing to be recovered', () => {
    expect(plan.unprotected).toEqual([]);
    expect(attackPlan(judged, plan)).toEqual([]);
  });

  it('says no status beside 10 in Q3: amber, with 117 in row 9, leaves only 106 to 111 of the numerator', () => {
    expect(publishesStatus(judged, plan, 9)).toEqual({ status: false, variance: false });
    expect(publishesStatus(judged, plan, 8)).toEqual({ status: true, variance: true });
  });

  it('says green beside 5 in Q2 when Q2 was reported, not in Q1: 2.5% of 187 leaves only 0 to 4', () => {
    const planOf = (quarter: 'Q1' | 'Q2') => publishesStatus({ period: aQuarter(quarter) }, plan, 4);
    expect(planOf('Q1')).toEqual({ status: false, variance: false });
    // 5% of 191: 0 to 9.
    expect(planOf('Q2')).toEqual({ status: true, variance: false });
  });

  it('prints codes for what it hides and what there is not', () => {
    expect(publishedFigure(judged, plan, 4, 'Q1')).toBe('[c]');
    expect(publishedFigure(judged, plan, 4, 'Q3')).toBe('8.3 (16/192)');
    expect(publishedFigure(judged, plan, 11, 'Q1')).toBe('0.0');
    expect(publishedFigure(judged, plan, 11, 'Q4')).toBe('');
    expect(publishedFigure(judged, plan, 0, 'past-2')).toBe('188');
  });
});

test('2020-21 Q1 gives percentages without fractions or headcounts: nothing can be worked out', () => {
  const judged = judgedPublished('scorecard-2020-21-q1', 'Q1');
  const plan = suppressScorecard(judged);
  expect([...plan.hidden]).toEqual([]);
  expect(attackPlan(judged, plan)).toEqual([]);
});
