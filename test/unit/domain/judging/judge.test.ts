import { aQuarter } from '../../../fixtures/periods';
import { formatDecimal, rational } from '../../../../src/domain/values/exact';
import { judgeIndicator } from '../../../../src/domain/judging/judge';
import {
  DEFAULT_POLICY,
  type Direction,
  type IndicatorSetting,
  type Policy,
} from '../../../../src/domain/settings/settings';
import { isMet, type Judgement } from '../../../../src/domain/judging/status';
import { indicatorOf, settingOf } from '../../../fixtures/indicator';

interface Given {
  readonly actual: string;
  readonly target?: string;
  readonly neighbour?: string;
  readonly england?: string;
}

function judge(
  given: Given,
  direction: Direction,
  policy: Partial<Policy> = {},
  setting: Partial<IndicatorSetting> = {},
): Judgement {
  const { actual, ...rest } = given;
  return judgeIndicator(indicatorOf({ ...rest, Q1: actual }), aQuarter('Q1'), settingOf(direction, setting), {
    ...DEFAULT_POLICY,
    ...policy,
  });
}

function say(status: Judgement): string {
  if (status.kind === 'not-rated') return status.because;
  const shortfall = status.shortfall === null ? 'no shortfall' : formatDecimal(status.shortfall, 2);
  return `${status.rag} ${shortfall}`;
}

describe('the rule', () => {
  test.each([
    ['93.8 (167/178)', '95%', 'higher', 'amber 1.24'],
    ['95.0', '95%', 'higher', 'green 0.00'],
    ['96.3 (27/28)', '85%', 'higher', 'green 0.00'],
    ['20.9 (29/139)', '20%', 'lower', 'amber 4.32'],
    ['20', '20%', 'lower', 'green 0.00'],
    // Exactly 5% off is amber; binary floats make it a bit more.
    ['21 (21/100)', '20%', 'lower', 'amber 5.00'],
    ['19 (19/100)', '20%', 'higher', 'amber 5.00'],
    ['2.1', '2', 'lower', 'amber 5.00'],
    ['21.01', '20%', 'lower', 'red 5.05'],
    ['0.0', '2%', 'higher', 'red 100.00'],
    // Targets below zero: the shortfall is of their size.
    ['-2.0', '-1.9', 'higher', 'red 5.26'],
    ['-1.8', '-1.9', 'higher', 'green 0.00'],
  ] as const)('%s against %s, %s: %s', (actual, target, direction, expected) =>
    expect(say(judge({ actual, target }, direction))).toBe(expected),
  );

  // The sheet's own rule: still green up to 5% behind the target, amber up to 20%.
  test.each([
    ['80', 'higher', 'green 0.00'],
    ['76.2', 'higher', 'green 4.75'],
    ['76', 'higher', 'green 5.00'],
    ['75.9', 'higher', 'amber 5.13'],
    ['64', 'higher', 'amber 20.00'],
    ['63.9', 'higher', 'red 20.13'],
    ['84', 'lower', 'green 5.00'],
    ['84.1', 'lower', 'amber 5.13'],
  ] as const)('still green by a rule of the sheet: %s against 80%, %s: %s', (actual, direction, expected) => {
    const status = judge({ actual, target: '80%' }, direction, {
      tolerance: rational(20),
      stillGreen: rational(5),
    });
    expect(say(status)).toBe(expected);
    // Green does not say that the target is met.
    expect(status.kind === 'rated' && isMet(status)).toBe(expected === 'green 0.00');
  });

  test.each([
    [
      'exactly that is amber where the sheet says so',
      { atStillGreen: 'amber' as const },
      {},
      '76',
      'amber 5.00',
    ],
    ['a row with the smaller tolerance keeps it', {}, { tolerance: rational(2) }, '77', 'red 3.75'],
    ['a row that counts in points has none', {}, { toleranceKind: 'points' as const }, '77', 'amber 3.00'],
    ['green up to where red begins leaves no amber', { tolerance: rational(5) }, {}, '76', 'green 5.00'],
  ] as const)('still green: %s', (_, policy, setting, actual, expected) =>
    expect(
      say(
        judge(
          { actual, target: '80%' },
          'higher',
          { tolerance: rational(20), stillGreen: rational(5), ...policy },
          setting,
        ),
      ),
    ).toBe(expected),
  );

  it('can make exactly the tolerance red', () => {
    const given = { actual: '21 (21/100)', target: '20%' };
    expect(say(judge(given, 'lower', { atTolerance: 'red' }))).toBe('red 5.00');
  });

  it('can count points instead of per cent of the target', () => {
    const given = { actual: '8.3 (16/192)', target: '7.5%' };
    expect(say(judge(given, 'lower'))).toBe('red 11.11');
    expect(say(judge(given, 'lower', { toleranceKind: 'points' }))).toBe('amber 0.83');
    expect(say(judge(given, 'lower', {}, { toleranceKind: 'points' }))).toBe('amber 0.83');
  });

  it('lets an indicator override the tolerance', () => {
    const given = { actual: '93.8 (167/178)', target: '95%' };
    expect(say(judge(given, 'higher', {}, { tolerance: rational(1) }))).toBe('red 1.24');
    expect(say(judge(given, 'higher', { tolerance: rational(1) }, { tolerance: rational(2) }))).toBe(
      'amber 1.24',
    );
  });

  it('judges the exact ratio, or the figure shown if told to', () => {
    // 132 of 139 is 94.96: shown as 95.0, but short of 95.
    const given = { actual: '95.0 (132/139)', target: '95%' };
    expect(say(judge(given, 'higher'))).toBe('amber 0.04');
    expect(say(judge(given, 'higher', { judgeBy: 'shown' }))).toBe('green 0.00');
  });

  it('gives the numbers behind the colour', () => {
    const status = judge({ actual: '93.8 (167/178)', target: '95%' }, 'higher');
    if (status.kind !== 'rated') throw new Error(status.because);
    expect(status.target.text).toBe('95');
    expect(status.actual).toEqual({ num: 8350n, den: 89n });
    expect(status.actualShown.text).toBe('93.8');
    expect(status.variancePercent && formatDecimal(status.variancePercent, 2)).toBe('-1.24');
    expect(status).toMatchObject({ direction: 'higher', toleranceKind: 'relative', zeroTarget: false });
  });
});

