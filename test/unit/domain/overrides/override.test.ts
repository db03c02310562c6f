import { figureText } from '../../../../src/domain/overrides/lapse';
import type { Override, Until } from '../../../../src/domain/overrides/override';
import { judgeScorecard } from '../../../../src/domain/judging/judge';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { scorecardOf } from '../../../fixtures/anyPeriods';
import { scorecardCell } from '../../../fixtures/indicator';
import { periodIn } from '../../../fixtures/periods';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} 2022-23`);
const TITLE = 'Timeliness of reviews (%)';

function override(more: Partial<Override> = {}): Override {
  return {
    ref: '',
    title: TITLE,
    sheet: 'Scorecard',
    period: 'Q2',
    figure: '86.7 (157/181)',
    to: { kind: 'status', rag: 'amber' },
    reason: 'New recording',
    by: 'Sam',
    on: '12 October 2022',
    until: { kind: 'period', period: 'Q4' },
    ...more,
  };
}

/** Judged with an override on a sheet with these figures. */
function judged(set: Override, figures: readonly string[], period = 'Q2', today = '2022-10-20') {
  const scorecard = scorecardOf({ year: '2022-23', yearStart: 3 }, QUARTERS, [
    { title: TITLE, target: '95%', figures },
  ]);
  const settings = { policy: DEFAULT_POLICY, indicators: [], overrides: { today, all: [set] } };
  const [entry] = judgeScorecard(scorecard, settings, periodIn(scorecard, period)).indicators;
  const held = entry?.override;
  return {
    status: entry?.status.kind === 'rated' ? entry.status.rag : null,
    override: held === undefined ? null : held.kind === 'in-force' ? held.rag : held.because,
  };
}

const FIGURES = ['93.8 (167/178)', '86.7 (157/181)', '', ''];

test('the set status stands beside the computed one', () => {
  expect(judged(override(), FIGURES)).toEqual({ status: 'red', override: 'amber' });
});

test('not rated, and another direction', () => {
  expect(judged(override({ to: { kind: 'not-rated' } }), FIGURES)).toEqual({ status: 'red', override: null });
  // Lower is better: 86.7 is under 95.
  expect(judged(override({ to: { kind: 'direction', direction: 'lower' } }), FIGURES)).toEqual({
    status: 'red',
    override: 'green',
  });
});

test('it is of its own period, sheet and indicator', () => {
  expect(judged(override(), FIGURES, 'Q1').override).toBeNull();
  expect(judged(override({ sheet: 'Another' }), FIGURES).override).toBeNull();
  expect(judged(override({ title: 'Another indicator' }), FIGURES).override).toBeNull();
});

test('it lapses with another figure, however little another', () => {
  expect(judged(override(), ['93.8 (167/178)', '86.7 (158/181)', '', '']).override).toBe('figure');
  expect(judged(override(), ['93.8 (167/178)', '', '', '']).override).toBe('figure');
  // Spaces and line breaks are no other figure.
  expect(judged(override(), ['93.8 (167/178)', '86.7  \n(157/181)', '', '']).override).toBe('amber');
});

test.each<[Until, readonly string[], string, string | null]>([
  [
    { kind: 'period', period: 'Q4' },
    ['93.8 (167/178)', '86.7 (157/181)', '70.9 (134/189)', ''],
    '2023-01-20',
    'amber',
  ],
  [
    { kind: 'period', period: 'Q4' },
    ['93.8 (167/178)', '86.7 (157/181)', '', '80.0 (80/100)'],
    '2023-04-20',
    'period',
  ],
  [
    { kind: 'period', period: 'Q3' },
    ['93.8 (167/178)', '86.7 (157/181)', '70.9 (134/189)', ''],
    '2023-01-20',
    'period',
  ],
  [{ kind: 'date', day: '2022-12-31' }, FIGURES, '2022-12-31', 'amber'],
  [{ kind: 'date', day: '2022-12-31' }, FIGURES, '2023-01-01', 'date'],
])('until %j', (until, figures, today, expected) => {
  expect(judged(override({ until }), figures, 'Q2', today).override).toBe(expected);
});

test('of two the later one counts', () => {
  const scorecard = scorecardOf({ year: '2022-23', yearStart: 3 }, QUARTERS, [
    { title: TITLE, target: '95%', figures: FIGURES },
  ]);
  const all = [override(), override({ to: { kind: 'status', rag: 'green' } })];
  const settings = { policy: DEFAULT_POLICY, indicators: [], overrides: { today: '2022-10-20', all } };
  const [entry] = judgeScorecard(scorecard, settings, periodIn(scorecard, 'Q2')).indicators;
  expect(entry?.override).toMatchObject({ kind: 'in-force', rag: 'green' });
});

test.each([
  ['86.7  \n(157/181)', '86.7 (157/181)'],
  ['187', '187'],
  ['51.8%', '51.8%'],
  ['Not Published', 'Not Published'],
  ['', ''],
])('%j is known as %j', (entry, text) => {
  expect(figureText(scorecardCell(entry))).toBe(text);
});
