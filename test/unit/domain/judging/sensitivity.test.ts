import { aQuarter } from '../../../fixtures/periods';
import { rational } from '../../../../src/domain/values/exact';
import { sensitivities } from '../../../../src/domain/judging/sensitivity';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { indicatorOf, settingOf } from '../../../fixtures/indicator';

const NONE = { otherKind: null, otherFigure: null, oneCase: null };

test('the other tolerance kind', () => {
  const indicator = indicatorOf({ Q1: '8.3 (16/192)', target: '7.5%' });
  expect(sensitivities(indicator, aQuarter('Q1'), settingOf('lower'), DEFAULT_POLICY).otherKind).toBe(
    'amber',
  );
  const points = settingOf('lower', { toleranceKind: 'points' });
  expect(sensitivities(indicator, aQuarter('Q1'), points, DEFAULT_POLICY).otherKind).toBe('red');
});

test('the figure shown and the exact ratio', () => {
  const indicator = indicatorOf({ Q1: '95.0 (132/139)', target: '95%' });
  // 132 of 139 is 94.96: amber exactly, green as shown; a case more is 95.7, green too.
  expect(sensitivities(indicator, aQuarter('Q1'), settingOf('higher'), DEFAULT_POLICY)).toEqual({
    otherKind: null,
    otherFigure: 'green',
    oneCase: 'green',
  });
  const shown = { ...DEFAULT_POLICY, judgeBy: 'shown' } as const;
  expect(sensitivities(indicator, aQuarter('Q1'), settingOf('higher'), shown).otherFigure).toBe('amber');
});

test("one case by the indicator's own tolerance", () => {
  const indicator = indicatorOf({ Q1: '93.8 (167/178)', target: '95%' });
  expect(sensitivities(indicator, aQuarter('Q1'), settingOf('higher'), DEFAULT_POLICY)).toEqual(NONE);
  // 166 of 178 is 93.26, off by 1.83%; 167 is off by 1.24%.
  const narrow = settingOf('higher', { tolerance: rational(3, 2) });
  expect(sensitivities(indicator, aQuarter('Q1'), narrow, DEFAULT_POLICY).oneCase).toBe('red');
});

test('nothing to say without a status', () => {
  const indicator = indicatorOf({ Q1: 'x', target: '95%' });
  expect(sensitivities(indicator, aQuarter('Q1'), settingOf('higher'), DEFAULT_POLICY)).toEqual(NONE);
  expect(sensitivities(indicator, aQuarter('Q2'), settingOf('higher'), DEFAULT_POLICY)).toEqual(NONE);
});