describe('bounds, ranges and averages', () => {
  test.each([
    // "Less than" is strict: at the bound it is not met, by nothing.
    ['22', 'Less than 22%', 'lower', 'amber 0.00'],
    ['21.9', 'Less than 22%', 'lower', 'green 0.00'],
    ['22', '<=22%', 'lower', 'green 0.00'],
    ['40', 'More than 40%', 'higher', 'amber 0.00'],
    ['84', 'Fewer than 85', 'lower', 'green 0.00'],
    ['80', '80-85%', 'range', 'green 0.00'],
    ['85', '80-85%', 'range', 'green 0.00'],
    ['79', '80-85%', 'range', 'amber 1.25'],
    ['76', '80-85%', 'range', 'amber 5.00'],
    ['89', '80-85%', 'range', 'amber 4.71'],
    ['90', '80-85%', 'range', 'red 5.88'],
    // Against a range, higher has to reach its lower end only.
    ['99', '80-85%', 'higher', 'green 0.00'],
    ['10', '80-85%', 'lower', 'green 0.00'],
    ['21', '<=20%', 'range', 'amber 5.00'],
    ['95', '95%', 'range', 'no-direction'],
  ] as const)('%s against %s, %s: %s', (actual, target, direction, expected) =>
    expect(say(judge({ actual, target }, direction))).toBe(expected),
  );

  it('names the nearer end of a range', () => {
    const targetOf = (actual: string): string | null => {
      const status = judge({ actual, target: '80-85%' }, 'range');
      return status.kind === 'rated' ? status.target.text : null;
    };
    expect([targetOf('79'), targetOf('81'), targetOf('84'), targetOf('86')]).toEqual([
      '80',
      '80',
      '85',
      '85',
    ]);
  });

  it('looks an average up, and stays in words without one', () => {
    const given = { actual: '22.5 (32/142)', target: 'Below Stat Neighbour Average' };
    expect(say(judge({ ...given, neighbour: '22.1' }, 'lower'))).toBe('amber 1.97');
    expect(say(judge({ ...given, neighbour: '23.0' }, 'lower'))).toBe('green 0.00');
    expect(say(judge({ ...given, neighbour: 'Not Published' }, 'lower'))).toBe('target-in-words');
    expect(say(judge(given, 'lower'))).toBe('target-in-words');
    expect(say(judge({ actual: '16', target: 'Above England', england: '16.0' }, 'higher'))).toBe(
      'amber 0.00',
    );
  });
});

describe('a target of zero', () => {
  test.each([
    ['0', 'lower', 'green no shortfall'],
    ['1', 'lower', 'red no shortfall'],
    ['0', 'higher', 'green no shortfall'],
  ] as const)('%s, %s: %s', (actual, direction, expected) => {
    const status = judge({ actual, target: '0' }, direction);
    expect(say(status)).toBe(expected);
    expect(status).toMatchObject({ zeroTarget: true, variancePercent: null });
  });

  it('has a shortfall in points', () => {
    expect(say(judge({ actual: '3', target: '0' }, 'lower', { toleranceKind: 'points' }))).toBe('amber 3.00');
  });
});

describe('not rated, with the reason', () => {
  test.each([
    [{ actual: '95' }, 'higher', 'no-target'],
    [{ actual: '95', target: 'N/A' }, 'higher', 'no-target'],
    [{ actual: '95', target: 'soon' }, 'higher', 'target-unreadable'],
    [{ actual: '95', target: 'Q2 - 5%' }, 'higher', 'target-period-missing'],
    [{ actual: '95', target: '95%' }, 'none', 'no-direction'],
    [{ actual: '', target: '95%' }, 'higher', 'blank'],
    [{ actual: 'N/A', target: '95%' }, 'higher', 'not-applicable'],
    [{ actual: 'Not published, London Avg 42%', target: '95%' }, 'higher', 'not-available'],
    [{ actual: 'x', target: '95%' }, 'higher', 'suppressed'],
    [{ actual: '#DIV/0!', target: '95%' }, 'higher', 'error'],
    [{ actual: 'ninety', target: '95%' }, 'higher', 'unreadable'],
    [{ actual: '0 (0/0)', target: '95%' }, 'higher', 'ratio-impossible'],
    [{ actual: '116.7 (7/6)', target: '95%' }, 'higher', 'ratio-impossible'],
    [{ actual: '50 (1.5/3)', target: '95%' }, 'higher', 'ratio-impossible'],
  ] as const)('%j, %s: %s', (given, direction, because) =>
    expect(judge(given, direction)).toEqual({ kind: 'not-rated', because }),
  );

  it('says when a quarter has no column', () => {
    const status = judgeIndicator(
      indicatorOf({ Q1: '95', target: '95%' }),
      aQuarter('Q2'),
      settingOf('higher'),
      DEFAULT_POLICY,
    );
    expect(status).toEqual({ kind: 'not-rated', because: 'no-column' });
  });
});

describe('gaps and units', () => {
  const gap = (actual: string, direction: Direction): string => {
    const indicator = {
      ...indicatorOf({ Q1: actual, target: '-25' }),
      title: 'Attainment gap at key stage 2, percentage points (children in care less all children)',
    };
    return say(judgeIndicator(indicator, aQuarter('Q1'), settingOf(direction), DEFAULT_POLICY));
  };

  // A gap of 31 is wider than one of 25, whatever its sign.
  test.each([
    ['-24', 'lower', 'green 0.00'],
    ['-26', 'lower', 'amber 4.00'],
    ['-31', 'lower', 'red 24.00'],
    ['-24', 'higher', 'green 0.00'],
    ['-31', 'higher', 'red 24.00'],
  ] as const)('a gap of %s against -25, %s: %s', (actual, direction, expected) =>
    expect(gap(actual, direction)).toBe(expected),
  );

  test.each([
    // A net change is no gap: -12 is lower than -10.
    ['-12', '-10', 'lower', 'green 0.00'],
    ['-9.8', '-10', 'lower', 'amber 2.00'],
    // Within 1% of plan, over or under.
    ['-0.8%', 'within 1%', 'lower', 'green 0.00'],
    ['-1.2%', 'within 1%', 'lower', 'red 20.00'],
    // Money in any scale.
    ['£1.2m', '£900k', 'lower', 'red 33.33'],
    ['£900k', '£0.9m', 'lower', 'green 0.00'],
    ['£1.2m', '£1,250,000', 'lower', 'green 0.00'],
    ['£1.2m', '1.5', 'lower', 'green 0.00'],
    ['£1.2m', '1500000', 'higher', 'units-differ'],
    // A share against per cent.
    ['93.8%', '0.95', 'higher', 'units-differ'],
    ['0.938', '95%', 'higher', 'units-differ'],
    ['93.8', '95%', 'higher', 'amber 1.26'],
  ] as const)('%s against %s, %s: %s', (actual, target, direction, expected) =>
    expect(say(judge({ actual, target }, direction))).toBe(expected),
  );
});
